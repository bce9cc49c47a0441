import { describe, expect, it } from 'vitest'
import { chooseLocale, rankAcceptLanguage } from './choose-locale.ts'
import { completeLocales, directionOf, isLocale, locales, nativeName, publicLocales } from './locales.ts'

describe('the languages', () => {
  it('are ten, two complete, two written from the right', () => {
    expect(publicLocales).toEqual(['it', 'en', 'ar', 'fr', 'es', 'ro', 'uk', 'sq', 'bn', 'ur'])
    expect(completeLocales).toEqual(['it', 'en'])
    expect(locales.filter((l) => l.direction === 'rtl').map((l) => l.code)).toEqual(['ar', 'ur'])
    expect(directionOf('ur')).toBe('rtl')
    expect(nativeName('uk')).toBe('Українська')
    expect(isLocale('de')).toBe(false)
  })
})

describe('the first language', () => {
  const wishes = { asked: 'ar', saved: 'fr', preferred: 'ro,en;q=0.5', offered: publicLocales }

  it('is the one asked in the address, else the saved one, else what the browser prefers', () => {
    expect(chooseLocale(wishes)).toBe('ar')
    expect(chooseLocale({ ...wishes, asked: null })).toBe('fr')
    expect(chooseLocale({ ...wishes, asked: null, saved: null })).toBe('ro')
  })

  it('is Italian when nothing fits, and never one this door does not speak', () => {
    expect(chooseLocale({ preferred: 'de-CH, tlh', offered: publicLocales })).toBe('it')
    expect(chooseLocale({ ...wishes, offered: completeLocales })).toBe('en')
    expect(
      chooseLocale({ asked: '../../etc', saved: '<script>', preferred: ';;q=,', offered: publicLocales }),
    ).toBe('it')
  })

  it('understands regional tags and lists of the browser', () => {
    expect(chooseLocale({ preferred: ['de-DE', 'ar-MA', 'fr'], offered: publicLocales })).toBe('ar')
    expect(chooseLocale({ asked: 'EN_us', offered: completeLocales })).toBe('en')
  })

  it('respects the weights of Accept-Language, also refusals', () => {
    expect(rankAcceptLanguage('fr;q=0.2, *;q=0.1, uk-UA, it;q=0, en;q=0.9')).toEqual(['uk-UA', 'en', 'fr'])
  })
})

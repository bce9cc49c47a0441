import { describe, expect, expectTypeOf, it } from 'vitest'
import { createTexts, type SameTexts, type TextKey } from './texts.ts'

const italian = {
  greeting: 'Ciao {{nickname}}',
  only_home: 'Solo qui',
  shift: {
    stops_one: '{{count}} tappa',
    stops_other: '{{count}} tappe',
    crew: { empty: 'Manca una persona' },
  },
}
const english: SameTexts<typeof italian> = {
  greeting: 'Hello {{nickname}}',
  only_home: 'Only here',
  shift: {
    stops_one: '{{count}} stop',
    stops_other: '{{count}} stops',
    crew: { empty: 'One person is missing' },
  },
}
const arabic = {
  shift: {
    stops_zero: 'لا محطات',
    stops_one: 'محطة واحدة',
    stops_two: 'محطتان',
    stops_few: '{{count}} محطات',
    stops_many: '{{count}} محطة',
    stops_other: '{{count}} محطة',
  },
}
const resources = { it: italian, en: english, ar: arabic }

describe('the words of a room', () => {
  const t = createTexts({ locale: 'it', resources })

  it('are found by a path, with values put in', () => {
    expect(t('greeting', { nickname: 'Volpe' })).toBe('Ciao Volpe')
    expect(t('shift.crew.empty')).toBe('Manca una persona')
  })

  it('follow the number', () => {
    expect(t('shift.stops', { count: 1 })).toBe('1 tappa')
    expect(t('shift.stops', { count: 0 })).toBe('0 tappe')
    const arabicText = createTexts({ locale: 'ar', resources })
    expect([0, 1, 2, 5, 40].map((count) => arabicText('shift.stops', { count }))).toEqual([
      'لا محطات',
      'محطة واحدة',
      'محطتان',
      '5 محطات',
      '40 محطة',
    ])
  })

  it('have a form for none where it reads better, in any language', () => {
    const words = createTexts({
      locale: 'it',
      resources: {
        it: { met_zero: 'nessun contatto', met_one: '{{count}} contatto', met_other: '{{count}} contatti' },
      },
    })
    expect([0, 1, 2].map((count) => words('met', { count }))).toEqual([
      'nessun contatto',
      '1 contatto',
      '2 contatti',
    ])
  })

  it('say their own key when it is nowhere, even one every object inherits', () => {
    const anyKey = t as (key: string) => string
    expect([anyKey('shift'), anyKey('constructor.name')]).toEqual(['shift', 'constructor.name'])
  })

  it('change with the language and fall back to Italian for a gap', () => {
    expect(createTexts({ locale: 'en', resources })('shift.crew.empty')).toBe('One person is missing')
    expect(createTexts({ locale: 'ar', resources })('only_home')).toBe('Solo qui')
  })

  it('leave what a person typed as it is: no markup escaped twice, no template run', () => {
    expect(t('greeting', { nickname: "<b>D'Amico</b>" })).toBe("Ciao <b>D'Amico</b>")
    expect(t('greeting', { nickname: '$t(only_home) {{count}}' })).toBe('Ciao $t(only_home) {{count}}')
  })

  it('are one function per language, so screens do not redraw for nothing', () => {
    expect(createTexts({ locale: 'it', resources })).toBe(t)
    expect(createTexts({ locale: 'en', resources })).not.toBe(t)
  })

  it('have keys the compiler knows', () => {
    expectTypeOf<TextKey<typeof italian>>().toEqualTypeOf<
      'greeting' | 'only_home' | 'shift.stops' | 'shift.crew.empty'
    >()
    expectTypeOf(t).parameter(0).toEqualTypeOf<TextKey<typeof italian>>()
  })
})

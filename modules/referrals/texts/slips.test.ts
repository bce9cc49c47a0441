// A slip says the same in every language: no line is missing, none is left in Italian, names and days stand where they belong.
import { expect, test } from 'vitest'
import { compareTexts } from '#core/i18n'
import { slipLocales, slipTexts } from './slips.ts'

const carried = ({ slip, paper }: (typeof slipTexts)['it']) => {
  const { print: _, pdf: __, language: ___, back: ____, loading: _____, ...words } = slip
  return { slip: words, paper }
}
const own = slipLocales.filter((each) => each !== 'it' && each !== 'en')

test('six languages beside Italian and English', () => {
  expect(own.sort()).toEqual(['ar', 'es', 'fr', 'ro', 'sq', 'uk'])
})

test.each(own)('whole in %s', (locale) => {
  expect(compareTexts(carried(slipTexts.it), slipTexts[locale] as never)).toEqual([])
  const { slip } = slipTexts[locale]
  const italian: Record<string, string> = slipTexts.it.slip
  expect(Object.entries(slip).filter(([key, words]) => italian[key] === words)).toEqual([])
})

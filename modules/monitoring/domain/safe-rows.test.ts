// Nobody stands alone in rows that leave: whatever people were counted, behind every set of words there are five, and never all of them
// with the same kind.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeRow } from '../testing/one-row.ts'
import { rowWords } from './row-words.ts'
import { between, classKey, leastAlike, type RowClass, safeClasses, untold } from './safe-rows.ts'

const words = (...all: string[]) => fc.constantFrom(...all)
const aClass: fc.Arbitrary<RowClass> = fc.record({
  measure: words('', 'contacts'),
  gender: words('woman', 'man', 'other'),
  age_band: words('under_18', 'from_18_to_29', 'from_30_to_54'),
  citizenship: words('it', 'eu', 'non_eu'),
  district_key: words('nord', 'sud'),
  many: fc.integer({ min: 1, max: 9 }),
  kinds: fc.uniqueArray(words('a housing', 'a income', 'b housing', 'b '), { minLength: 1 }),
})
const classes = fc.uniqueArray(aClass, { selector: (each) => classKey(each.measure, each), maxLength: 40 })

test('behind all words that are told there are at least five, and the rest stays', () => {
  let coarse = 0
  fc.assert(
    fc.property(classes, (all) => {
      const told = safeClasses(all)
      const many = new Map<string, number>()
      for (const each of all) {
        const seen = told.get(classKey(each.measure, each))
        if (!seen) continue
        if (seen.citizenship === untold) coarse += 1
        const key = classKey(each.measure, seen)
        many.set(key, (many.get(key) ?? 0) + each.many)
      }
      for (const [key, count] of many) expect([key, count >= leastAlike]).toEqual([key, true])
      const kept = all.filter((each) => !told.has(classKey(each.measure, each)))
      for (const measure of ['', 'contacts'])
        expect(
          kept.filter((each) => each.measure === measure).reduce((sum, each) => sum + each.many, 0),
        ).toBeLessThan(leastAlike)
      for (const each of all)
        if (each.many >= leastAlike)
          expect(told.get(classKey(each.measure, each))).toMatchObject({
            gender: each.gender,
            citizenship: each.citizenship,
          })
    }),
  )
  expect(coarse).toBeGreaterThan(0)
})

const person = { gender: 'woman', age_band: 'from_30_to_54', citizenship: 'it', district_key: 'nord' }
const row = {
  ...{
    measure: 'persons_in_charge',
    kind: 'housing',
    month: '2026-03',
    until_month: '',
    quantity: 1,
    identity: 'code',
    pseudonym: 'aa',
  },
  ...person,
}

test('a kind all of them share is left out, and one that says something delicate by itself; things have nothing to hide', () => {
  const of = (kinds: string[]) => safeClasses([{ ...person, measure: '', many: 6, kinds }])
  const kindIn = (line: string | undefined) => line?.split(',')[1]
  expect(kindIn(safeRow(row, of(['persons_in_charge housing'])))).toBe(untold)
  expect(kindIn(safeRow(row, of(['persons_in_charge housing', 'persons_in_charge income'])))).toBe('housing')
  const delicate = of(['persons_in_charge housing', 'persons_in_charge addiction'])
  expect(kindIn(safeRow({ ...row, kind: 'addiction' }, delicate))).toBe(untold)
  expect(safeRow(row, new Map())).toBeUndefined()
  const nobody = { gender: '', age_band: '', citizenship: '', district_key: 'nord' }
  const things = [{ ...nobody, measure: 'goods_out_grams', many: 1, kinds: ['goods_out_grams partner'] }]
  const weight = { ...row, ...nobody, measure: 'goods_out_grams', kind: 'partner', pseudonym: '' }
  expect(safeRow(weight, safeClasses(things))).toMatch(/^goods_out_grams,partner,/)
})

test('words that would be taken for other words are not told', () => {
  const strange = { ...person, gender: `wo${between}man`, measure: '', many: 9, kinds: ['a '] }
  expect(safeClasses([strange]).size).toBe(0)
  expect(rowWords([strange]).tails).toEqual({})
})

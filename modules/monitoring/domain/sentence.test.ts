// Whoever changes what a figure counts changes its sentence; every figure of the house could be said so.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookOn, type FigureVersion, versionsOf } from './book.ts'
import { choices } from './choices.ts'
import { definitionFrom, type FigureDraft, mustKnowKinds, mustKnowParts } from './draft.ts'
import { figureDefinitions } from './figures.ts'
import { kindsIt } from './kind-words-it.ts'
import { lasting, subjectMeasures, sumMeasures } from './measures.ts'
import { sentenceOf } from './sentence.ts'

const draft = (more: Partial<FigureDraft> = {}): FigureDraft => ({
  key: 'women_met',
  label: { it: 'Donne incontrate', en: 'Women met' },
  counting: { how: 'sum', measure: 'contacts' },
  time: 'in_period',
  filters: {},
  dimensions: [],
  level: null,
  frequency: null,
  owner_id: null,
  external_codes: [],
  disclosure: 'plain',
  ...more,
})

const kind = fc.option(fc.subarray(Object.keys(kindsIt).slice(0, 6), { minLength: 1 }), { nil: undefined })
const sum = fc.record({
  how: fc.constant('sum' as const),
  measure: fc.constantFrom(...sumMeasures),
  kinds: kind,
})
const distinct = fc.record({
  how: fc.constant('distinct' as const),
  measures: fc.subarray([...subjectMeasures], { minLength: 1, maxLength: 3 }),
  which: fc.constantFrom('subjects' as const, 'new_subjects' as const),
  kinds: kind,
  least_days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
})
const counting = fc.oneof(
  sum,
  distinct,
  fc.record({ how: fc.constant('ratio' as const), over: sum, under: sum }),
  fc.record({
    how: fc.constant('share' as const),
    of: distinct,
    population: fc.integer({ min: 1, max: 999 }),
  }),
)
const sayable = fc.record({
  counting,
  time: fc.constantFrom('in_period' as const, 'cumulative' as const, 'snapshot_at_end' as const),
  filters: fc.record(
    {
      genders: fc.subarray(['woman', 'man'], { minLength: 1 }),
      age_bands: fc.subarray(['under_18', 'from_65'], { minLength: 1 }),
      districts: fc.subarray(['amb_nord', 'amb_sud'], { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
})
const plain = (value: unknown): string => JSON.stringify(value)

test('every choice is heard: two figures that count otherwise are never said alike, in neither language', () => {
  fc.assert(
    fc.property(sayable, sayable, (one, other) => {
      const [a, b] = [sentenceOf(one), sentenceOf(other)]
      expect([a.it === b.it, a.en === b.en]).toEqual([
        plain(one) === plain(other),
        plain(one) === plain(other),
      ])
    }),
    { numRuns: 400, seed: 51 },
  )
})

test('changing one single choice changes the sentence', () => {
  const all = [...figureDefinitions]
  for (const definition of all) {
    const said = sentenceOf(definition)
    expect(said.it.length).toBeGreaterThan(20)
    expect(said.it).not.toContain('undefined')
    expect(sentenceOf({ ...definition, time: 'cumulative' }).it).not.toBe(said.it)
    expect(sentenceOf({ ...definition, filters: { genders: ['woman'] } }).it).toBe(
      said.it.replace(/\. (?=[^.]*\.$)/, '. Solo genere: donne. '),
    )
  }
  const names = new Map([['amb_nord', { it: 'Ambito Nord', en: 'North' }]])
  const contacts = { counting: { how: 'sum' as const, measure: 'contacts' as const } }
  expect(sentenceOf({ ...contacts, filters: { districts: ['amb_nord'] } }, names)).toEqual({
    it: 'Somma di contatti. Solo ambito: Ambito Nord. Vale quello che è successo nel periodo.',
    en: 'Sum of contacts. Only district: North. What happened in the period counts.',
  })
})

test('the words of all that can be counted differ from each other', () => {
  for (const lang of ['it', 'en'] as const) {
    const words = Object.values(choices).map((choice) => choice.words[lang])
    expect(new Set(words).size).toBe(words.length)
  }
})

const refusal = (given: Partial<FigureDraft>): string => {
  try {
    definitionFrom(draft(given), 1)
    return 'none'
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code.replace('monitoring.', '')
  }
}

test('what stands for nothing is refused, each with its own word', () => {
  const over = { how: 'sum', measure: 'contacts' } as const
  const inCharge = { how: 'distinct', measures: ['persons_in_charge'], which: 'subjects' } as const
  const distinctOf = (more: object) => ({ ...inCharge, measures: ['persons_in_charge'], ...more })
  expect(refusal({})).toBe('none')
  expect(refusal({ counting: { how: 'sum', measure: 'horoscopes' } })).toBe('unknown-fact')
  expect(refusal({ counting: { how: 'sum', measure: 'persons_in_charge' } })).toBe('unknown-fact')
  expect(refusal({ counting: distinctOf({ measures: [] }) })).toBe('fact-missing')
  expect(refusal({ counting: { how: 'ratio', over, under: null } })).toBe('nothing-to-divide-by')
  expect(refusal({ counting: { how: 'ratio', over, under: over } })).toBe('divided-by-itself')
  expect(refusal({ counting: { how: 'share', of: distinctOf({}), population: 0 } })).toBe(
    'population-missing',
  )
  expect(refusal({ counting: distinctOf({ measures: ['persons_met'], least_days: 30 }) })).toBe('no-duration')
  expect(refusal({ time: 'snapshot_at_end' })).toBe('nothing-stands')
  expect(refusal({ time: 'snapshot_at_end', counting: distinctOf({}) })).toBe('none')
  expect(refusal({ dimensions: ['identity'] })).toBe('side-not-told')
  expect(refusal({ counting: { how: 'sum', measure: 'shifts' }, filters: { genders: ['woman'] } })).toBe(
    'side-not-told',
  )
  const kinds = draft({ counting: { how: 'sum', measure: 'kits', kinds: ['cold_kit'] } })
  expect(() => mustKnowKinds(kinds, ['cold_kit'])).not.toThrow()
  expect(() => mustKnowKinds(kinds, [])).toThrow('unknown-kind')
  const known = { districts: ['amb_nord'], organisations: [], units: [] }
  const parts = (filters: FigureDraft['filters']) => () => mustKnowParts(draft({ filters }), known)
  expect(parts({ districts: ['amb_nord'], genders: ['woman'] })).not.toThrow()
  for (const wrong of [
    { districts: ['amb_nord', 'atlantis'] },
    { genders: ['martian'] },
    { age_bands: ['from_200'] },
  ])
    expect(parts(wrong)).toThrow('unknown-part')
})

test('what tells of people is never told more finely than that, whatever was chosen', () => {
  expect(definitionFrom(draft(), 1)).toMatchObject({ is_about_people: true, is_sensitive: false })
  expect(definitionFrom(draft({ counting: { how: 'sum', measure: 'hiv_tests' } }), 1).is_sensitive).toBe(true)
  const shifts = draft({ counting: { how: 'sum', measure: 'shifts' } })
  expect(definitionFrom(shifts, 1)).toMatchObject({ is_about_people: false, unit: 'shifts' })
  expect(lasting).toContain('persons_in_charge')
})

const row = (version: number, applies_from: string, more: Partial<FigureVersion> = {}): FigureVersion => ({
  ...{ key: 'contacts', version, applies_from, label: { it: 'Contatti', en: 'Contacts' }, unit: 'contacts' },
  ...{ counting: { how: 'sum', measure: 'contacts' }, time: 'in_period', filters: {}, divide_by: 1 },
  ...{ dimensions: [], level: null, frequency: null, owner_id: null, external_codes: [] },
  ...{ is_about_people: true, is_sensitive: false, behind: ['contacts'], note: null },
  ...{ written_at: '2026-01-01T00:00:00Z', written_by: '00000000-0000-7000-8000-000000000000' },
  ...more,
})

test('the book opens at a day: each version from its own day on, the house before', () => {
  const rows = [row(3, '2026-07-01', { filters: { genders: ['woman'] } }), row(2, '2026-01-01')]
  const versionOn = (day: string) => bookOn(rows, day).get('contacts')?.version
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(versionOn)).toEqual([1, 2, 2, 3])
  expect(versionsOf(rows, 'contacts').map((each) => each.definition.version)).toEqual([3, 2, 1])
  const fresh = [row(1, '2026-03-01', { key: 'women_met' })]
  expect(bookOn(fresh, '2026-02-28').has('women_met')).toBe(false)
  expect(bookOn(fresh, '2026-03-01').get('women_met')?.rule.it).toContain('Somma di contatti')
  expect(bookOn([], '2026-01-01').size).toBe(figureDefinitions.length)
})

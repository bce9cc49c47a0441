import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readVocabularies } from '../../../content/read.ts'
import { texts } from '../texts/index.ts'
import { attributeKinds, compartmentOf, isCodeOf, mustLast, renewalBy } from './attribute.ts'
import { attributeCodes, householdRelations, vocabularyOf } from './attribute-codes.ts'
import { namingBases, namingPurposes } from './identity.ts'
import { bandOfValue, iseeBandOf, iseeBands, iseeKinds, lastDayOf } from './isee.ts'

const vocabularies = readVocabularies(fileURLToPath(new URL('../../..', import.meta.url)))
const listOf = (key: string) => vocabularies.find((each) => each.key === key)?.items ?? []

describe('codes of rules, words of screens and vocabularies are the same', () => {
  test.each(attributeKinds)('%s', (kind) => {
    const items = listOf(vocabularyOf[kind])
    expect(items.map((item) => item.code)).toEqual([...attributeCodes[kind]])
    for (const language of ['it', 'en'] as const)
      expect(texts[language].codes[kind]).toEqual(
        Object.fromEntries(items.map((item) => [item.code, item.label[language]])),
      )
  })
  test('places in a household, purposes, bases', () => {
    expect(listOf('household_relation').map((item) => item.code)).toEqual([...householdRelations])
    expect(listOf('purpose').map((item) => item.code)).toEqual([...namingPurposes])
    const general = listOf('legal_basis').filter((item) =>
      item.mappings.some((mapping) => mapping.system === 'gdpr' && mapping.code.startsWith('6.')),
    )
    expect(general.map((item) => item.code)).toEqual([...namingBases])
  })
})

test('where somebody lives maps to both scales of homelessness', () => {
  const mapped = (system: string) =>
    listOf('housing_situation').flatMap((item) =>
      item.mappings.filter((each) => each.system === system).map((each) => each.code),
    )
  expect(mapped('ethos_light').sort()).toEqual(
    Array.from({ length: 12 }, (_, i) => `EL${String(i + 1).padStart(2, '0')}`),
  )
  expect(new Set(mapped('ethos')).size).toBe(24)
})

test('each thing lies in the part it belongs to, whoever writes it', () => {
  expect(compartmentOf('civil_disability', 'total')).toBe('health')
  expect(compartmentOf('permit', 'refugee')).toBe('legal_status')
  expect(compartmentOf('vulnerability', 'trafficking_exploitation')).toBe('violence')
  expect(compartmentOf('vulnerability', 'domestic_violence')).toBe('violence')
  expect(compartmentOf('vulnerability', 'irregular_status')).toBe('legal_status')
  expect(compartmentOf('housing', 'womens_shelter')).toBe('violence')
  expect(compartmentOf('housing', 'private_rent')).toBe('social')
  expect(isCodeOf('housing', 'refugee')).toBe(false)
})

test('bands and kinds of a certificate are those of the vocabulary, and meet without a gap', () => {
  const words = (key: string, language: 'it' | 'en') =>
    Object.fromEntries(listOf(key).map((item) => [item.code, item.label[language]]))
  for (const language of ['it', 'en'] as const) {
    expect(texts[language].codes.isee_band).toEqual(words('isee_band', language))
    expect(texts[language].codes.isee_kind).toEqual(words('isee_kind', language))
  }
  expect(listOf('isee_kind').map((item) => item.code)).toEqual([...iseeKinds])
  const most = listOf('isee_band').map(({ code, mappings }) => [
    code,
    mappings[0] ? Math.round(Number(mappings[0].code) * 100) : Number.POSITIVE_INFINITY,
  ])
  expect(most).toEqual(iseeBands.map(([code, cents]) => [code, cents]))
  expect([0, 300_000, 300_001, 936_000, 936_001, 99_999_999].map(bandOfValue)).toEqual([
    ...['up_to_3000', 'up_to_3000', 'up_to_6000', 'up_to_9360', 'up_to_15000', 'above_26000'],
  ])
})

test('studies stand in the three groups of the social fund', () => {
  const groups = listOf('isced').flatMap((item) =>
    item.mappings.filter((each) => each.system === 'esf_plus').map((each) => each.code),
  )
  expect(groups.sort().join(' ')).toBe('EECO09 EECO09 EECO09 EECO10 EECO10 EECO11 EECO11 EECO11 EECO11')
})

test('a certificate ends with its year, a current one after six months', () => {
  expect(lastDayOf('ordinary', '2026-02-03')).toBe('2026-12-31')
  expect(lastDayOf('current', '2026-02-03')).toBe('2026-08-03')
  expect(lastDayOf('current', '2026-03-31')).toBe('2026-09-30')
  expect(lastDayOf('current', '2026-09-10')).toBe('2026-12-31')
  const said = {
    ...{ certificate_id: '', person_id: '', unit_id: '', household_id: null, kind: 'ordinary' as const },
    ...{ value_cents: 735_020, band: null, issued_on: '2026-02-03', valid_until: '2026-12-31' },
    ...{ protocol: null, has_omissions: false, source: 'document' as const },
  }
  const wrong = (more: object) => {
    try {
      return iseeBandOf({ ...said, ...more }, '2026-11-28')
    } catch (error) {
      return (error as { problem: { code: string } }).problem.code
    }
  }
  expect(wrong({})).toBe('up_to_9360')
  expect(wrong({ valid_until: '2027-01-15' })).toBe('people.isee-lasts-too-long')
  expect(wrong({ valid_until: '2026-01-15' })).toBe('people.isee-lasts-too-long')
  expect(wrong({ issued_on: '2026-12-24' })).toBe('people.day-in-future')
  expect(wrong({ value_cents: null })).toBe('people.isee-amount-needed')
  expect(wrong({ value_cents: null, band: 'up_to_6000' })).toBe('people.isee-amount-needed')
  expect(wrong({ value_cents: null, source: 'declared' })).toBe('people.isee-amount-needed')
  expect(wrong({ value_cents: null, source: 'declared', band: 'up_to_6000' })).toBe('up_to_6000')
})

test('a permit that is said to hold has not ended; its renewal is asked sixty days before', () => {
  const fault = (kind: 'permit_state' | 'permit' | 'housing', code: string, valid_until: string | null) => {
    try {
      mustLast({ kind, code, valid_until }, '2026-11-28')
      return undefined
    } catch (error) {
      return (error as { problem: { code: string } }).problem.code
    }
  }
  expect(fault('permit_state', 'valid', '2027-01-01')).toBeUndefined()
  expect(fault('permit_state', 'valid', '2026-11-27')).toBe('people.permit-over')
  expect(fault('permit_state', 'expired', '2026-11-27')).toBeUndefined()
  expect(fault('permit', 'refugee', '2026-11-27')).toBeUndefined()
  expect(fault('housing', 'hostel', '2027-01-01')).toBe('people.end-not-of-kind')
  expect(renewalBy('2026-12-31')).toBe('2026-11-01')
  expect(compartmentOf('permit_state', 'valid')).toBe('legal_status')
  expect(compartmentOf('foreign_recognition', 'recognised')).toBe('social')
})

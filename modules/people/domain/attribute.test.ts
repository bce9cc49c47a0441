import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readVocabularies } from '../../../content/read.ts'
import { texts } from '../texts/index.ts'
import { attributeKinds, compartmentOf, isCodeOf } from './attribute.ts'
import { attributeCodes, householdRelations, vocabularyOf } from './attribute-codes.ts'
import { namingBases, namingPurposes } from './identity.ts'

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

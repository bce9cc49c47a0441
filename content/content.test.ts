// The content as it ships: vocabularies, roles, territory and invented names hold together.
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  checkMunicipalities,
  isInside,
  municipalityAt,
  municipalityAtPoint,
  randomPointInside,
  registryOf,
  sentenceOf,
} from '#network/territory'
import { municipalitiesOf } from './projects/schema.ts'
import { readBoundaries, readContent } from './read.ts'
import { COMPARTMENTS } from './roles/schema.ts'
import { CodeList } from './vocabularies/schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const content = readContent(root)
const list = (key: string) => {
  const found = content.vocabularies.find((one) => one.key === key)
  if (!found) throw new Error(`no vocabulary ${key}`)
  return found
}
const codes = (key: string) => list(key).items.map((item) => item.code)

const NEEDED = [
  'contact_phase',
  'contact_mode',
  'gender_observed',
  'age_band_street',
  'citizenship_group',
  'housing_observed',
  'contact_topic',
  'intervention_type',
  'hr_item',
  'rapid_test',
  'rapid_test_result',
  'hotspot_type',
  'hotspot_state',
  'time_band',
  'environment_tag',
  'shift_goal',
  'shift_cancel_reason',
  'interruption_reason',
  'service_type',
  'goods_category',
  'kit_template',
  'movement_kind',
  'organisation_type',
  'partner_role',
  'role',
  'compartment',
  'purpose',
  'legal_basis',
]

describe('vocabularies', () => {
  it('are all there, each once', () => {
    const keys = content.vocabularies.map((one) => one.key)
    expect(keys).toEqual(expect.arrayContaining(NEEDED))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('give every list about a person its three technical values, at the end', () => {
    const personal = content.vocabularies.filter((one) => one.about_person)
    expect(personal.map((one) => one.key).sort()).toEqual([
      'age_band_street',
      'care_law',
      'citizenship_group',
      'civil_disability_band',
      'employment_status',
      'foreign_recognition',
      'gender_observed',
      'housing_observed',
      'housing_situation',
      'income_source',
      'isced',
      'permit_state',
      'permit_type',
      'vulnerability_flag',
    ])
    for (const one of personal) {
      expect(one.items.slice(-3).map((item) => [item.code, item.is_technical])).toEqual([
        ['unknown', true],
        ['declined', true],
        ['not_applicable', true],
      ])
    }
    expect(codes('contact_phase')).not.toContain('unknown')
  })

  it('map the twelve situations of ETHOS Light once each', () => {
    const light = list('housing_observed').items.flatMap((item) =>
      item.mappings.filter((one) => one.system === 'ethos_light').map((one) => one.code),
    )
    expect(light.sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `EL${String(index + 1).padStart(2, '0')}`),
    )
  })

  it('make kits of goods the hub knows', () => {
    const goods = new Set(codes('goods_category'))
    const kits = list('kit_template').items
    expect(kits.map((kit) => kit.code)).toEqual(expect.arrayContaining(['cold', 'health']))
    for (const kit of kits) {
      expect(kit.contents?.length).toBeGreaterThan(1)
      expect(kit.contents?.filter((part) => !goods.has(part.goods_category))).toEqual([])
    }
  })

  it('refuse a code written twice and a parent that is not there', () => {
    const label = { it: 'a', en: 'a' }
    const file = (items: object[]) => ({
      key: 'trial',
      title: label,
      owner: 'network',
      source: 'trial',
      version: '1',
      openness: 'closed',
      sensitivity: 'open',
      about_person: false,
      valid_from: '2020-01-01',
      items,
    })
    const twice = CodeList.safeParse(
      file([
        { code: 'a', label },
        { code: 'a', label },
      ]),
    )
    expect(twice.error?.issues[0]?.message).toContain('the code a is there twice')
    expect(
      CodeList.safeParse(
        file([
          { code: 'a', label },
          { code: 'b', label, parent: 'z' },
        ]),
      ).success,
    ).toBe(false)
    const good = CodeList.parse(
      file([
        { code: 'a', label, meaning: 'x' },
        { code: 'b', label },
      ]),
    )
    expect(good.items.map((item) => [item.meaning, item.valid_from, item.sort_order])).toEqual([
      ['x', '2020-01-01', 1],
      ['b', '2020-01-01', 2],
    ])
  })
})

describe('roles', () => {
  it('are the roles of the vocabulary, with the same titles', () => {
    expect(content.roles.map((role) => [role.code, role.title])).toEqual(
      list('role').items.map((item) => [item.code, item.label]),
    )
  })

  it('read compartments of the list; hiv and violence only by grant', () => {
    expect(codes('compartment')).toEqual([...COMPARTMENTS])
    for (const role of content.roles)
      expect(role.clearance.filter((one) => one === 'hiv' || one === 'violence')).toEqual([])
    expect(content.roles.find((role) => role.code === 'health_worker')?.by_grant).toEqual(['hiv'])
  })

  it.each([
    'network_admin',
    'system_admin',
    'funder_viewer',
    'sentinel',
    'volunteer',
    'peer_worker',
    'dpo',
    'monitoring_officer',
    'public',
  ])('%s reads no compartment', (code) => {
    expect(content.roles.find((role) => role.code === code)).toMatchObject({ clearance: [], by_grant: [] })
  })
})

describe('territory', () => {
  const { municipalities, provinces, states } = content.territory
  const registry = registryOf(municipalities)
  const boundaries = readBoundaries(root)
  const safenet = content.projects.find((one) => one.key === 'safenet')

  it('is sound, but for one double code of 1861 the source has', () => {
    expect(
      checkMunicipalities(municipalities, provinces).map((wrong) =>
        sentenceOf(wrong, 'en').replace(/\d{4}:|line \d+/g, ''),
      ),
    ).toHaveLength(1)
  })

  it('knows a birthplace as it was', () => {
    expect(municipalityAt(registry, '016112', '1950-06-01')).toMatchObject({
      name: 'Gerosa',
      successor: '016253',
      successor_basis: 'known',
    })
    expect(municipalityAt(registry, 'A794', '1950-06-01')?.name).toBe('Bergamo')
  })

  it('knows states by their tax-office code, ceased ones too', () => {
    const found = (code: string) => states.find((one) => one.belfiore_code === code)
    const pairs = {
      Z100: 'AL',
      Z129: 'RO',
      Z138: 'UA',
      Z210: 'CN',
      Z236: 'PK',
      Z249: 'BD',
      Z330: 'MA',
      Z335: 'NG',
      Z336: 'EG',
      Z343: 'SN',
      Z352: 'TN',
    }
    for (const [code, iso2] of Object.entries(pairs)) expect(found(code)?.iso2).toBe(iso2)
    expect(found('Z105')?.valid_to).toBe('1993-01-01')
    expect(states.filter((one) => one.iso2 === 'XS' || one.iso2 === 'XU')).toHaveLength(2)
  })

  it('draws all the municipalities of SafeNet, in a file of at most 150 kB', () => {
    expect(statSync(`${root}/content/territory/boundaries.topo.json`).size).toBeLessThanOrEqual(150 * 1024)
    const wanted = safenet ? municipalitiesOf(safenet) : []
    expect(wanted).toHaveLength(103)
    for (const [index, one] of wanted.entries()) {
      const shape = boundaries.by_istat.get(one.istat_code)
      if (!shape) throw new Error(`${one.name} is not on the map`)
      const point = randomPointInside(shape, index)
      expect(shape.name).toBe(one.name)
      expect(isInside(shape, point)).toBe(true)
      expect(municipalityAtPoint(boundaries, point)?.istat_code).toBe(one.istat_code)
    }
  })

  it('puts the city of Bergamo in Bergamo', () => {
    expect(municipalityAtPoint(boundaries, [9.6698, 45.6949])?.name).toBe('Bergamo')
  })
})

describe('invented names', () => {
  const { forenames, surnames, nicknames, hotspots } = content.names
  it('are enough, each once', () => {
    expect(forenames.length).toBeGreaterThanOrEqual(140)
    expect(surnames.length).toBeGreaterThanOrEqual(140)
    expect(nicknames.length).toBeGreaterThanOrEqual(140)
    expect(hotspots).toHaveLength(60)
    expect(new Set(nicknames).size).toBe(nicknames.length)
    expect(new Set(hotspots).size).toBe(hotspots.length)
  })

  it('give every served country a surname and both forenames', () => {
    for (const country of ['IT', 'MA', 'RO', 'UA', 'AL', 'PK', 'EG', 'NG', 'SN', 'TN']) {
      expect(surnames.some((one) => one.country === country)).toBe(true)
      expect(new Set(forenames.filter((one) => one.country === country).map((one) => one.gender)).size).toBe(
        2,
      )
    }
  })
})

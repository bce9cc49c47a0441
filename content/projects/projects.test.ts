// The five founding projects: the figures their descriptions promise must be exactly these.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { latestMunicipality, registryOf } from '#network/territory'
import { readProjects, readTerritory, readVocabularies } from '../read.ts'
import { municipalitiesOf } from './schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const projects = readProjects(root)
const project = (key: string) => {
  const found = projects.find((one) => one.key === key)
  if (!found) throw new Error(`no project ${key}`)
  return found
}
const targets = (key: string) =>
  project(key)
    .indicators.filter((one) => one.target !== null)
    .map((one) => one.target)

describe('the five project templates', () => {
  it('are all read', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.yaml'))
    expect(files).toHaveLength(5)
    expect(projects.map((one) => one.key).sort()).toEqual([
      'fare_legami',
      'lgnet_ea',
      'next_bergamo',
      'safenet',
      'trezzano_lab',
    ])
  })

  it('SafeNet has 13 partners, 7 districts, 103 municipalities, 3 actions, 6 objectives and no target', () => {
    const safenet = project('safenet')
    expect(safenet.partners).toHaveLength(13)
    expect(safenet.territory.districts.map((one) => one.municipalities.length)).toEqual([
      11, 8, 20, 12, 10, 18, 24,
    ])
    expect(new Set(municipalitiesOf(safenet).map((one) => one.istat_code)).size).toBe(103)
    expect(safenet.actions).toHaveLength(3)
    expect(safenet.objectives).toHaveLength(6)
    expect(targets('safenet')).toEqual([])
  })

  it('Trezzano counts 133 households, about 300 persons, 4 axes, 4 signatories', () => {
    const trezzano = project('trezzano_lab')
    expect(trezzano.target_groups[0]?.counts).toEqual([
      { unit: 'households', value: 133, qualifier: 'exactly' },
      { unit: 'persons', value: 300, qualifier: 'about' },
    ])
    expect(trezzano.axes).toHaveLength(4)
    expect(trezzano.partners.filter((one) => one.role === 'territorial_pact_signatory')).toHaveLength(4)
    expect(targets('trezzano_lab')).toEqual([])
  })

  it('Fare Legami promises its nine figures', () => {
    const promised = project('fare_legami').indicators.filter((one) => one.target !== null)
    expect(promised.map((one) => `${one.qualifier} ${one.target}`)).toEqual([
      'about 500',
      'about 45',
      'exactly 15',
      'exactly 1000',
      'exactly 10',
      'more_than 1500',
      'exactly 500',
      'more_than 100',
      'exactly 10',
    ])
  })

  it('LGNetEA has 18 cities and three results', () => {
    expect(municipalitiesOf(project('lgnet_ea'))).toHaveLength(18)
    expect(targets('lgnet_ea')).toEqual([3000, 500, 600])
    expect(project('lgnet_ea').indicators.every((each) => each.target_of === 'all_cities')).toBe(true)
    expect(project('safenet').indicators.some((each) => each.target_of === 'all_cities')).toBe(false)
    expect(project('lgnet_ea').mini_projects).toHaveLength(5)
  })

  it('NEXT names 5 bodies, and its funder is still to be written', () => {
    expect(project('next_bergamo').partners).toHaveLength(5)
    expect(project('next_bergamo').indicators[0]?.baseline).toBe(5)
    expect(project('next_bergamo').funders[0]?.name).toBeNull()
  })

  it.each(projects.map((one) => [one.key, one] as const))(
    '%s has one lead partner and unique keys',
    (_key, one) => {
      expect(one.partners.filter((partner) => partner.role === 'lead_partner')).toHaveLength(1)
      const keys = [...one.indicators, ...one.objectives, ...one.actions, ...one.axes].map((part) => part.key)
      expect(new Set(keys).size).toBe(keys.length)
    },
  )

  it('every municipality stands in the registry with that cadastral code and name', () => {
    const registry = registryOf(readTerritory(root).municipalities)
    for (const one of projects.flatMap(municipalitiesOf)) {
      expect(latestMunicipality(registry, one.istat_code)).toMatchObject({
        belfiore_code: one.belfiore_code,
        name: one.name,
      })
    }
  })

  it('uses only service types and organisation types of the vocabularies', () => {
    const codes = (key: string) =>
      new Set(
        readVocabularies(root)
          .find((list) => list.key === key)
          ?.items.map((item) => item.code),
      )
    const services = projects.flatMap((one) => [
      ...one.services.map((line) => line.service_type),
      ...one.actions.flatMap((action) => action.services),
    ])
    expect(services.filter((code) => !codes('service_type').has(code))).toEqual([])
    const types = projects.flatMap((one) =>
      one.partners.flatMap((partner) => partner.organisation_type ?? []),
    )
    expect(types.filter((code) => !codes('organisation_type').has(code))).toEqual([])
  })
})

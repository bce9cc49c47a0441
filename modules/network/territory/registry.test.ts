// Codes through time: the municipality of a birthplace, what it became, and newer archives.
import { describe, expect, it } from 'vitest'
import { checkMunicipalities } from './checks.ts'
import { acceptNewer, compareTerritories } from './comparison.ts'
import {
  MUNICIPALITY_COLUMNS,
  readMunicipalities,
  readProvinces,
  readRegions,
  readStates,
  writeTabbed,
} from './files.ts'
import type { MunicipalityPeriod } from './records.ts'
import {
  currentMunicipality,
  latestMunicipality,
  municipalityAt,
  registryOf,
  successorChain,
} from './registry.ts'

function period(part: Partial<MunicipalityPeriod>): MunicipalityPeriod {
  return {
    istat_code: '016039',
    belfiore_code: 'B140',
    name: 'Brembilla',
    other_name: null,
    province_code: '016',
    province_sign: 'BG',
    region_code: '03',
    valid_from: '1861-03-17',
    valid_to: null,
    successor: null,
    successor_basis: null,
    ...part,
  }
}

const brembilla = period({ valid_to: '2014-02-03', successor: '016253', successor_basis: 'same_name' })
const valBrembilla = period({
  istat_code: '016253',
  belfiore_code: 'M334',
  name: 'Val Brembilla',
  valid_from: '2014-02-04',
})
const registry = registryOf([valBrembilla, brembilla])

describe('a code on a day', () => {
  it('finds the municipality by ISTAT and by cadastral code, first and last day included', () => {
    expect(municipalityAt(registry, '016039', '2014-02-03')?.name).toBe('Brembilla')
    expect(municipalityAt(registry, 'm334', '2014-02-04')?.name).toBe('Val Brembilla')
    expect(municipalityAt(registry, '016039', '2014-02-04')).toBeUndefined()
  })

  it('follows the chain to today', () => {
    expect(successorChain(registry, '016039', '1990-01-01').map((p) => p.name)).toEqual([
      'Brembilla',
      'Val Brembilla',
    ])
    expect(currentMunicipality(registry, 'B140', '1990-01-01')?.istat_code).toBe('016253')
    expect(latestMunicipality(registry, '016039')?.istat_code).toBe('016253')
  })

  it('says nothing when the chain breaks', () => {
    const broken = registryOf([{ ...brembilla, successor: null }])
    expect(currentMunicipality(broken, '016039', '1990-01-01')).toBeUndefined()
  })
})

describe('a newer archive', () => {
  const sassari = period({ istat_code: '090064', belfiore_code: 'I452', name: 'Sassari' })
  const lost = period({ istat_code: '016001', belfiore_code: 'A057', name: 'Adrara San Martino' })

  it('tells what was recoded, renamed, ended and added', () => {
    const newer = [
      { ...sassari, valid_to: '2025-12-31', successor: '112001' },
      { ...sassari, istat_code: '112001', valid_from: '2026-01-01' },
      brembilla,
      { ...valBrembilla, name: 'Valle Brembilla' },
      period({ istat_code: '016254', belfiore_code: 'M999', name: 'Nuovo Comune', valid_from: '2026-02-01' }),
      { ...lost, valid_to: '2026-01-31' },
    ]
    const changes = compareTerritories([sassari, brembilla, valBrembilla, lost], newer)
    expect(changes.map((c) => [c.kind, c.place, c.from, c.to, c.on])).toEqual([
      ['renamed', 'M334', 'Val Brembilla', 'Valle Brembilla', '2014-02-04'],
      ['recoded', 'I452', '090064', '112001', '2026-01-01'],
      ['ended', 'A057', 'Adrara San Martino', null, '2026-01-31'],
      ['added', 'M999', null, 'Nuovo Comune', '2026-02-01'],
    ])
  })

  it('never deletes: what it lacks is kept and told, a successor known before stays', () => {
    const newer = [{ ...brembilla, successor: null, successor_basis: null }, valBrembilla]
    expect(compareTerritories([brembilla, valBrembilla, lost], newer).map((c) => c.kind)).toEqual(['missing'])
    const accepted = acceptNewer([brembilla, valBrembilla, lost], newer)
    expect(accepted).toContainEqual(lost)
    expect(accepted).toContainEqual(brembilla)
  })

  it('tells a corrected past and a municipality that is open again', () => {
    const redated = [{ ...brembilla, valid_from: '1863-01-01' }]
    expect(compareTerritories([brembilla], redated).map((c) => c.kind)).toEqual(['corrected'])
    expect(compareTerritories([brembilla], [{ ...brembilla, valid_to: null }]).map((c) => c.kind)).toEqual([
      'reopened',
    ])
  })

  it('finds no change in the same archive', () => {
    expect(compareTerritories([brembilla, valBrembilla], [valBrembilla, brembilla])).toEqual([])
  })
})

describe('checks and files', () => {
  it('passes a sound registry', () => {
    expect(checkMunicipalities([brembilla, valBrembilla])).toEqual([])
  })

  it('names the line of an overlap, of a lost successor, of an unknown province', () => {
    const twice = period({ valid_from: '2014-01-01' })
    const wrong = checkMunicipalities([brembilla, twice], [])
    expect(new Set(wrong.map((w) => `${w.line} ${w.code}`))).toEqual(
      new Set(['2 unknown_province', '2 unknown_successor', '3 unknown_province', '3 overlapping_periods']),
    )
  })

  it('writes and reads the same records', () => {
    const text = writeTabbed(MUNICIPALITY_COLUMNS, [brembilla, valBrembilla])
    expect(readMunicipalities(text)).toEqual({ records: [brembilla, valBrembilla], problems: [] })
  })

  it('leaves out a broken line and tells it', () => {
    const text = writeTabbed(MUNICIPALITY_COLUMNS, [brembilla, { ...valBrembilla, istat_code: '16253' }])
    const read = readMunicipalities(text)
    expect(read.records).toEqual([brembilla])
    expect(read.problems.map((p) => [p.line, p.code, p.found])).toEqual([[3, 'wrong_istat_code', '16253']])
  })

  it('reads provinces, regions and states, and refuses a wrong country code', () => {
    expect(
      readProvinces(
        'province_code\tsign\tname\tregion_code\tmetropolitan_code\tvalid_to\n016\tBG\tBergamo\t03\t\t\n',
      ).records[0]?.name,
    ).toBe('Bergamo')
    expect(readRegions('region_code\tname_it\tname_en\n03\tLombardia\tLombardy\n').records).toHaveLength(1)
    const states = readStates(
      'iso2\tiso3\tbelfiore_code\tistat_code\tname_it\tname_en\tkind\tvalid_to\n' +
        'RO\tROU\tZ129\t235\tRomania\tRomania\tstate\t\nRo\tROU\tZ129\t235\tRomania\tRomania\tplanet\t\n',
    )
    expect(states.records).toHaveLength(1)
    expect(states.problems.map((p) => p.code)).toEqual(['wrong_country_code', 'wrong_kind'])
  })
})

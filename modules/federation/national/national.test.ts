// What many cities let out becomes one sum: what is hidden makes it "at least", what is not published is no zero, and a city
// counted by another rule is seen and not added.
import { describe, expect, it } from 'vitest'
import type { OpenRelease } from '#monitoring/server'
import type { Federation } from '../domain/federation.ts'
import { type Member, nationalOf } from './national.ts'
import { nationalSheets, nationalTable } from './national-sheets.ts'
import { daysOf, periodWords, rhythmOf } from './period.ts'
import { type Seen, sumOf } from './sum.ts'

const seen = (code: string, value: number | null, state: Seen['state'] = 'told'): Seen => ({
  code,
  state,
  value,
})

describe('a sum of cities', () => {
  it('adds what is told', () => {
    const { cells, sum } = sumOf([seen('a', 120), seen('b', 80)])
    expect(cells).toEqual([120, 80])
    expect(sum).toEqual({ value: 200, is_at_least: false, told: 2, hidden: 0, apart: 0, silent: 0 })
  })

  it('says at least when a city hides its number, and never takes silence for zero', () => {
    const { sum } = sumOf([seen('a', 120), seen('b', null), seen('c', null, 'silent')])
    expect(sum).toEqual({ value: 120, is_at_least: true, told: 1, hidden: 1, apart: 0, silent: 1 })
    expect(sumOf([seen('c', null, 'silent')]).sum.value).toBeNull()
    expect(sumOf([seen('a', null), seen('b', null)]).sum.value).toBeNull()
  })

  it('hides a number smaller than the national threshold together with another one, so that neither comes back', () => {
    const { cells, sum } = sumOf([seen('a', 7), seen('b', 40), seen('c', 300)])
    expect(cells[0]).toBeNull()
    expect(cells.filter((cell) => cell === null)).toHaveLength(2)
    expect(sum).toMatchObject({ value: 347, is_at_least: false, hidden: 2, told: 1 })
  })

  it('shows who counts by another rule and does not add it', () => {
    const { cells, sum } = sumOf([seen('a', 100), seen('b', 50, 'apart')])
    expect([cells, sum.value, sum.apart]).toEqual([[100, 50], 100, 1])
  })
})

const words = (it: string) => ({ it, en: it })
const figure = (key: string, target: number | null, is_measured: boolean) => ({
  ...{ key, label: words(key), unit: 'persons', target, qualifier: 'more_than', is_measured },
})
const federation: Federation = {
  ...{ key: 'lgnet_ea', title: words('LGNetEA'), purpose: words('Cura'), rule: words('Si somma') },
  cities: ['Agrigento', 'Bologna', 'Latina'].map((name, at) => ({ municipality_code: `00000${at}`, name })),
  figures: [figure('taken', 3000, true), figure('housing', 500, false)],
  ...{ starts_on: '2026-01', ends_on: '2026-12' },
}
const member = (at: number): Member => ({
  ...{
    municipality_code: `00000${at}`,
    network_id: `n${at}`,
    key: `net${at}`,
    name: `Rete ${at}`,
    is_demo: true,
  },
})
const release = (network_id: string, more: Partial<OpenRelease>): OpenRelease => ({
  ...{ network_id, figure: 'taken', definition_version: 1, definition: { counting: { how: 'distinct' } } },
  ...{ period: '2026', dimension: 'none', revision: 1, cells: [], total: null, threshold: 20, rounding: 5 },
  ...{ cut_off_at: '2026-11-01T00:00:00Z', published_at: '2026-11-02T00:00:00Z', ...more },
})
const members = [member(1), member(2)]
const releases = [
  release('n1', { total: 400, revision: 1 }),
  release('n1', { total: 420, revision: 2 }),
  release('n1', {
    dimension: 'gender',
    total: 420,
    cells: [
      { code: 'woman', value: 300 },
      { code: 'man', value: 120 },
    ],
  }),
  release('n2', { total: 60 }),
  release('n2', {
    dimension: 'gender',
    total: 60,
    cells: [
      { code: 'woman', value: null },
      { code: 'man', value: null },
    ],
  }),
  release('n2', { period: '2026-Q3', total: 30 }),
]
const national = nationalOf({ federation, members, releases })
const taken = national.figures[0]

describe('the national page', () => {
  it('lights the sum against the target of all the cities: behind only when all of them are in it', () => {
    const withTarget = (target: number) => ({ ...federation, figures: [figure('taken', target, true)] })
    const standing = (target: number, all: Member[], more: OpenRelease[] = []) =>
      nationalOf({ federation: withTarget(target), members: all, releases: [...releases, ...more] })
        .figures[0]?.standing
    expect(standing(400, members)).toBe('reached')
    const third = release('n0', { total: 100 })
    expect(standing(600, [member(0), ...members], [third])).toBe('on_track')
    expect(standing(3000, [member(0), ...members], [third])).toBe('far_behind')
  })

  it('opens on the period most cities published, with the last word of each', () => {
    expect([national.period, national.periods]).toEqual([
      '2026',
      [
        { period: '2026-Q3', cities: 1 },
        { period: '2026', cities: 2 },
      ],
    ])
    expect(taken?.rows.map(({ state, total }) => [state, total])).toEqual([
      ['absent', null],
      ['told', 420],
      ['told', 60],
    ])
    expect(taken?.sum).toEqual({ value: 480, is_at_least: false, told: 2, hidden: 0, apart: 0, silent: 1 })
    expect(taken?.standing).toBe('not_enough_data')
    expect(taken?.parts.gender?.woman).toMatchObject({ value: 300, is_at_least: true, hidden: 1 })
  })

  it('says what nobody measures, and never zero', () => {
    expect(national.figures[1]).toMatchObject({ is_measured: false, sum: { value: null, silent: 3 } })
  })

  it('leaves out the city whose rule is another one', () => {
    const other = release('n2', { total: 60, definition: { counting: { how: 'sum' } } })
    const again = nationalOf({
      federation,
      members: [...members, member(0)],
      releases: [release('n0', { total: 50 }), ...releases.slice(1, 2), other],
    })
    expect(again.figures[0]?.rows.map(({ state }) => state)).toEqual(['told', 'told', 'apart'])
    expect(again.figures[0]?.sum).toMatchObject({ value: 470, apart: 1 })
  })

  it('becomes sheets: cities as rows, the sum in the last one, definitions and notes', () => {
    const sheets = nationalSheets(national, 'https://x.example', 'it')
    expect(sheets.map(({ name }) => name)).toEqual(['taken', 'housing', 'Definizioni', 'Note'])
    expect(sheets[0]?.columns).toEqual([
      'Città',
      'Codice ISTAT',
      'Stato',
      'Totale',
      'genere: Donne',
      'genere: Uomini',
    ])
    expect(sheets[0]?.rows).toEqual([
      ['Agrigento', '000000', 'non ancora nella somma', null, null, null],
      ['Bologna', '000001', 'pubblicato', 420, 300, 120],
      ['Latina', '000002', 'pubblicato', 60, 'protetto', 'protetto'],
      ['Tutte le città', null, 'somma di 2 città', 480, 300, 120],
    ])
    expect(sheets[1]?.rows.at(-1)).toEqual(['Tutte le città', null, 'non ancora misurato', null])
    expect(nationalTable(national, 'it').rows).toHaveLength(3 + 4 + 3)
  })
})

describe('a period', () => {
  it('has days and a name', () => {
    expect(daysOf('2026-02')).toEqual({ first: '2026-02-01', last: '2026-02-28' })
    expect(daysOf('2026-Q3')).toEqual({ first: '2026-07-01', last: '2026-09-30' })
    expect(daysOf('2026-H2')).toEqual({ first: '2026-07-01', last: '2026-12-31' })
    expect(daysOf('2026')).toEqual({ first: '2026-01-01', last: '2026-12-31' })
    expect(['2026', '2026-Q3', '2026-09'].map((each) => periodWords(each).it)).toEqual([
      '2026',
      'luglio–settembre 2026',
      'settembre 2026',
    ])
    expect([rhythmOf(['2026', '2026-Q3']), rhythmOf([])]).toEqual(['QUARTERLY', 'IRREG'])
  })
})

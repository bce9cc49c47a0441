// The national page of a project of many cities: for each promised figure the cities as rows, what each let out for a period, and
// the sum. Only releases are read: no city's facts, and nobody is looked for in two cities.
import { type Standing, standingOf, wordsOfPart } from '#monitoring'
import type { OpenRelease } from '#monitoring/server'
import type { City, Federation, NationalFigure, Words } from '../domain/federation.ts'
import { inOrder, type Side, sides } from '../domain/sides.ts'
import { daysOf } from './period.ts'
import { nationalThreshold, type Seen, type Sum, sumOf } from './sum.ts'

type Parts<Value> = Partial<Record<Side, Record<string, Value>>>

export interface Member {
  municipality_code: string
  network_id: string
  key: string
  name: string
  is_demo: boolean
}

/** `absent`: the city has not joined; `silent`: it has, and let out nothing of this yet; `apart`: counted by another rule. */
export type CityState = 'told' | 'apart' | 'silent' | 'absent'

export interface CityRow extends City {
  network: string | null
  network_key: string | null
  state: CityState
  total: number | null
  parts: Parts<number | null>
  revision: number | null
  cut_off_at: string | null
  published_at: string | null
  threshold: number | null
  rounding: number | null
}

export interface NationalTable extends NationalFigure {
  rule: Words | null
  /** Persons, households or bodies counted once in each city: who was in two cities counts twice. */
  is_distinct: boolean
  rows: CityRow[]
  sum: Sum
  /** Against the target of all the cities; behind it only when every city is in the sum. */
  standing: Standing
  parts: Parts<Sum>
}

export interface National {
  federation: Pick<Federation, 'key' | 'title' | 'purpose' | 'rule'>
  is_demo: boolean
  licence: 'CC-BY-4.0'
  threshold: number
  period: string | null
  periods: { period: string; cities: number }[]
  /** How the parts are called. */
  labels: Parts<Words>
  figures: NationalTable[]
}

export interface Ground {
  federation: Federation
  members: readonly Member[]
  releases: readonly OpenRelease[]
}

interface Told {
  counting?: { how?: string }
  label?: Words
  rule?: Words
}
const definitionIn = ({ definition }: OpenRelease): Told => (definition ?? {}) as Told
const ruleMark = (release: OpenRelease): string => JSON.stringify(definitionIn(release).counting ?? null)

/** The rule most cities counted by; the others are shown and not added. */
const commonRule = (releases: readonly OpenRelease[]): string | undefined => {
  const marks = new Map<string, number>()
  for (const release of releases) marks.set(ruleMark(release), (marks.get(ruleMark(release)) ?? 0) + 1)
  return [...marks].sort(([, one], [, other]) => other - one)[0]?.[0]
}

/** The last word of a network on one table. */
const latest = (releases: readonly OpenRelease[], dimension: string): OpenRelease | undefined =>
  releases
    .filter((each) => each.dimension === dimension)
    .reduce<OpenRelease | undefined>(
      (last, each) => (last && last.revision > each.revision ? last : each),
      undefined,
    )

const partsIn = (releases: readonly OpenRelease[]): Parts<number | null> =>
  Object.fromEntries(
    sides.flatMap((side) => {
      const table = latest(releases, side)
      return table ? [[side, Object.fromEntries(table.cells.map(({ code, value }) => [code, value]))]] : []
    }),
  )

const rowOf = (
  city: City,
  member: Member | undefined,
  { told, rule }: { told: readonly OpenRelease[]; rule: string | undefined },
): CityRow => {
  const ours = told.filter(({ network_id }) => network_id === member?.network_id)
  const main = latest(ours, 'none') ?? sides.map((side) => latest(ours, side)).find(Boolean)
  const state: CityState = !member ? 'absent' : main ? (ruleMark(main) === rule ? 'told' : 'apart') : 'silent'
  return {
    ...city,
    ...{ network: member?.name ?? null, network_key: member?.key ?? null, state },
    ...{ total: main?.total ?? null, parts: state === 'told' ? partsIn(ours) : {} },
    ...{
      revision: main?.revision ?? null,
      threshold: main?.threshold ?? null,
      rounding: main?.rounding ?? null,
    },
    ...{ cut_off_at: main?.cut_off_at ?? null, published_at: main?.published_at ?? null },
  }
}

const seenOf = (row: CityRow, value: number | null | undefined, isSilent = false): Seen => ({
  code: row.municipality_code,
  state: row.state === 'apart' ? 'apart' : row.state === 'told' && !isSilent ? 'told' : 'silent',
  value: value ?? null,
})

/** A code that one city tells and another does not have: nobody of that kind there. */
const codesOf = (rows: readonly CityRow[], side: Side): string[] =>
  inOrder(side, [...new Set(rows.flatMap(({ parts }) => Object.keys(parts[side] ?? {})))])

const passParts = (rows: CityRow[]): Parts<Sum> => {
  const sums: Parts<Sum> = {}
  for (const side of sides) {
    for (const code of codesOf(rows, side)) {
      const value = (row: CityRow) => {
        const told = row.parts[side]
        return told && code in told ? told[code] : told && row.total !== null ? 0 : null
      }
      const summed = sumOf(rows.map((row) => seenOf(row, value(row), row.parts[side] === undefined)))
      for (const [at, row] of rows.entries()) {
        const told = row.parts[side]
        if (told) told[code] = summed.cells[at] ?? null
      }
      sums[side] = { ...sums[side], [code]: summed.sum }
    }
  }
  return sums
}

/** As long as a city is missing the sum says only whether the target is reached. */
const standingIn = (
  { target, qualifier }: NationalFigure,
  { federation, sum, period }: { federation: Federation; sum: Sum; period: string | null },
): Standing => {
  const { starts_on, ends_on, cities } = federation
  const promised = { target, qualifier, starts_on, ends_on }
  const day = period === null ? '' : daysOf(period).last
  const standing = standingOf(promised, { value: sum.value, has_data: sum.value !== null }, day)
  const isWhole = !sum.is_at_least && sum.told + sum.hidden === cities.length
  if (isWhole || standing === 'reached' || standing === 'no_target') return standing
  return 'not_enough_data'
}

const tableOf = (
  figure: NationalFigure,
  { federation, members, releases }: Ground,
  period: string | null,
) => {
  const seats = new Map(members.map((member) => [member.municipality_code, member]))
  const told = releases.filter((each) => each.figure === figure.key && each.period === period)
  const rule = commonRule(told)
  const rows = federation.cities.map((city) => rowOf(city, seats.get(city.municipality_code), { told, rule }))
  const totals = sumOf(rows.map((row) => seenOf(row, row.total)))
  const parts = passParts(rows)
  for (const [at, row] of rows.entries()) row.total = totals.cells[at] ?? null
  const by = told.find((each) => ruleMark(each) === rule)
  const definition = by && definitionIn(by)
  const how = definition?.counting?.how
  // A mean of means says nothing: it is shown city by city.
  const sum: Sum = how === 'ratio' ? { ...totals.sum, value: null } : totals.sum
  const is_measured = figure.is_measured || told.length > 0
  return {
    ...figure,
    is_measured,
    ...{ rule: definition?.rule ?? null, is_distinct: how === 'distinct' || isOfPersons(figure) },
    ...{ rows, sum, parts: how === 'ratio' ? {} : parts },
    standing: is_measured ? standingIn(figure, { federation, sum, period }) : ('not_measured' as const),
  }
}

const isOfPersons = ({ unit }: NationalFigure): boolean => unit === 'persons' || unit === 'households'

const periodsOf = ({ federation, members, releases }: Ground): National['periods'] => {
  const keys = new Set(federation.figures.map(({ key }) => key))
  const inside = new Set(members.map(({ network_id }) => network_id))
  const cities = new Map<string, Set<string>>()
  for (const { figure, period, network_id } of releases)
    if (keys.has(figure) && inside.has(network_id))
      cities.set(period, (cities.get(period) ?? new Set()).add(network_id))
  return [...cities]
    .map(([period, networks]) => ({ period, cities: networks.size }))
    .sort((one, other) => other.period.localeCompare(one.period))
}

const labelsOf = (tables: readonly NationalTable[]): Parts<Words> =>
  Object.fromEntries(
    sides.map((side) => [
      side,
      Object.fromEntries(
        tables
          .flatMap(({ parts }) => Object.keys(parts[side] ?? {}))
          .map((code) => [code, wordsOfPart(side, code)]),
      ),
    ]),
  )

export const nationalOf = (ground: Ground, wanted?: string): National => {
  const periods = periodsOf(ground)
  const fullest = periods.reduce<National['periods'][number] | undefined>(
    (best, each) => (best && best.cities >= each.cities ? best : each),
    undefined,
  )
  const period = periods.some((each) => each.period === wanted)
    ? (wanted as string)
    : (fullest?.period ?? null)
  const { key, title, purpose, rule, figures } = ground.federation
  const tables = figures.map((figure) => tableOf(figure, ground, period))
  return {
    federation: { key, title, purpose, rule },
    is_demo: ground.members.some(({ is_demo }) => is_demo),
    licence: 'CC-BY-4.0',
    threshold: nationalThreshold,
    ...{ period, periods },
    labels: labelsOf(tables),
    figures: tables,
  }
}

// Sets a newer archive beside the registry in use and tells, one municipality at a time, what
// changed. Nothing is ever deleted: what the newer archive lacks is kept and pointed out.
import type { Day } from './day.ts'
import type { MunicipalityPeriod } from './records.ts'
import type { Registry } from './registry.ts'
import { periodsOf, registryOf } from './registry.ts'

export const CHANGE_KINDS = [
  'added',
  'ended',
  'renamed',
  'recoded',
  'reopened',
  'corrected',
  'missing',
] as const

/**
 * added: a place the registry did not know. ended: it exists no more. renamed, recoded: same
 * place, other name, other ISTAT code (so also another province). reopened: the registry held
 * it as ended. corrected: a past period was rewritten. missing: the newer archive lost it, we keep it.
 */
export type TerritoryChange = {
  kind: (typeof CHANGE_KINDS)[number]
  /** Belfiore code, or the ISTAT code where there is none. */
  place: string
  from: string | null
  to: string | null
  /** First day of the change; for `ended` the last day of the municipality. */
  on: Day
}

/** The changes from the registry in use to a newer one, sorted by day and place. */
export function compareTerritories(
  in_use: readonly MunicipalityPeriod[],
  newer: readonly MunicipalityPeriod[],
): TerritoryChange[] {
  const before = placesOf(in_use)
  const after = placesOf(newer)
  const changes: TerritoryChange[] = []
  for (const [place, periods] of after) {
    const known = before.get(place)
    if (known) changes.push(...changesOf(place, known, periods))
    else changes.push(...addition(place, periods))
  }
  for (const [place, periods] of before) {
    if (!after.has(place)) changes.push(...missingFrom(place, periods))
  }
  return changes.sort((a, b) => compare(a.on, b.on) || compare(a.place, b.place))
}

/**
 * The registry after accepting a newer archive: its periods, plus the places it lacks. A
 * successor we already knew is kept where the newer archive is silent.
 */
export function acceptNewer(
  in_use: readonly MunicipalityPeriod[],
  newer: readonly MunicipalityPeriod[],
): MunicipalityPeriod[] {
  const known = registryOf(in_use)
  const places = placesOf(newer)
  const kept = in_use.filter((period) => !places.has(placeOf(period)))
  return [...newer.map((period) => withKnownSuccessor(known, period)), ...kept]
}

function withKnownSuccessor(known: Registry, period: MunicipalityPeriod): MunicipalityPeriod {
  if (period.valid_to === null || period.successor !== null) return period
  const old = periodsOf(known, period.istat_code).find((one) => one.valid_to === period.valid_to)
  if (!old) return period
  return { ...period, successor: old.successor, successor_basis: old.successor_basis }
}

function changesOf(
  place: string,
  before: MunicipalityPeriod[],
  after: MunicipalityPeriod[],
): TerritoryChange[] {
  const old = before.at(-1)
  const now = after.at(-1)
  if (!old || !now) return []
  const changes: TerritoryChange[] = []
  if (old.valid_to === null && now.valid_to !== null) {
    changes.push({ kind: 'ended', place, from: now.name, to: now.successor, on: now.valid_to })
  }
  if (old.valid_to !== null && now.valid_to === null) {
    changes.push({ kind: 'reopened', place, from: old.name, to: now.name, on: now.valid_from })
  }
  if (old.name !== now.name)
    changes.push({ kind: 'renamed', place, from: old.name, to: now.name, on: now.valid_from })
  if (old.istat_code !== now.istat_code) {
    changes.push({ kind: 'recoded', place, from: old.istat_code, to: now.istat_code, on: now.valid_from })
  }
  return changes.length > 0 ? changes : corrections(place, before, after)
}

function corrections(
  place: string,
  before: MunicipalityPeriod[],
  after: MunicipalityPeriod[],
): TerritoryChange[] {
  const old = new Set(before.map(signature))
  return after
    .filter((period) => !old.has(signature(period)))
    .map((period) => ({
      kind: 'corrected',
      place,
      from: period.istat_code,
      to: period.name,
      on: period.valid_from,
    }))
}

function addition(place: string, periods: MunicipalityPeriod[]): TerritoryChange[] {
  const first = periods[0]
  const last = periods.at(-1)
  if (!first || !last) return []
  return [{ kind: 'added', place, from: null, to: last.name, on: first.valid_from }]
}

function missingFrom(place: string, periods: MunicipalityPeriod[]): TerritoryChange[] {
  const last = periods.at(-1)
  return last ? [{ kind: 'missing', place, from: last.name, to: null, on: last.valid_from }] : []
}

function placesOf(periods: readonly MunicipalityPeriod[]): Map<string, MunicipalityPeriod[]> {
  const places = new Map<string, MunicipalityPeriod[]>()
  for (const period of [...periods].sort((a, b) => compare(a.valid_from, b.valid_from))) {
    const place = placeOf(period)
    const list = places.get(place)
    if (list) list.push(period)
    else places.set(place, [period])
  }
  return places
}

function placeOf(period: MunicipalityPeriod): string {
  return period.belfiore_code ?? period.istat_code
}

/** Successors are worked out, not published: they do not make a correction. */
function signature(period: MunicipalityPeriod): string {
  const { istat_code, name, other_name, province_code, region_code, valid_from, valid_to } = period
  return [istat_code, name, other_name, province_code, region_code, valid_from, valid_to].join('|')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

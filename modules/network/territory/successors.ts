// Finds what each municipality became: same place with a new code or name, or, for a merger,
// the only municipality of the province that began (or was redrawn) on the following day, or
// the only one among several that kept its name.

import type { Day } from './day.ts'
import { dayAfter } from './day.ts'
import type { MunicipalityPeriod } from './records.ts'

/** The periods sorted by place and day, each ended one with its successor when it is known. */
export function withSuccessors(periods: readonly MunicipalityPeriod[]): MunicipalityPeriod[] {
  const starting = new Map<Day, MunicipalityPeriod[]>()
  for (const period of periods) {
    const list = starting.get(period.valid_from)
    if (list) list.push(period)
    else starting.set(period.valid_from, [period])
  }
  return [...periods].sort(byPlaceThenDay).map((period) => {
    if (period.valid_to === null) return period
    return { ...period, ...successorAmong(period, starting.get(dayAfter(period.valid_to)) ?? []) }
  })
}

type Succession = Pick<MunicipalityPeriod, 'successor' | 'successor_basis'>

function successorAmong(ended: MunicipalityPeriod, next: MunicipalityPeriod[]): Succession {
  const samePlace = next.find((p) => p.belfiore_code !== null && p.belfiore_code === ended.belfiore_code)
  if (samePlace) return { successor: samePlace.istat_code, successor_basis: 'same_place' }
  const sameCode = next.find((p) => p.istat_code === ended.istat_code)
  if (sameCode) return { successor: sameCode.istat_code, successor_basis: 'same_code' }
  const candidates = next.filter((p) => p.province_code === ended.province_code)
  const only = candidates.length === 1 ? candidates[0] : undefined
  if (only) return { successor: only.istat_code, successor_basis: 'only_candidate' }
  const namesakes = candidates.filter((p) => wordsIn(p.name).includes(wordsIn(ended.name)))
  const namesake = namesakes.length === 1 ? namesakes[0] : undefined
  if (namesake) return { successor: namesake.istat_code, successor_basis: 'same_name' }
  return { successor: null, successor_basis: null }
}

function wordsIn(name: string): string {
  return ` ${name.toLowerCase().replaceAll('-', ' ')} `
}

function byPlaceThenDay(a: MunicipalityPeriod, b: MunicipalityPeriod): number {
  return (
    compare(placeOf(a), placeOf(b)) ||
    compare(a.valid_from, b.valid_from) ||
    compare(a.istat_code, b.istat_code)
  )
}

function placeOf(period: MunicipalityPeriod): string {
  return period.belfiore_code ?? `~${period.istat_code}`
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

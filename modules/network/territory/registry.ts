// Answers "which municipality was this, on that day": for a birthplace, a residence, a figure
// of ten years ago. The registry only grows; what ended stays readable.

import type { Day } from './day.ts'
import { dayAfter, isWithin } from './day.ts'
import type { MunicipalityPeriod } from './records.ts'

export type Registry = {
  periods: readonly MunicipalityPeriod[]
  /** Periods of one ISTAT code, oldest first. */
  by_istat: ReadonlyMap<string, readonly MunicipalityPeriod[]>
  /** Periods of one cadastral (Belfiore) code, oldest first. */
  by_belfiore: ReadonlyMap<string, readonly MunicipalityPeriod[]>
}

/** Builds the two look-ups once; afterwards every answer is immediate. */
export function registryOf(periods: readonly MunicipalityPeriod[]): Registry {
  const ordered = [...periods].sort((a, b) =>
    a.valid_from < b.valid_from ? -1 : Number(a.valid_from > b.valid_from),
  )
  return {
    periods: ordered,
    by_istat: grouped(ordered, (period) => period.istat_code),
    by_belfiore: grouped(ordered, (period) => period.belfiore_code),
  }
}

/** All periods of a code, ISTAT (six digits) or Belfiore (a letter and three digits). */
export function periodsOf(registry: Registry, code: string): readonly MunicipalityPeriod[] {
  return registry.by_istat.get(code) ?? registry.by_belfiore.get(code.toUpperCase()) ?? []
}

/** The municipality a code named on a day, or undefined when it named none. */
export function municipalityAt(registry: Registry, code: string, day: Day): MunicipalityPeriod | undefined {
  return periodsOf(registry, code).find((period) => isWithin(day, period))
}

/** Every municipality that existed on a day. */
export function municipalitiesOn(registry: Registry, day: Day): MunicipalityPeriod[] {
  return registry.periods.filter((period) => isWithin(day, period))
}

/**
 * The chain from a code, as it was on a day, to what stands there today: first the period asked
 * for, last the newest known. It stops where the successor is not known.
 */
export function successorChain(registry: Registry, code: string, day: Day): MunicipalityPeriod[] {
  const chain: MunicipalityPeriod[] = []
  let current = municipalityAt(registry, code, day)
  while (current && !chain.includes(current)) {
    chain.push(current)
    current = nextOf(registry, current)
  }
  return chain
}

/** What a code of the past corresponds to today; undefined when the chain breaks before today. */
export function currentMunicipality(
  registry: Registry,
  code: string,
  day: Day,
): MunicipalityPeriod | undefined {
  const last = successorChain(registry, code, day).at(-1)
  return last?.valid_to === null ? last : undefined
}

/**
 * The municipality a code belongs to today, also when the code is retired: used for lists of
 * codes that carry no date.
 */
export function latestMunicipality(registry: Registry, code: string): MunicipalityPeriod | undefined {
  const last = periodsOf(registry, code).at(-1)
  return last && currentMunicipality(registry, last.istat_code, last.valid_from)
}

function nextOf(registry: Registry, period: MunicipalityPeriod): MunicipalityPeriod | undefined {
  if (period.valid_to === null || period.successor === null) return undefined
  return municipalityAt(registry, period.successor, dayAfter(period.valid_to))
}

function grouped(
  periods: readonly MunicipalityPeriod[],
  codeOf: (period: MunicipalityPeriod) => string | null,
): Map<string, MunicipalityPeriod[]> {
  const groups = new Map<string, MunicipalityPeriod[]>()
  for (const period of periods) {
    const code = codeOf(period)
    if (code === null) continue
    const group = groups.get(code)
    if (group) group.push(period)
    else groups.set(code, [period])
  }
  return groups
}

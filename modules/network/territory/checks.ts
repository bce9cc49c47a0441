// Looks at a whole registry before anybody relies on it: a code that names two municipalities
// on the same day, or leads nowhere, would put people in the wrong place.
import { dayAfter, isWithin } from './day.ts'
import type { TerritoryProblem } from './problems.ts'
import { problem } from './problems.ts'
import type { MunicipalityPeriod, Province } from './records.ts'
import type { Registry } from './registry.ts'
import { registryOf } from './registry.ts'

/**
 * Problems of a list of periods. Lines are counted as in a file with one heading line and the
 * periods in this order.
 */
export function checkMunicipalities(
  periods: readonly MunicipalityPeriod[],
  provinces?: readonly Province[],
): TerritoryProblem[] {
  const lines = new Map(periods.map((period, index) => [period, index + 2]))
  const registry = registryOf(periods)
  const known = provinces && new Set(provinces.map((province) => province.province_code))
  const problems: TerritoryProblem[] = [...overlaps(registry, lines)]
  for (const period of periods) {
    const line = lines.get(period) ?? 0
    if (period.valid_to !== null && period.valid_to < period.valid_from) {
      problems.push(
        problem('ends_before_start', line, { found: period.valid_to, against: period.valid_from }),
      )
    }
    if (known && !known.has(period.province_code)) {
      problems.push(problem('unknown_province', line, { found: period.province_code }))
    }
    problems.push(...lostSuccessor(registry, period, line))
  }
  return problems.sort((a, b) => a.line - b.line)
}

function lostSuccessor(registry: Registry, period: MunicipalityPeriod, line: number): TerritoryProblem[] {
  if (period.successor === null || period.valid_to === null) return []
  const next = dayAfter(period.valid_to)
  const found = registry.by_istat.get(period.successor)?.some((one) => isWithin(next, one)) ?? false
  return found ? [] : [problem('unknown_successor', line, { found: period.successor, against: next })]
}

function* overlaps(registry: Registry, lines: Map<MunicipalityPeriod, number>): Generator<TerritoryProblem> {
  for (const groups of [registry.by_istat, registry.by_belfiore]) {
    for (const [code, group] of groups) {
      for (const [index, period] of group.entries()) {
        const before = group[index - 1]
        if (!before || (before.valid_to !== null && before.valid_to < period.valid_from)) continue
        yield problem('overlapping_periods', lines.get(period) ?? 0, {
          found: code,
          against: String(lines.get(before) ?? 0),
        })
      }
    }
  }
}

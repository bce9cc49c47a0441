// What was let out, as one looks for it: period by period, the newest first; in each the plain numbers, then the tables by figure.
// A revision takes the place of the one before it.
import { spanOf } from '#core/kernel'

export interface Let {
  figure: string
  period: string
  dimension: string
  audience: string
  revision: number
}

const lastWords = <R extends Let>(releases: readonly R[]): R[] => {
  const last = new Map<string, R>()
  for (const each of releases) {
    const key = [each.figure, each.period, each.dimension, each.audience].join('/')
    const before = last.get(key)
    if (!before || before.revision < each.revision) last.set(key, each)
  }
  return [...last.values()]
}

/** The latest end first; of two that end together, the shorter one. */
const newestFirst = (one: string, other: string): number => {
  const [a, b] = [spanOf(one), spanOf(other)]
  return b.to_month.localeCompare(a.to_month) || b.from_month.localeCompare(a.from_month)
}

export interface PeriodLet<R> {
  period: string
  totals: R[]
  tables: R[]
}

export const byPeriod = <R extends Let>(
  releases: readonly R[],
  nameOf: (release: R) => string,
): PeriodLet<R>[] => {
  const named = (one: R, other: R) =>
    nameOf(one).localeCompare(nameOf(other)) || one.dimension.localeCompare(other.dimension)
  const all = lastWords(releases).sort(named)
  const periods = [...new Set(all.map(({ period }) => period))].sort(newestFirst)
  return periods.map((period) => {
    const here = all.filter((each) => each.period === period)
    return {
      period,
      totals: here.filter(({ dimension }) => dimension === 'none'),
      tables: here.filter(({ dimension }) => dimension !== 'none'),
    }
  })
}

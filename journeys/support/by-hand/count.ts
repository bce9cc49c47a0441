// The figures of a network counted by hand over some months, to be laid beside those the house shows.
import type { Database } from '#core/db'
import { fromBelow } from '#core/db/testing'
import { definitionOf } from '#monitoring'
import { byHand } from './figures.ts'

export interface Months {
  from_month: string
  to_month: string
}

interface Counted {
  n: number | null
  /** How many a mean was made of. */
  of: number
}

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

export const countByHand = async (
  database: Database,
  network_id: string,
  { from_month, to_month }: Months,
): Promise<Record<string, Counted>> => {
  const counted: Record<string, Counted> = {}
  for (const [key, text] of Object.entries(byHand)) {
    const [row = {}] = await fromBelow(database, text, [network_id, `${from_month}-01`, lastDay(to_month)])
    const [n, of] = Object.values(row)
    counted[key] = { n: n === null || n === undefined ? null : Number(n), of: Number(of ?? 0) }
  }
  return counted
}

/** As somebody outside the units reads them: few are not told, what is sensitive is rounded. */
export const shownOutside = (counted: Record<string, Counted>): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(counted).map(([key, { n, of }]) => {
      const definition = definitionOf(key)
      if (!definition) throw new Error(`No figure is called ${key}`)
      if (definition.counting.how === 'ratio') return [key, of < 3 ? null : n]
      const threshold = definition.is_sensitive ? 10 : definition.is_about_people ? 3 : 1
      if (n !== null && n > 0 && n < threshold) return [key, null]
      return [key, definition.is_sensitive && n !== null ? Math.round(n / 5) * 5 : n]
    }),
  )

// What happens to the points of a household: so many come with each month, the oldest are spent first, what is left of a month
// lapses when its time is over. Every movement says of which month it takes, so spent points can never lapse.
import type { EntryRecord } from './account.ts'
import { hasLapsed, monthOfDay } from './months.ts'

export type Told = Pick<EntryRecord, 'kind' | 'points' | 'month'>
type Given = Pick<EntryRecord, 'points' | 'month'>

export const balanceOf = (entries: readonly Pick<Told, 'points'>[]): number =>
  entries.reduce((sum, { points }) => sum + points, 0)

/** What is left of each month, the oldest first. */
export const leftByMonth = (entries: readonly Given[]): Given[] => {
  const left = new Map<string, number>()
  for (const { month, points } of entries) left.set(month, (left.get(month) ?? 0) + points)
  return [...left]
    .map(([month, points]) => ({ month, points }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => a.month.localeCompare(b.month))
}

/** What the turn of a month brings, when nobody wrote it yet: old points go, those of this month come. */
export const dueOf = (entries: readonly Told[], told: { credit: number; today: string }): Told[] => {
  const month = monthOfDay(told.today)
  const gone = leftByMonth(entries)
    .filter((left) => hasLapsed(left.month, told.today))
    .map((left): Told => ({ kind: 'expired', points: -left.points, month: left.month }))
  const isCredited = entries.some((entry) => entry.kind === 'credit' && entry.month === month)
  const credit: Told[] =
    isCredited || told.credit <= 0 ? [] : [{ kind: 'credit', points: told.credit, month }]
  return [...gone, ...credit]
}

/** The oldest first; undefined when there are not enough. */
export const spend = (entries: readonly Given[], points: number): Told[] | undefined => {
  let open = points
  const taken: Told[] = []
  for (const left of leftByMonth(entries)) {
    const now = Math.min(open, left.points)
    if (now > 0) taken.push({ kind: 'spend', points: -now, month: left.month })
    open -= now
  }
  return open > 0 ? undefined : taken
}

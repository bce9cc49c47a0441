// How the circle closes, service by service: so that a network learns where people arrive and where they get lost. Numbers
// under three are not told, and never one alone: from a total and the others anybody could count it back.
import type { ReferralState } from './words.ts'

export const smallestCell = 3

/** null: fewer than three, not told. */
export type Cell = number | null

export const shielded = (counts: Record<string, number>): Record<string, Cell> => {
  const told: Record<string, Cell> = { ...counts }
  const small = Object.keys(counts).filter(
    (key) => (counts[key] ?? 0) > 0 && (counts[key] ?? 0) < smallestCell,
  )
  for (const key of small) told[key] = null
  if (small.length === 1) {
    const next = Object.keys(counts)
      .filter((key) => (counts[key] ?? 0) >= smallestCell)
      .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))[0]
    if (next) told[next] = null
  }
  return told
}

/** A share told in hundredths, only of enough referrals. */
export const shareOf = (part: number, whole: number): number | null =>
  whole < smallestCell ||
  (part > 0 && part < smallestCell) ||
  (whole - part > 0 && whole - part < smallestCell)
    ? null
    : part / whole

export type Counts = Partial<Record<ReferralState, number>>

/** Closed among all that were not withdrawn. */
export const closureOf = (counts: Counts): { closed: number; of: number } => {
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  return { closed: counts.closed ?? 0, of: all - (counts.withdrawn ?? 0) }
}

/** The middle one; null of fewer than three. */
export const medianOf = (values: readonly number[]): number | null => {
  if (values.length < smallestCell) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
}

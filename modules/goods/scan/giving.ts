// May this be given today? One answer for whoever holds a lot in their hands, the same on the desk and without network.
import { isPastBestBefore, type LotRecord } from '../domain/lot.ts'

export const givings = [
  'yes',
  /** Past its best-before day and within its days of grace: it may be given, and the hand says so. */
  'past_best_before',
  'past_use_by',
  'past_grace',
  'quarantine',
  'blocked',
  'recalled',
  'exhausted',
  'destroyed',
] as const
export type Giving = (typeof givings)[number]

type Held = Pick<LotRecord, 'state' | 'best_before' | 'use_by' | 'usable_until'>

export const givingOf = (lot: Held, today: string): Giving => {
  if (lot.state !== 'available') return lot.state
  if (lot.use_by !== null && today > lot.use_by) return 'past_use_by'
  if (lot.usable_until !== null && today > lot.usable_until) return 'past_grace'
  return isPastBestBefore(lot, today) ? 'past_best_before' : 'yes'
}

export const mayBeGiven = (giving: Giving): boolean => giving === 'yes' || giving === 'past_best_before'

// A lot: things of one kind that came together and grow old together, so that a recalled tin can be followed
// from who gave it to the van it left on. Its dates decide which one is given first and which never again.

import { z } from 'zod'
import { count, dayText, id, line, noun, type Of } from '#core/kernel'
import type { Item } from './item.ts'

export const lotSources = ['donation', 'purchase', 'eu_programme', 'transfer', 'assembly', 'unknown'] as const
export const lotStates = ['quarantine', 'available', 'blocked', 'exhausted'] as const

export const lotPart = z.object({ lot_id: id().nullable(), item_id: id(), quantity: count() })

export const Lot = noun(
  'goods.lot',
  { table: 'goods.lots', key: 'lot_id', by: 'organisation', conflict: 'ask' },
  z.object({
    lot_id: id(),
    organisation_id: id(),
    item_id: id(),
    source: z.enum(lotSources),
    donor: line(120).nullable(),
    supplier_lot: line(60).nullable(),
    best_before: dayText().nullable(),
    use_by: dayText().nullable(),
    /** Last day on which it may be given, worked out when it arrived; null when it does not grow old. */
    usable_until: dayText().nullable(),
    received_on: dayText(),
    state: z.enum(lotStates),
    state_reason: line(200).nullable(),
    /** The lots a kit was made of; null for what came in from outside. */
    parts: z.array(lotPart).max(100).nullable(),
  }),
)

export type LotRecord = Of<typeof Lot>
type Dates = Pick<LotRecord, 'best_before' | 'use_by'>

export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const earliest = (days: (string | null)[]): string | null =>
  days.reduce((least, day) => (day !== null && (least === null || day < least) ? day : least), null)

/** The use-by day is a wall; the best-before day gives the item's own days of grace. */
export const usableUntil = (
  dates: Dates,
  item: Pick<Of<typeof Item>, 'days_after_best_before'>,
): string | null =>
  earliest([dates.use_by, dates.best_before && dayPlus(dates.best_before, item.days_after_best_before)])

/** The printed day by which lots stand in line; null for what does not grow old. */
export const expiryOf = (dates: Dates): string | null => earliest([dates.use_by, dates.best_before])

/** May it be handed out on this day? Quarantine and blocked lots may not, whatever their date. */
export const usableOn = (lot: Pick<LotRecord, 'state' | 'usable_until'>, day: string): boolean =>
  lot.state === 'available' && (lot.usable_until === null || day <= lot.usable_until)

/** Still good but past its best-before day: it may be given, and the screen says so. */
export const isPastBestBefore = (lot: Dates, day: string): boolean =>
  lot.best_before !== null && day > lot.best_before

const orNever = (day: string | null) => day ?? '9999-12-31'

/** First to expire stands first; then what came first; then by id, so that every device takes the same one. */
export const byExpiry = (a: LotRecord, b: LotRecord): number => {
  const mine = [orNever(expiryOf(a)), a.received_on, a.lot_id].join()
  const other = [orNever(expiryOf(b)), b.received_on, b.lot_id].join()
  return mine < other ? -1 : mine > other ? 1 : 0
}

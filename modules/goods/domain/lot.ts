// A lot: things of one kind that came together and grow old together, so that a recalled tin can be followed
// from who gave it to the van it left on. Its dates decide which one is given first and which never again.

import { z } from 'zod'
import { cents, code, count, dayText, id, line, noun, type Of } from '#core/kernel'
import type { Item } from './item.ts'
import { gtinText } from './packaging.ts'

export const lotSources = ['donation', 'purchase', 'eu_programme', 'transfer', 'assembly', 'unknown'] as const
export const lotStates = ['quarantine', 'available', 'blocked', 'recalled', 'exhausted', 'destroyed'] as const

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
    /** What is printed on our label: see `lotCode`. */
    code: line(20),
    /** Whose goods they are; `organisation_id` is who holds them. */
    owner_id: id(),
    /** The programme whose rules they carry (see `programmes`); null for everything else. */
    programme: code().nullable().default(null),
    gtin: gtinText().nullable().default(null),
    value_cents: cents().nullable().default(null),
    /** The gift, purchase or handover they came with. */
    origin_id: id().nullable().default(null),
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

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Seven letters and digits that people can read to each other, drawn from the id: `L-4K9QXM2`. */
export const lotCode = (lot_id: string): string => {
  const digits = lot_id.replaceAll('-', '')
  // Every quarter of the id counts: ids born together differ only in their last one.
  const [a, b, c, d] = [0, 8, 16, 24].map((at) => Number.parseInt(digits.slice(at, at + 8), 16)) as [
    number,
    number,
    number,
    number,
  ]
  const mixed = (seed: number) =>
    [a, b, c, d].reduce((sum, part) => {
      const next = Math.imul(sum ^ part, 0x9e3779b1)
      return (next ^ (next >>> 15)) >>> 0
    }, seed)
  const words = [mixed(0x811c9dc5), mixed(0x01000193)] as const
  const told = Array.from(
    { length: 7 },
    (_, i) => letters[((words[i & 1] as number) >>> (5 * (i >> 1))) & 31],
  )
  return `L-${told.join('')}`
}

/** Ten years back, this century ahead: beyond that somebody mistyped the year. */
export const isLikelyDay = (day: string | null, today: string): boolean =>
  day === null || (day >= `${Number(today.slice(0, 4)) - 10}${today.slice(4)}` && day < '2100')

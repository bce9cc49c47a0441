// Counting what is really there. A difference is not a fault: it gets a reason and a movement, and when it is
// large a second person looks at it before the books follow the shelf.

import { z } from 'zod'
import { count, id, instantText, line, noun, type Of } from '#core/kernel'
import { countedSince } from './counted-heaps.ts'
import { type Deed, movementOf } from './deed.ts'
import { type Posted, post } from './ledger.ts'
import { type LocationKind, placeOf } from './location.ts'
import { byExpiry, type LotRecord } from './lot.ts'
import { type BalanceRecord, lotKey, type MovementRecord } from './movement.ts'

/** Above this share of what was expected a second person decides. Domain 3.14. */
export const secondLookAbove = 0.05

export const difference = z.object({
  item_id: id(),
  lot_id: id().nullable(),
  expected: z.int(),
  counted: count(),
  difference: z.int(),
})
export type Difference = z.infer<typeof difference>

export const Count = noun(
  'goods.count',
  { table: 'goods.counts', key: 'count_id', by: 'organisation', conflict: 'ask' },
  z.object({
    count_id: id(),
    organisation_id: id(),
    location_id: id(),
    at: instantText(),
    worker_id: id(),
    differences: z.array(difference).max(500),
    /** Of what was expected: 0.05 is one in twenty. */
    share: z.number(),
    reason: line(200).nullable(),
    state: z.enum(['to_approve', 'settled', 'refused']),
    settled_by: id().nullable(),
  }),
)
export type CountRecord = Of<typeof Count>

/** What was counted: of one lot, or of an item whatever its lots (the way a van is counted at one in the morning). */
export interface Counted {
  item_id: string
  lot_id?: string | null
  counted: number
}

export interface Counting {
  location_id: string
  counted: Counted[]
  balances: BalanceRecord[]
  lots: LotRecord[]
  /** When it was counted: a heap that somebody counted later keeps what they saw. */
  at?: string
}

type Heaps = Pick<Counting, 'location_id' | 'balances' | 'at'>
const heapOf = ({ location_id, balances }: Heaps, of: { item_id: string; lot_id: string | null }) =>
  balances.find((row) => row.location_id === location_id && row.lot_key === lotKey(of))

/** Two counts of one heap: the later one saw more, in whatever order they arrive. */
export const notCountedSince = (heaps: Heaps, lines: Difference[]): Difference[] =>
  lines.filter((line) => heaps.at === undefined || !countedSince(heapOf(heaps, line), heaps.at))

export interface CountOutcome {
  /** Only what differs. */
  differences: Difference[]
  expected: number
  share: number
  needs_second: boolean
}

const rowsOf = ({ location_id, balances, lots }: Counting, item_id: string): BalanceRecord[] => {
  const known = new Map(lots.map((lot) => [lot.lot_id, lot]))
  const order = (a: BalanceRecord, b: BalanceRecord) => {
    const [mine, other] = [known.get(a.lot_id ?? ''), known.get(b.lot_id ?? '')]
    return mine && other ? byExpiry(mine, other) : Number(!mine) - Number(!other)
  }
  return balances
    .filter((row) => row.location_id === location_id && row.item_id === item_id && row.quantity !== 0)
    .sort(order)
}

const told = (
  of: { item_id: string; lot_id: string | null },
  expected: number,
  counted: number,
): Difference => ({
  item_id: of.item_id,
  lot_id: of.lot_id,
  expected,
  counted,
  difference: counted - expected,
})

/** Without lots: what lacks is taken as gone from the first to expire, what is more joins the first to expire. */
const spread = (rows: BalanceRecord[], { item_id, counted }: Counted): Difference[] => {
  const expected = rows.reduce((sum, row) => sum + row.quantity, 0)
  let gone = Math.max(0, expected - counted)
  const lines = rows.map((row) => {
    const less = Math.min(gone, row.quantity)
    gone -= less
    return told(row, row.quantity, row.quantity - less)
  })
  const more = counted - expected
  if (more <= 0) return lines
  const [first, ...others] = lines
  return first
    ? [told(first, first.expected, first.counted + more), ...others]
    : [told({ item_id, lot_id: null }, 0, more)]
}

const compare = (counting: Counting, line: Counted): Difference[] => {
  const rows = rowsOf(counting, line.item_id)
  if (line.lot_id === undefined) return spread(rows, line)
  const lot_id = line.lot_id
  const expected = rows.find((row) => row.lot_id === lot_id)?.quantity ?? 0
  return [told({ item_id: line.item_id, lot_id }, expected, line.counted)]
}

/** Expected against counted. Items nobody counted are left as they are, and so is what was counted later. */
export const countAgainst = (counting: Counting): CountOutcome => {
  const lines = notCountedSince(
    counting,
    counting.counted.flatMap((line) => compare(counting, line)),
  )
  const expected = lines.reduce((sum, line) => sum + line.expected, 0)
  const off = lines.reduce((sum, line) => sum + Math.abs(line.difference), 0)
  const share = off === 0 ? 0 : expected === 0 ? 1 : Math.min(1, off / expected)
  return {
    differences: lines.filter((line) => line.difference !== 0),
    expected,
    share,
    needs_second: share > secondLookAbove,
  }
}

export interface Adjusting extends Deed {
  location: { location_id: string; kind: LocationKind }
  unexplained_location_id: string
  differences: Difference[]
  balances: BalanceRecord[]
  reason: string
  approved_by: string | null
}

/** Writes the differences: what lacks goes to "unexplained", what is more comes from it. */
export const adjust = (adjusting: Adjusting): Posted & { movements: MovementRecord[] } => {
  const { location, unexplained_location_id, differences, reason, approved_by } = adjusting
  const movements = differences
    .filter((line) => line.difference !== 0)
    .map((line) => {
      const isLess = line.difference < 0
      return movementOf(adjusting, {
        kind: 'adjustment',
        item_id: line.item_id,
        lot_id: line.lot_id,
        quantity: Math.abs(line.difference),
        reason,
        approved_by,
        from_location_id: isLess ? location.location_id : unexplained_location_id,
        to_location_id: isLess ? unexplained_location_id : location.location_id,
      })
    })
  const places = [
    placeOf(location.kind, location.location_id),
    placeOf('unexplained', unexplained_location_id),
  ]
  return { ...post(movements, places, adjusting.balances), movements }
}

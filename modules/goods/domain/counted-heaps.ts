// A heap remembers when it was counted, so that whoever tells later what they gave before does not make it smaller twice.
import { type Change, insert, update } from '#core/kernel'
import { Balance, type BalanceRecord, lotKey } from './movement.ts'

/** Whether somebody counted the heap after that instant. */
export const countedSince = (heap: Pick<BalanceRecord, 'counted_at'> | undefined, at: string): boolean =>
  Boolean(heap?.counted_at) && Date.parse(String(heap?.counted_at)) > Date.parse(at)

interface CountedLine {
  item_id: string
  /** Undefined: the thing whatever its lots. */
  lot_id?: string | null | undefined
  counted: number
}

interface Marking {
  location_id: string
  organisation_id: string
  counted: readonly CountedLine[]
  balances: readonly BalanceRecord[]
  at: string
}

const isMeant = (row: BalanceRecord, { item_id, lot_id }: CountedLine): boolean =>
  row.item_id === item_id && (lot_id === undefined || lot_id === row.lot_id)

/** What lies here and no book knows of: it has no heap to mark yet. */
const newHeaps = ({ location_id, organisation_id, counted, balances, at }: Marking): BalanceRecord[] =>
  counted
    .filter(
      (line) =>
        line.counted > 0 && !balances.some((row) => row.location_id === location_id && isMeant(row, line)),
    )
    .map(({ item_id, lot_id = null }) => ({
      ...{ location_id, lot_key: lotKey({ item_id, lot_id }), lot_id, item_id, organisation_id },
      ...{ quantity: 0, may_go_below_zero: false, counted_at: at },
    }))

/** Writes on every counted heap when it was counted, also where the difference still waits for a second person. */
export const markCounted = (marking: Marking): { changes: Change[]; balances: BalanceRecord[] } => {
  const { location_id, counted, balances, at } = marking
  const isSeen = (row: BalanceRecord) =>
    row.location_id === location_id && counted.some((line) => isMeant(row, line)) && !countedSince(row, at)
  const found = newHeaps(marking)
  return {
    changes: [
      ...found.map((row) => insert(Balance, row)),
      ...balances
        .filter(isSeen)
        .map(({ lot_key }) => update(Balance, { location_id, lot_key }, { counted_at: at })),
    ],
    balances: [...balances.map((row) => (isSeen(row) ? { ...row, counted_at: at } : row)), ...found],
  }
}

// Will it be given before it is too late? What left in the last weeks says how fast a thing goes; what expires first goes first;
// what is not gone on its last day is left over. A guess of the near future, said as one: it never stops or moves anything.

/** Days of the past the pace is taken from, and days ahead that are looked at. */
export const paceDays = 28
export const aheadDays = 60

export interface Heap {
  lot_id: string
  item_id: string
  /** Free: what is promised is as good as given. */
  quantity: number
  usable_until: string
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** How much of each lot will still lie there after its last day; lots that go in time are not told. */
export const leftOver = (
  heaps: readonly Heap[],
  { today, pace }: { today: string; pace: ReadonlyMap<string, number> },
): Map<string, number> => {
  const inLine = [...heaps].sort((a, b) =>
    [a.usable_until, a.lot_id].join() < [b.usable_until, b.lot_id].join() ? -1 : 1,
  )
  const given = new Map<string, number>()
  const left = new Map<string, number>()
  for (const { lot_id, item_id, quantity, usable_until } of inLine) {
    // Today is a day, and the last day is one too.
    const days = daysBetween(today, usable_until) + 1
    const before = given.get(item_id) ?? 0
    const room = Math.max(0, Math.floor((pace.get(item_id) ?? 0) * days) - before)
    const goes = Math.min(quantity, room)
    given.set(item_id, before + goes)
    if (quantity > goes) left.set(lot_id, quantity - goes)
  }
  return left
}

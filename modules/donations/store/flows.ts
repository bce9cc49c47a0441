// Goods leave a store when they go from inside (the store, its shelves, a van) to any door; what comes back counts
// against it. The channel is the door.
const inside = (alias: string) => `${alias}.kind in ('hub', 'shelf', 'van')`
/** Over `m` (movements), `f` and `t` (its two places). */
export const ends = `join goods.locations f on f.network_id = m.network_id and f.location_id = m.from_location_id
  join goods.locations t on t.network_id = m.network_id and t.location_id = m.to_location_id`
export const crosses = `(${inside('f')}) <> (${inside('t')})`
export const channel = `case when ${inside('f')} then t.kind else f.kind end`
export const enters = inside('t')
/** Positive when it enters the store. */
export const signed = `case when ${inside('t')} then m.quantity else -m.quantity end`

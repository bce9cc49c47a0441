// The SQL of who asks and comes: their own requests, the hours of those hubs, and how many places are taken, never by whom.
import { answering, dayInItaly, daysAfter, type Row } from '#core/kernel'
import { askers } from '#distribution'
import { closedOn, type SpecialDayRecord } from '#network'
import { openingsOn } from '../domain/opening.ts'
import { inWindow, type PickupWindowRecord } from '../domain/pickup-window.ts'
import { type HoursTold, type MyPickup, type MyPickups, myPickups } from '../queries/my-pickups.ts'

export const daysAhead = 15

const myUnits = `(select access.my_units(array[${askers.map((role) => `'${role}'`).join(', ')}]))::uuid[]`
const mine = `q.network_id = $1 and q.unit_id = any (${myUnits})
    and q.state in ('approved', 'allocated', 'partially_filled', 'picked', 'ready')`
const hubs = `(select distinct q.to_unit_id from distribution.requests q where ${mine})`

const mineSql = `
  select q.goods_request_id, q.code, q.recipient_kind, c.code as card_code, u.name as unit_name, q.to_unit_id as hub_unit_id,
    h.name as hub_name, q.people, q.pickup_at, q.state, q.lapses_at, q.note, b.on_day as brought_on
  from distribution.requests q
  join network.units u on u.network_id = q.network_id and u.unit_id = q.unit_id
  join network.units h on h.network_id = q.network_id and h.unit_id = q.to_unit_id
  left join distribution.cards c on c.network_id = q.network_id and c.card_id = q.card_id
  left join deliveries.brought_to_me($1) b on b.goods_request_id = q.goods_request_id
  where ${mine} order by q.pickup_at nulls first, q.lapses_at nulls last, q.code`

const windowsSql = `
  select w.pickup_window_id, w.organisation_id, w.hub_unit_id, w.weekday, w.opens_at, w.closes_at, w.capacity, w.is_active
  from deliveries.pickup_windows w where w.network_id = $1 and w.is_active and w.hub_unit_id in ${hubs}`

const daysSql = `
  select d.special_day_id, d.organisation_id, d.unit_id, d.on_day, d.kind, d.opens_at, d.closes_at, d.capacity, d.note, d.is_active
  from network.special_days d where d.network_id = $1 and d.is_active and d.on_day between $2::date and $3::date and d.unit_id in ${hubs}`

const takenSql = `
  select h.to_unit_id as hub_unit_id, t.pickup_at, t.taken from ${hubs} h
  cross join lateral deliveries.places_taken($1, h.to_unit_id, $2::date, $3::date) t`

interface Known {
  windows: PickupWindowRecord[]
  days: SpecialDayRecord[]
  taken: { hub_unit_id: string; pickup_at: string | null; taken: number }[]
}

const hoursOf = ({ windows, days, taken }: Known, hub_unit_id: string, day: string): HoursTold[] =>
  openingsOn(windows, days, { day, hub_unit_id }).map(({ capacity, ...window }) => {
    const coming = taken.filter((each) => each.hub_unit_id === hub_unit_id)
    const places = inWindow(coming, { window, day }).reduce((sum, each) => sum + each.taken, 0)
    return { ...window, hub_unit_id, on_day: day, free: Math.max(0, capacity - places) }
  })

const tellHours = (pickups: MyPickup[], known: Known, today: string) => {
  const days = Array.from({ length: daysAhead }, (_, i) => daysAfter(today, i))
  const all = [...new Set(pickups.map(({ hub_unit_id }) => hub_unit_id))].flatMap((hub_unit_id) =>
    days.map((on_day) => ({ hub_unit_id, on_day })),
  )
  return {
    hours: all.flatMap(({ hub_unit_id, on_day }) => hoursOf(known, hub_unit_id, on_day)),
    closed: all.flatMap((at) => {
      const there = known.days.filter(({ unit_id }) => unit_id === at.hub_unit_id)
      const closed = closedOn(there, at.on_day)
      return closed ? [{ ...at, note: closed.note }] : []
    }),
  }
}

export const myPickupsAnswering = answering(myPickups, {
  statements: (_, { network_id, now }) => {
    const today = dayInItaly(now)
    const span = [network_id, today, daysAfter(today, daysAhead)]
    return [
      { name: 'pickups of my units', text: mineSql, values: [network_id] },
      { name: 'windows of hubs I ask', text: windowsSql, values: [network_id] },
      { name: 'special days of hubs I ask', text: daysSql, values: span },
      { name: 'places taken at hubs I ask', text: takenSql, values: span },
    ]
  },
  tell: ([rows = [], windows = [], days = [], taken = []]: Row[][], { now }): MyPickups => {
    const pickups = rows as unknown as MyPickup[]
    const known = { windows, days, taken } as unknown as Known
    return { pickups, ...tellHours(pickups, known, dayInItaly(now)) }
  },
})

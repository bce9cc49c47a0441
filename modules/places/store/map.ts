// The map's figures. Row policies keep to my places; the large cells come from the pinned function, which keeps its
// own threshold and delay.
import { answering, dayInItaly, type Statement } from '#core/kernel'
import { addDays } from '../domain/day.ts'
import { type PlacesMap, placesMap } from '../queries/map.ts'
import type { CoarseCell, MapCell, MapPoint, MapWeek } from '../queries/shapes.ts'
import { placeColumns, placeNames } from './place-line.ts'

interface Window {
  from: string
  until: string
  when: 'all' | 'day' | 'night'
}
interface Asked {
  from?: string
  until?: string
  when?: 'all' | 'day' | 'night'
}

const defaultDays = 90
const barDays = 364

const windowOf = (input: Asked, now: string): Window => {
  const until = input.until ?? dayInItaly(now)
  return { from: input.from ?? addDays(until, 1 - defaultDays), until, when: input.when ?? 'all' }
}

const inWindow = `o.network_id = $1 and o.on_day between $2::date and $3::date
  and ($4 = 'all' or o.is_night = ($4 = 'night'))`

const windowed =
  (name: string, network_id: string, text: string) =>
  (window: Window): Statement => ({
    name,
    text,
    values: [network_id, window.from, window.until, window.when],
  })

const mapStatements = (network_id: string, window: Window, now: string): Statement[] => [
  windowed(
    'map points',
    network_id,
    `select ${placeColumns}, coalesce(s.people_seen, 0)::int as people_seen, coalesce(s.observations, 0)::int as observations
     from places.hotspots h ${placeNames}
     left join (select o.hotspot_id, sum(o.people_seen) as people_seen, count(*) as observations
       from places.observations o where ${inWindow} group by o.hotspot_id) s on s.hotspot_id = h.hotspot_id
     where h.network_id = $1 and (h.state <> 'closed' or s.observations > 0)
     order by coalesce(s.people_seen, 0) desc, h.name, h.hotspot_id limit 1000`,
  )(window),
  windowed(
    'map cells',
    network_id,
    `select h.cell, sum(o.people_seen)::int as people_seen, count(*)::int as observations, count(distinct o.on_day)::int as days
     from places.observations o join places.hotspots h on h.network_id = $1 and h.hotspot_id = o.hotspot_id
     where ${inWindow} group by h.cell order by h.cell`,
  )(window),
  windowed(
    'map totals',
    network_id,
    `select coalesce(sum(o.people_seen), 0)::int as people_seen, count(*)::int as observations, count(distinct o.cause_id)::int as shifts
     from places.observations o where ${inWindow}`,
  )(window),
  {
    name: 'map weeks',
    text: `select date_trunc('week', o.on_day)::date as week, sum(o.people_seen)::int as people_seen, count(*)::int as observations
           from places.observations o where o.network_id = $1 and o.on_day > $2::date and o.on_day <= $3::date
             and ($4 = 'all' or o.is_night = ($4 = 'night')) group by 1 order by 1`,
    values: [network_id, addDays(dayInItaly(now), -barDays), dayInItaly(now), window.when],
  },
  {
    name: 'map coarse',
    text: 'select month, cell, people_seen from places.coarse_cells($1)',
    values: [network_id],
  },
  {
    name: 'map own area',
    text: `select distinct a.code from network.units u cross join unnest(u.area_municipalities) as a(code)
           where u.network_id = $1 and u.unit_id = any ((select access.my_units(null))::uuid[]) order by a.code`,
    values: [network_id],
  },
]

export const placesMapAnswering = answering(placesMap, {
  statements: (input, { network_id, now }) => mapStatements(network_id, windowOf(input, now), now),
  tell: (
    [points = [], cells = [], totals = [], weeks = [], coarse = [], own = []],
    { input, now },
  ): PlacesMap => {
    const total = totals[0] ?? {}
    return {
      ...windowOf(input, now),
      points: points as unknown as MapPoint[],
      cells: cells as unknown as MapCell[],
      coarse: coarse as unknown as CoarseCell[],
      weeks: weeks as unknown as MapWeek[],
      own_municipalities: own.map((row) => String(row.code)),
      people_seen: Number(total.people_seen ?? 0),
      observations: Number(total.observations ?? 0),
      shifts: Number(total.shifts ?? 0),
    }
  },
})

// Lists of the places I follow, under their row policies.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { addDays, daysBetween } from '../domain/day.ts'
import { uncoveredAfterDays } from '../domain/hotspot-states.ts'
import { placesList, reviewDue, uncoveredPlaces } from '../queries/lists.ts'
import type { PlaceLine } from '../queries/shapes.ts'
import { placeColumns, placeNames } from './place-line.ts'

const orders = {
  name: 'h.name, h.hotspot_id',
  last_visited: 'h.last_visited_on asc nulls first, h.name, h.hotspot_id',
  review: 'h.review_due_on, h.name, h.hotspot_id',
}

const asLines = (rows: Row[] | undefined): PlaceLine[] => (rows ?? []) as unknown as PlaceLine[]

export const placesListAnswering = answering(placesList, {
  statements: ({ states, unit_id, municipality_code, order }, { network_id }) => [
    {
      name: `places by ${order ?? 'name'}`,
      text: `select ${placeColumns} from places.hotspots h ${placeNames}
             where h.network_id = $1 and ($2::text[] is null or h.state = any ($2::text[]))
               and ($3::uuid is null or h.unit_id = $3::uuid) and ($4::text is null or h.municipality_code = $4)
             order by ${orders[order ?? 'name']} limit 1000`,
      values: [network_id, states ?? null, unit_id ?? null, municipality_code ?? null],
    },
  ],
  tell: ([rows]) => ({ places: asLines(rows) }),
})

export const uncoveredAnswering = answering(uncoveredPlaces, {
  statements: ({ unit_id, days }, { network_id, now }) => [
    {
      name: 'uncovered places',
      text: `select ${placeColumns} from places.hotspots h ${placeNames}
             where h.network_id = $1 and h.state in ('under_observation', 'active', 'improving')
               and coalesce(h.last_visited_on, h.first_seen_on) < $2::date and ($3::uuid is null or h.unit_id = $3::uuid)
             order by coalesce(h.last_visited_on, h.first_seen_on), h.hotspot_id limit 500`,
      values: [network_id, addDays(dayInItaly(now), -(days ?? uncoveredAfterDays)), unit_id ?? null],
    },
  ],
  tell: ([rows], { input, now }) => ({
    days: input.days ?? uncoveredAfterDays,
    places: asLines(rows).map((place) => ({
      ...place,
      days_since: daysBetween(place.last_visited_on ?? place.first_seen_on, dayInItaly(now)),
    })),
  }),
})

export const reviewDueAnswering = answering(reviewDue, {
  statements: ({ within_days }, { network_id, now }) => [
    {
      name: 'reviews due',
      text: `select ${placeColumns} from places.hotspots h ${placeNames}
             where h.network_id = $1 and h.state <> 'closed' and h.review_due_on <= $2::date
             order by h.review_due_on, h.name, h.hotspot_id limit 500`,
      values: [network_id, addDays(dayInItaly(now), within_days ?? 0)],
    },
  ],
  tell: ([rows], { now }) => ({
    places: asLines(rows).map((place) => ({
      ...place,
      days_left: daysBetween(dayInItaly(now), place.review_due_on),
    })),
  }),
})

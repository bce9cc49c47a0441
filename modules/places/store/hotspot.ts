// One place, and what a phone may take along of the places of its units.

import type { Carry } from '#core/http'
import { answering, dayInItaly, notFound } from '#core/kernel'
import { Hotspot, type HotspotRecord } from '../domain/hotspot.ts'
import { reviewChoices } from '../domain/hotspot-states.ts'
import { placeGoers } from '../policy.ts'
import { type HotspotLife, oneHotspot } from '../queries/hotspot.ts'
import type { PlaceLine } from '../queries/shapes.ts'
import { placeColumns, placeNames } from './place-line.ts'

export const oneHotspotAnswering = answering(oneHotspot, {
  statements: ({ hotspot_id }, { network_id }) => [
    {
      name: 'one place',
      text: `select ${placeColumns} from places.hotspots h ${placeNames} where h.network_id = $1 and h.hotspot_id = $2`,
      values: [network_id, hotspot_id],
    },
    {
      name: 'observations of a place',
      text: `select o.observation_id, o.at, o.on_day, o.is_night, o.verdict, o.people_seen, o.types, o.intensity, o.tags,
                    u.name as unit_name, w.name as worker_name
             from places.observations o
             join network.units u on u.network_id = $1 and u.unit_id = o.unit_id
             left join access.workers w on w.network_id = $1 and w.worker_id = o.worker_id
             where o.network_id = $1 and o.hotspot_id = $2 order by o.at desc, o.observation_id desc limit 100`,
      values: [network_id, hotspot_id],
    },
    {
      name: 'steps of a place',
      text: `select s.step_id, s.event, s.from_state, s.to_state, s.at, s.reason, w.name as worker_name
             from places.hotspot_steps s left join access.workers w on w.network_id = $1 and w.worker_id = s.worker_id
             where s.network_id = $1 and s.hotspot_id = $2 order by s.at desc, s.step_id desc limit 100`,
      values: [network_id, hotspot_id],
    },
  ],
  tell: ([places = [], observations = [], steps = []], { now }) => {
    const place = (places[0] ?? notFound()) as unknown as PlaceLine
    return {
      place,
      // Without the place, what was seen there is not told either.
      review_choices: reviewChoices(place as HotspotRecord, dayInItaly(now)),
      observations: observations as unknown as HotspotLife['observations'],
      steps: steps as unknown as HotspotLife['steps'],
    }
  },
})

/** The places of my units: to find them at night, and to say what was seen. No history goes along. */
export const carryHotspots: Carry = {
  noun: Hotspot,
  statement: ({ network_id, unit_ids }) => ({
    name: 'carry places',
    text: `select ${Hotspot.columns.map((column) => column.name).join(', ')} from places.hotspots
           where network_id = $1 and unit_id = any ($2::uuid[]) and state <> 'closed' and (select access.is_one_of($3::text[]))
           order by hotspot_id limit 2000`,
    values: [network_id, unit_ids, [...placeGoers]],
  }),
}

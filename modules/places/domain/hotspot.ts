// A place where people live at the margin: what is seen there, when, and who follows it. Never names of people,
// and its exact point is for the unit that follows it and their coordinators only.

import { z } from 'zod'
import { count, dayText, id, instantText, line, noun } from '#core/kernel'
import { fineCellShape } from './cell.ts'
import {
  environmentTags,
  hotspotEvents,
  hotspotOutcomes,
  hotspotSources,
  hotspotStates,
  hotspotTypes,
  timeBands,
  verdicts,
} from './words.ts'

const intensity = () => z.int().min(0).max(3)
export const municipalityCode = () => z.string().regex(/^\d{6}$/)

export const Hotspot = noun(
  'places.hotspot',
  { table: 'places.hotspots', key: 'hotspot_id', by: 'unit', conflict: 'latest' },
  z.object({
    hotspot_id: id(),
    /** The unit that follows the place; while only reported, the unit that reported it. */
    unit_id: id(),
    organisation_id: id(),
    name: line(120),
    municipality_code: municipalityCode(),
    /** "Dietro il palazzetto, lato fiume": how to find it without a map. */
    landmark: line(200),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    cell: z.string().regex(fineCellShape),
    types: z.array(z.enum(hotspotTypes)).max(9),
    time_bands: z.array(z.enum(timeBands)).max(6),
    intensity: intensity(),
    state: z.enum(hotspotStates),
    source: z.enum(hotspotSources),
    first_seen_on: dayText(),
    /** The last day on which people were there. */
    last_seen_on: dayText().nullable(),
    /** The last day on which somebody of ours went to look, also if nobody was there. */
    last_visited_on: dayText().nullable(),
    review_due_on: dayText(),
    outcome: z.enum(hotspotOutcomes).nullable(),
  }),
)
export type HotspotRecord = z.infer<(typeof Hotspot)['schema']>

export const Observation = noun(
  'places.observation',
  { table: 'places.observations', key: 'observation_id', by: 'unit' },
  z.object({
    observation_id: id(),
    hotspot_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    recorded_at: instantText(),
    /** The Italian day; a night after midnight belongs to its own day. */
    on_day: dayText(),
    is_night: z.boolean(),
    /** The shift during which it was seen. */
    cause_id: id().nullable(),
    verdict: z.enum(verdicts),
    people_seen: count(),
    types: z.array(z.enum(hotspotTypes)).max(9),
    intensity: intensity(),
    tags: z.array(z.enum(environmentTags)).max(10),
  }),
)
export type ObservationRecord = z.infer<(typeof Observation)['schema']>

export const HotspotStep = noun(
  'places.hotspot-step',
  { table: 'places.hotspot_steps', key: 'step_id', by: 'unit' },
  z.object({
    step_id: id(),
    hotspot_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    event: z.enum(hotspotEvents),
    from_state: z.enum(hotspotStates).nullable(),
    to_state: z.enum(hotspotStates),
    at: instantText(),
    recorded_at: instantText(),
    reason: line(300).nullable(),
  }),
)

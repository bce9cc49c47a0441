// "Seen again, nobody, changed": one tap at a place, also without network. What was seen is always kept; the place
// follows by rule.
import { action, dayInItaly, id, insert, locked, notFound, refuse, update } from '#core/kernel'
import { isNightInItaly } from '../domain/day.ts'
import { Hotspot, Observation } from '../domain/hotspot.ts'
import { placeAfter } from '../domain/settled.ts'
import { writeStep } from '../domain/steps.ts'

export const observePlace = action('places.observe', {
  input: Observation.schema
    .pick({ observation_id: true, verdict: true, people_seen: true, types: true, tags: true })
    .extend({
      hotspot_id: id(),
      cause_id: id().nullable(),
      intensity: Observation.schema.shape.intensity.optional(),
    }),
  verb: 'place.observe',
  offline: true,
  needs: ({ hotspot_id }) => ({ places: locked(Hotspot, { hotspot_id }) }),
  on: ({ places }) => {
    const place = places[0] ?? notFound()
    return { unit_id: place.unit_id, organisation_id: place.organisation_id }
  },
  decide: ({ places }, input, moment) => {
    const place = places[0] ?? notFound()
    if (input.verdict === 'nobody' && input.people_seen > 0) refuse('places.nothing-seen-there')
    const on_day = dayInItaly(moment.at)
    const intensity = input.intensity ?? (input.verdict === 'nobody' ? 0 : place.intensity)
    const after = placeAfter(place, { ...input, on_day, intensity })
    const isNew = after.state !== undefined && after.state !== place.state
    return {
      changes: [
        insert(Observation, {
          ...input,
          intensity,
          unit_id: place.unit_id,
          organisation_id: place.organisation_id,
          worker_id: moment.me.worker_id,
          at: moment.at,
          recorded_at: moment.now,
          on_day,
          is_night: isNightInItaly(moment.at),
        }),
        ...(isNew
          ? [
              writeStep(
                place,
                { event: 'observe', from: place.state, to: after.state ?? place.state },
                moment,
              ),
            ]
          : []),
        update(Hotspot, { hotspot_id: place.hotspot_id }, after),
      ],
    }
  },
})

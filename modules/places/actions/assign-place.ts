// The coordinator decides which unit follows a place: from now on its exact point is theirs.

import { z } from 'zod'
import { action, dayInItaly, dayText, id, line, locked, notFound, one, refuse, update } from '#core/kernel'
import { Unit } from '#network'
import { addDays } from '../domain/day.ts'
import { Hotspot } from '../domain/hotspot.ts'
import { mayPass, reviewEveryDays } from '../domain/hotspot-states.ts'
import { writeStep } from '../domain/steps.ts'

export const assignPlace = action('places.assign', {
  input: z.object({
    hotspot_id: id(),
    unit_id: id(),
    review_due_on: dayText().optional(),
    reason: line(300).nullable().optional(),
  }),
  verb: 'place.assign',
  needs: ({ hotspot_id, unit_id }) => ({
    places: locked(Hotspot, { hotspot_id }),
    unit: one(Unit, { unit_id }),
  }),
  on: ({ places }) => {
    const place = places[0] ?? notFound()
    return { organisation_id: place.organisation_id }
  },
  decide: ({ places, unit }, input, moment) => {
    const place = places[0] ?? notFound()
    const today = dayInItaly(moment.at)
    if (unit.organisation_id !== place.organisation_id) refuse('places.other-organisation')
    if (unit.ended_on !== null && unit.ended_on < today) refuse('places.closed-unit')
    const to = place.state === 'reported' ? ('under_observation' as const) : place.state
    if (!mayPass({ from: place.state, event: 'assign', to })) refuse('places.already-closed')
    const review_due_on = input.review_due_on ?? addDays(today, reviewEveryDays)
    if (review_due_on < today) refuse('places.review-in-the-past')
    const moved = { ...place, unit_id: unit.unit_id }
    return {
      changes: [
        update(
          Hotspot,
          { hotspot_id: place.hotspot_id },
          { unit_id: unit.unit_id, state: to, review_due_on },
        ),
        writeStep(moved, { event: 'assign', from: place.state, to, reason: input.reason }, moment),
      ],
    }
  },
})

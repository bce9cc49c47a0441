// Every ninety days somebody looks back: is it as before, calmer, silent? The rule says which answers are possible.

import { z } from 'zod'
import { action, dayInItaly, dayText, id, line, locked, notFound, refuse, update } from '#core/kernel'
import { addDays } from '../domain/day.ts'
import { Hotspot } from '../domain/hotspot.ts'
import { reviewChoices, reviewEveryDays } from '../domain/hotspot-states.ts'
import { writeStep } from '../domain/steps.ts'
import { hotspotStates } from '../domain/words.ts'

export const reviewPlace = action('places.review', {
  input: z.object({
    hotspot_id: id(),
    to_state: z.enum(hotspotStates),
    review_due_on: dayText().optional(),
    reason: line(300).nullable().optional(),
  }),
  verb: 'place.review',
  needs: ({ hotspot_id }) => ({ places: locked(Hotspot, { hotspot_id }) }),
  on: ({ places }) => {
    const place = places[0] ?? notFound()
    return { organisation_id: place.organisation_id }
  },
  decide: ({ places }, input, moment) => {
    const place = places[0] ?? notFound()
    const today = dayInItaly(moment.at)
    if (place.state === 'closed') refuse('places.already-closed')
    if (place.state === 'reported') refuse('places.not-followed-yet')
    const to = input.to_state
    if (!reviewChoices(place, today).includes(to)) refuse('places.review-too-early', { to_state: to })
    const review_due_on = input.review_due_on ?? addDays(today, reviewEveryDays)
    if (review_due_on < today) refuse('places.review-in-the-past')
    return {
      changes: [
        update(Hotspot, { hotspot_id: place.hotspot_id }, { state: to, review_due_on }),
        writeStep(place, { event: 'review', from: place.state, to, reason: input.reason }, moment),
      ],
    }
  },
})

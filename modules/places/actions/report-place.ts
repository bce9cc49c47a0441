// A unit tells of a place it found, or that someone told it about. A coordinator will decide who follows it.
import { action, dayInItaly, dayText, insert, notFound } from '#core/kernel'
import { addDays } from '../domain/day.ts'
import { Hotspot } from '../domain/hotspot.ts'
import { reviewEveryDays } from '../domain/hotspot-states.ts'
import { writeStep } from '../domain/steps.ts'

export const reportPlace = action('places.report', {
  // The cell is made with the point by whoever captures it; only its shape is judged here (see README).
  input: Hotspot.schema
    .omit({
      state: true,
      last_seen_on: true,
      last_visited_on: true,
      review_due_on: true,
      outcome: true,
      first_seen_on: true,
    })
    .extend({ first_seen_on: dayText().optional() }),
  verb: 'place.report',
  offline: true,
  needs: () => ({}),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: (_, input, moment) => {
    if (moment.me.units[input.unit_id] !== input.organisation_id) notFound()
    const today = dayInItaly(moment.at)
    return {
      changes: [
        insert(Hotspot, {
          ...input,
          state: 'reported',
          first_seen_on: input.first_seen_on ?? today,
          last_seen_on: null,
          last_visited_on: null,
          review_due_on: addDays(today, reviewEveryDays),
          outcome: null,
        }),
        writeStep(input, { event: 'report', from: null, to: 'reported' }, moment),
      ],
    }
  },
})

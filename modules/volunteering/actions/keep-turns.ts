// Who answers for a place says what there is to do: once, or every week on the same day. A turn changes, or is called off.
import { z } from 'zod'
import { action, all, dayInItaly, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import { closedOn, SpecialDay } from '#network'
import { Seats, Turn } from '../domain/turn.ts'
import { weeklyDays } from '../domain/turn-time.ts'

export const theOne = <Record>(rows: readonly Record[]): Record => rows[0] ?? notFound()

const shape = Turn.schema.omit({ state: true, reason: true, series_id: true })
const places = z.int().min(1).max(100)

const mustBeInOrder = ({ begins_at, ends_at }: { begins_at: string; ends_at: string }): void => {
  if (begins_at >= ends_at) refuse('volunteering.hours-backwards')
}

export const publishTurns = action('volunteering.publish-turns', {
  input: shape.extend({ places, weeks: z.int().min(1).max(26).default(1) }),
  verb: 'turn.keep',
  needs: ({ unit_id, on_day, weeks }) => ({
    days: all(SpecialDay, { unit_id, on_day: weeklyDays(on_day, weeks) }),
  }),
  on: (_, { organisation_id }) => ({ organisation_id }),
  decide: ({ days }, { places, weeks, ...told }, moment) => {
    mustBeInOrder(told)
    if (told.on_day < dayInItaly(moment.now)) refuse('volunteering.day-gone')
    const shut = closedOn(days, told.on_day)
    if (shut) refuse('volunteering.unit-closed', { note: shut.note ?? '' })
    const series_id = weeks > 1 ? told.turn_id : null
    // Of a series, the days on which the place is closed are left out.
    const skipped = weeklyDays(told.on_day, weeks).filter((day) => closedOn(days, day))
    const { organisation_id } = told
    return {
      changes: weeklyDays(told.on_day, weeks).flatMap((on_day, week) => {
        if (skipped.includes(on_day)) return []
        const turn_id = week === 0 ? told.turn_id : moment.born(week)
        return [
          insert(Turn, { ...told, turn_id, on_day, series_id, state: 'open', reason: null }),
          insert(Seats, { turn_id, organisation_id, places, taken: 0 }),
        ]
      }),
      answer: { skipped },
    }
  },
})

/** Whoever signs up, changes or calls off meets at the row of the seats. */
export const heldTurn = ({ turn_id }: { turn_id: string }) => ({
  seats: locked(Seats, { turn_id }),
  turns: locked(Turn, { turn_id }),
})

export const changeTurn = action('volunteering.change-turn', {
  input: shape.omit({ unit_id: true, on_day: true }).extend({ places }),
  verb: 'turn.keep',
  needs: heldTurn,
  on: ({ turns }) => ({ organisation_id: theOne(turns).organisation_id }),
  decide: ({ seats, turns }, { turn_id, organisation_id, places, ...fields }) => {
    mustBeInOrder(fields)
    const { taken } = theOne(seats)
    if (theOne(turns).organisation_id !== organisation_id) notFound()
    if (theOne(turns).state === 'cancelled') refuse('volunteering.turn-cancelled')
    if (places < taken) refuse('volunteering.fewer-than-coming', { taken })
    return {
      changes: [update(Turn, { turn_id }, fields), update(Seats, { turn_id, organisation_id }, { places })],
    }
  },
})

export const cancelTurn = action('volunteering.cancel-turn', {
  input: z.object({ turn_id: id(), reason: line(200).trim().min(3) }),
  verb: 'turn.keep',
  needs: heldTurn,
  on: ({ turns }) => ({ organisation_id: theOne(turns).organisation_id }),
  decide: ({ turns }, { turn_id, reason }) => {
    if (theOne(turns).state === 'cancelled') refuse('volunteering.turn-cancelled')
    return {
      changes: [update(Turn, { turn_id }, { state: 'cancelled', reason })],
      events: [{ name: 'turn-cancelled', data: { turn_id } }],
    }
  },
})

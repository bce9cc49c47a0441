// A unit begins to receive people, or changes how: its rooms, whether it answers a line, and whether reports of the
// open form come to it. The numbers already given today stay given.
import { z } from 'zod'
import { action, all, dayInItaly, id, insert, line, maybe, notFound, one, refuse, update } from '#core/kernel'
import { Unit } from '#network'
import { Desk } from '../domain/desk.ts'

export const openDesk = action('reception.open-desk', {
  input: z.object({
    unit_id: id(),
    rooms: z.array(line(40).trim().min(1)).max(20),
    takes_visits: z.boolean(),
    takes_calls: z.boolean(),
    is_public: z.boolean(),
  }),
  verb: 'desk.open',
  needs: ({ unit_id }) => ({
    unit: one(Unit, { unit_id }),
    desk: maybe(Desk, { unit_id }),
    desks: all(Desk, {}),
  }),
  on: ({ unit }) => ({ organisation_id: unit.organisation_id }),
  decide: ({ unit, desk, desks }, input, moment) => {
    if (unit.ended_on) refuse('reception.unit-closed')
    if (moment.me.units[unit.unit_id] !== unit.organisation_id) notFound()
    if (input.is_public && desks.some((each) => each.is_public && each.unit_id !== input.unit_id))
      refuse('reception.public-desk-taken')
    const { rooms, takes_visits, takes_calls, is_public } = input
    const how = { rooms, takes_visits, takes_calls, is_public }
    return {
      changes: [
        desk
          ? update(Desk, { unit_id: desk.unit_id }, how)
          : insert(Desk, {
              unit_id: unit.unit_id,
              organisation_id: unit.organisation_id,
              ...how,
              given_on: dayInItaly(moment.now),
              given: 0,
            }),
      ],
    }
  },
})

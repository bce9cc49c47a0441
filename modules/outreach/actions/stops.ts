// Arriving somewhere, leaving it, and stopping where nobody had planned to. What arrives after the count marks
// the shift; after validation it waits for a reopening, because figures already trusted would move.

import { z } from 'zod'
import { action, codes, count, id, insert, line, locked, refuse, update } from '#core/kernel'
import { cellText, municipalityCode, Shift, Stop } from '../domain/shift.ts'
import { theOne } from './step.ts'

/** The mark, when the log was already closed. */
const marking = (shift: Shift) => {
  if (shift.state === 'validated') refuse('outreach.shift-validated')
  return shift.state === 'closed'
    ? [update(Shift, { shift_id: shift.shift_id }, { needs_recount: true })]
    : []
}

const needsOf = ({ shift_id, stop_id }: { shift_id: string; stop_id: string }) => ({
  shifts: locked(Shift, { shift_id }),
  stops: locked(Stop, { stop_id, shift_id }),
})
const onShift = ({ shifts }: { shifts: Shift[] }) => ({
  unit_id: theOne(shifts).unit_id,
  organisation_id: theOne(shifts).organisation_id,
})

export const arriveAtStop = action('outreach.arrive-at-stop', {
  input: z.object({ shift_id: id(), stop_id: id() }),
  verb: 'shift.walk',
  offline: true,
  needs: needsOf,
  on: onShift,
  decide: ({ shifts, stops }, { stop_id }, moment) => {
    // Two phones arrive together: the first to say so is the arrival.
    const arrived_at = theOne(stops).arrived_at ?? moment.at
    return { changes: [...marking(theOne(shifts)), update(Stop, { stop_id }, { arrived_at, left_at: null })] }
  },
})

export const leaveStop = action('outreach.leave-stop', {
  input: z.object({
    shift_id: id(),
    stop_id: id(),
    /** Seen without speaking to them: presences, not contacts. */
    people_seen: count().default(0),
    tags: codes().default([]),
    syringes_collected: count().default(0),
  }),
  verb: 'shift.walk',
  offline: true,
  needs: needsOf,
  on: onShift,
  decide: ({ shifts, stops }, { stop_id, people_seen, tags, syringes_collected }, moment) => {
    const arrived_at = theOne(stops).arrived_at ?? moment.at
    const fields = { arrived_at, left_at: moment.at, people_seen, tags, syringes_collected }
    return { changes: [...marking(theOne(shifts)), update(Stop, { stop_id }, fields)] }
  },
})

export const addStop = action('outreach.add-stop', {
  input: z.object({
    shift_id: id(),
    stop_id: id(),
    hotspot_id: id().nullable().default(null),
    label: line(120).nullable().default(null),
    municipality_code: municipalityCode(),
    cell: cellText().nullable().default(null),
    position: count().default(100),
  }),
  verb: 'shift.walk',
  offline: true,
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }) }),
  on: ({ shifts }) => onShift({ shifts }),
  decide: ({ shifts }, stop, moment) => {
    const shift = theOne(shifts)
    const empty = {
      planned_at: null,
      left_at: null,
      people_seen: 0,
      tags: [],
      syringes_collected: 0,
      is_dropped: false,
    }
    return {
      changes: [
        insert(Stop, { ...stop, ...empty, unit_id: shift.unit_id, arrived_at: moment.at }),
        ...marking(shift),
      ],
    }
  },
})

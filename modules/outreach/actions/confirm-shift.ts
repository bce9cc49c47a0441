// The coordinator says: this outing goes. Until then every thing that lacks is named, one sentence each.

import { z } from 'zod'
import { action, all, id, locked, Refusal } from '#core/kernel'
import { type Gap, gapsOf } from '../domain/readiness.ts'
import { CrewMember, Shift } from '../domain/shift.ts'
import { stepping, theOne } from './step.ts'

const gapCode = (gap: Gap): string => `outreach.lacks-${gap.replaceAll('_', '-')}`

/** A problem with one field for each thing that lacks. */
export const mustBeReady = (gaps: Gap[]): void => {
  if (gaps.length === 0) return
  const fields = Object.fromEntries(gaps.map((gap) => [gap, gapCode(gap)]))
  throw new Refusal({
    code: 'outreach.shift-not-ready',
    status: 409,
    details: { lacks: gaps.length },
    fields,
  })
}

export const confirmShift = action('outreach.confirm-shift', {
  input: z.object({ shift_id: id() }),
  verb: 'shift.confirm',
  needs: ({ shift_id }) => ({ shifts: locked(Shift, { shift_id }), crew: all(CrewMember, { shift_id }) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, crew }, _, moment) => {
    const shift = theOne(shifts)
    const changes = stepping(shift, { event: 'confirm' }, moment)
    mustBeReady(gapsOf(shift, crew))
    return {
      changes,
      events: [
        {
          name: 'shift-confirmed',
          data: { shift_id: shift.shift_id, unit_id: shift.unit_id, on_day: shift.on_day },
        },
      ],
    }
  },
})

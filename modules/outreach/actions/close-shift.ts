// The log is closed in the van or the next morning: when it ended, what is left on the van, which phones still
// hold something, how it went. Things may be carried back to the store at once.

import { z } from 'zod'
import { action, all, count, dayInItaly, id, instantText, line, locked, refuse, update } from '#core/kernel'
import { Balance, type BalanceRecord, idsFrom, Location, Lot, type LotRecord, returnFromVan } from '#goods'
import { closingGap } from '../domain/closing.ts'
import { CrewMember, Shift, StockEntry, Stop } from '../domain/shift.ts'
import { mustLead, stepping, theOne } from './step.ts'
import { onVan, shelfLines } from './van-stock.ts'

const CloseShift = z.object({
  shift_id: id(),
  organisation_id: id(),
  van_location_id: id().nullable(),
  hub_location_id: id().nullable().default(null),
  ended_at: instantText(),
  /** What is on the van now, item by item, whatever the lot. */
  counted: z.array(z.object({ item_id: id(), counted: count() })).max(200),
  /** What goes back to the store of it. */
  returned: z.array(StockEntry).max(200).default([]),
  phones_out: z.array(id()).max(30).default([]),
  narrative: line(4000).nullable().default(null),
  is_critical: z.boolean(),
  odometer_end: z.int().min(0).max(2_000_000).nullable().default(null),
})
type CloseShift = z.infer<typeof CloseShift>

interface Ground {
  shift: Shift
  input: CloseShift
  balances: BalanceRecord[]
  lots: LotRecord[]
}

const carryBack = (
  { shift, input, balances, lots }: Ground,
  moment: { at: string; intent_id: string; me: { worker_id: string } },
) => {
  const { van_location_id, hub_location_id, returned } = input
  if (returned.length === 0) return []
  if (van_location_id === null || hub_location_id === null) return refuse('outreach.store-missing')
  const lines = returned.flatMap((entry) =>
    shelfLines({ location_id: van_location_id, balances, lots }, entry),
  )
  if (lines.length === 0) return []
  return returnFromVan({
    organisation_id: shift.organisation_id,
    unit_id: shift.unit_id,
    worker_id: moment.me.worker_id,
    cause_id: shift.shift_id,
    at: input.ended_at,
    today: dayInItaly(input.ended_at),
    ids: idsFrom(moment.intent_id),
    van_location_id,
    hub_location_id,
    lines,
    balances,
    lots,
  }).changes
}

export const closeShift = action('outreach.close-shift', {
  input: CloseShift,
  verb: 'shift.lead',
  offline: true,
  needs: ({ shift_id, organisation_id, van_location_id, hub_location_id }) => ({
    shifts: locked(Shift, { shift_id }),
    crew: all(CrewMember, { shift_id }),
    stops: locked(Stop, { shift_id }),
    // The place is held before its shelves: rows that others add meanwhile are then seen.
    held: locked(Location, {
      location_id: [van_location_id, hub_location_id].filter((each) => each !== null),
    }),
    balances: locked(Balance, {
      location_id: [van_location_id, hub_location_id].filter((each) => each !== null),
    }),
    lots: all(Lot, { organisation_id, state: ['available', 'quarantine', 'blocked'] }),
  }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, crew, stops, balances, lots }, input, moment) => {
    const shift = theOne(shifts)
    mustLead(moment.me, shift)
    if (input.van_location_id !== shift.van_location_id) refuse('outreach.not-this-van')
    const gap = closingGap(
      shift,
      input,
      crew.map((member) => member.worker_id),
    )
    if (gap) refuse(`outreach.closing-${gap.replaceAll('_', '-')}`)
    const { shift_id, ended_at, narrative, is_critical, phones_out, odometer_end } = input
    const counted = input.counted.map((line) => ({
      ...line,
      expected: onVan(balances, shift.van_location_id, line.item_id),
    }))
    const fields = {
      closed_at: ended_at,
      counted,
      narrative,
      is_critical,
      phones_out,
      odometer_end,
      needs_recount: false,
    }
    return {
      changes: [
        ...stepping(shift, { event: 'close', at: ended_at, fields }, moment),
        ...stops
          .filter((stop) => stop.arrived_at !== null && stop.left_at === null)
          .map((stop) => update(Stop, { stop_id: stop.stop_id }, { left_at: ended_at })),
        ...carryBack({ shift, input, balances, lots }, moment),
      ],
      events: [{ name: 'shift-closed', data: { shift_id, unit_id: shift.unit_id, is_critical } }],
    }
  },
})

// Before leaving, at the store and with network: what the night needs moves from the hub to the van.

import { z } from 'zod'
import { action, all, dayInItaly, id, locked, refuse, update } from '#core/kernel'
import { Balance, idsFrom, Location, Lot, loadVan as load, stockLine } from '#goods'
import { Shift } from '../domain/shift.ts'
import { isAhead } from '../domain/shift-states.ts'
import { mustLead, theOne } from './step.ts'

export const loadVan = action('outreach.load-van', {
  input: z.object({
    shift_id: id(),
    organisation_id: id(),
    van_location_id: id(),
    hub_location_id: id(),
    lines: z.array(stockLine).min(1).max(100),
  }),
  verb: 'shift.lead',
  needs: ({ shift_id, organisation_id, van_location_id, hub_location_id }) => ({
    shifts: locked(Shift, { shift_id }),
    // The place is held before its shelves: rows that others add meanwhile are then seen.
    held: locked(Location, { location_id: [hub_location_id, van_location_id] }),
    balances: locked(Balance, { location_id: [hub_location_id, van_location_id] }),
    lots: all(Lot, { organisation_id, state: ['available', 'quarantine', 'blocked'] }),
  }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, balances, lots }, { van_location_id, hub_location_id, lines }, moment) => {
    const shift = theOne(shifts)
    mustLead(moment.me, shift)
    if (!isAhead(shift.state)) refuse('outreach.shift-not-in-state', { state: shift.state, event: 'load' })
    if (van_location_id !== shift.van_location_id) refuse('outreach.not-this-van')
    const moved = load({
      organisation_id: shift.organisation_id,
      unit_id: shift.unit_id,
      worker_id: moment.me.worker_id,
      cause_id: shift.shift_id,
      at: moment.at,
      today: dayInItaly(moment.at),
      ids: idsFrom(moment.intent_id),
      hub_location_id,
      van_location_id,
      lines,
      balances,
      lots,
    })
    return {
      changes: [
        ...moved.changes,
        update(Shift, { shift_id: shift.shift_id }, { is_loaded: true, hub_location_id }),
      ],
      answer: { taken: moved.taken },
    }
  },
})

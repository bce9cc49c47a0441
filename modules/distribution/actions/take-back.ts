// Something comes back from whoever took it: to the shelf it came from, or to the bin.

import { z } from 'zod'
import { action, all, id, line, locked, notFound, one } from '#core/kernel'
import { Balance, Location, Lot } from '#goods'
import { Handover, HandoverLine, Return } from '../domain/handover.ts'
import { comeBack } from './coming-back.ts'

export const takeBack = action('distribution.take-back', {
  input: z.object({
    handover_id: id(),
    handover_line_id: id(),
    organisation_id: id(),
    quantity: z.int().min(1).max(10_000_000),
    is_good: z.boolean(),
    /** Put down again before it left; believed on the day itself. */
    is_still_here: z.boolean().default(false),
    /** The shelf it goes to; null for the bin. */
    location_id: id().nullable().default(null),
    lot_id: id().nullable().default(null),
    reason: line(200).trim().min(3),
  }),
  verb: 'handover.make',
  needs: ({ handover_id, handover_line_id, organisation_id, location_id, lot_id }) => ({
    handover: one(Handover, { handover_id, organisation_id }),
    line: one(HandoverLine, { handover_line_id, handover_id }),
    // The places are held first: whoever waited sees also what was brought back meanwhile.
    places: locked(Location, { organisation_id }),
    before: all(Return, { handover_line_id }),
    balances: locked(Balance, { location_id: location_id ?? [] }),
    lots: all(Lot, { organisation_id, lot_id: lot_id ?? [] }),
  }),
  on: ({ handover }) => ({ organisation_id: handover.organisation_id }),
  decide: ({ line: told, ...known }, input, moment) => {
    if (told.lot_id !== input.lot_id) notFound()
    const { quantity, is_good, is_still_here, location_id, reason } = input
    const backs = [{ line: told, quantity, is_good, is_still_here, location_id }]
    return comeBack(known, { backs, reason }, moment)
  },
})

// It was not meant: nothing of a handover left, and everything that did not come back yet is put where it was. Only on the day
// itself; later each thing is taken back by itself.

import { z } from 'zod'
import { action, all, id, line, locked, one, refuse } from '#core/kernel'
import { Balance, Location, Lot } from '#goods'
import { Handover, HandoverLine, Return } from '../domain/handover.ts'
import { comeBack, isTheSameDay, leftOf } from './coming-back.ts'

const put = z.object({
  handover_line_id: id(),
  lot_id: id().nullable(),
  /** The shelf it goes back to. */
  location_id: id(),
})

export const undoHandover = action('distribution.undo-handover', {
  input: z.object({
    handover_id: id(),
    organisation_id: id(),
    /** Every line of which something is still out. */
    lines: z.array(put).min(1).max(400),
    reason: line(200).trim().min(3),
  }),
  verb: 'handover.make',
  needs: ({ handover_id, organisation_id, lines }) => ({
    handover: one(Handover, { handover_id, organisation_id }),
    given: all(HandoverLine, { handover_id }),
    // The places are held first: whoever waited sees also what was brought back meanwhile.
    places: locked(Location, { organisation_id }),
    before: all(Return, { handover_id }),
    balances: locked(Balance, { location_id: [...new Set(lines.map((each) => each.location_id))] }),
    lots: all(Lot, { organisation_id, lot_id: lines.flatMap(({ lot_id }) => lot_id ?? []) }),
  }),
  on: ({ handover }) => ({ organisation_id: handover.organisation_id }),
  decide: ({ given, ...known }, { lines, reason }, moment) => {
    if (!isTheSameDay(known.handover, moment)) refuse('distribution.undo-on-the-day')
    const out = given.filter((each) => leftOf(each, known.before) > 0)
    if (out.length === 0) refuse('distribution.all-came-back')
    const backs = out.map((each) => {
      const { handover_line_id, lot_id } = each
      const told = lines.find((one) => one.handover_line_id === handover_line_id && one.lot_id === lot_id)
      const { location_id } = told ?? refuse('distribution.undo-incomplete')
      const quantity = leftOf(each, known.before)
      return { line: each, quantity, is_good: true, is_still_here: true, location_id }
    })
    return {
      ...comeBack(known, { backs, reason }, moment),
      answer: { quantity: backs.reduce((sum, { quantity }) => sum + quantity, 0) },
    }
  },
})

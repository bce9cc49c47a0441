// A meeting written by mistake is set aside with a reason; it stays readable, counts no more, and what it had
// taken from the van goes back there.

import { z } from 'zod'
import { action, all, type Change, id, locked, refuse, update } from '#core/kernel'
import { Balance, type BalanceRecord, idsFrom, Location, movementOf, placeOf, post } from '#goods'
import { Contact, HandoutLine, HarmReductionLine } from '../domain/contact.ts'
import { Shift } from '../domain/shift.ts'
import { annulReasons } from '../domain/words.ts'
import { lateMark } from './giving.ts'
import { theOne } from './step.ts'

interface Line {
  item_id: string
  lot_id: string | null
  quantity: number
  is_unexplained: boolean
}

interface Undoing {
  shift: Shift
  lines: Line[]
  balances: BalanceRecord[]
  movement_seed: string
  worker_id: string
}

/** From "given" back to where each thing had come from. */
const giveBack = ({ shift, lines, balances, movement_seed, worker_id }: Undoing): Change[] => {
  const { organisation_id, unit_id, shift_id, given_location_id, unexplained_location_id, van_location_id } =
    shift
  const deed = {
    organisation_id,
    unit_id,
    worker_id,
    cause_id: shift_id,
    at: shift.starts_at,
    ids: idsFrom(movement_seed),
  }
  const movements = lines.map(({ item_id, lot_id, quantity, is_unexplained }) =>
    movementOf(deed, {
      kind: 'return',
      item_id,
      lot_id,
      quantity,
      from_location_id: given_location_id,
      to_location_id: is_unexplained || van_location_id === null ? unexplained_location_id : van_location_id,
    }),
  )
  const places = [placeOf('given', given_location_id), placeOf('unexplained', unexplained_location_id)]
  return post(
    movements,
    van_location_id === null ? places : [...places, placeOf('van', van_location_id)],
    balances,
  ).changes
}

export const annulContact = action('outreach.annul-contact', {
  input: z.object({
    contact_id: id(),
    shift_id: id(),
    van_location_id: id().nullable(),
    movement_seed: id(),
    reason: z.enum(annulReasons),
    /** The contact that takes its place. */
    corrected_by: id().nullable().default(null),
  }),
  verb: 'contact.annul',
  offline: true,
  needs: ({ contact_id, shift_id, van_location_id }) => ({
    shifts: locked(Shift, { shift_id }),
    contacts: locked(Contact, { contact_id, shift_id }),
    handouts: all(HandoutLine, { contact_id }),
    harm_reduction: all(HarmReductionLine, { contact_id }),
    // The place is held before its shelves: rows that others add meanwhile are then seen.
    held: locked(Location, { location_id: van_location_id }),
    balances: locked(Balance, { location_id: van_location_id }),
  }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, contacts, handouts, harm_reduction, balances }, input, moment) => {
    const shift = theOne(shifts)
    const { contact_id, state } = theOne(contacts)
    if (state === 'locked') refuse('outreach.contact-locked')
    if (state === 'annulled') refuse('outreach.contact-annulled')
    if (input.van_location_id !== shift.van_location_id) refuse('outreach.not-this-van')
    const given = harm_reduction.filter((line) => line.direction === 'distributed')
    const lines = [...handouts, ...given].flatMap(({ item_id, ...line }) =>
      item_id === null ? [] : [{ ...line, item_id }],
    )
    const { movement_seed, reason, corrected_by } = input
    return {
      changes: [
        ...giveBack({ shift, lines, balances, movement_seed, worker_id: moment.me.worker_id }),
        update(Contact, { contact_id }, { state: 'annulled', annul_reason: reason, corrected_by }),
        ...lateMark(
          shift,
          lines.map((line) => ({ ...line, quantity: -line.quantity })),
        ),
      ],
    }
  },
})

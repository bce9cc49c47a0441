// The coordinator looks at the night and says that it is so: totals match, differences have a reason. From here on
// its figures count, its contacts are locked, and the books follow what was found on the van.

import { z } from 'zod'
import { action, all, type Change, id, line, locked, refuse, update } from '#core/kernel'
import {
  adjust,
  Balance,
  type BalanceRecord,
  countAgainst,
  idsFrom,
  Location,
  Lot,
  type LotRecord,
} from '#goods'
import { differencesOf, totalsOf } from '../domain/closing.ts'
import { Contact } from '../domain/contact.ts'
import { type CountedItem, Shift } from '../domain/shift.ts'
import { differenceReasons } from '../domain/words.ts'
import { stepping, theOne } from './step.ts'
import { onVan } from './van-stock.ts'

const ValidateShift = z.object({
  shift_id: id(),
  organisation_id: id(),
  van_location_id: id().nullable(),
  /** What the coordinator saw: if anything arrived since, they look again. */
  totals: z.object({ contacts: z.int().min(0), headcount: z.int().min(0) }),
  explanations: z
    .array(
      z.object({
        item_id: id(),
        reason: z.enum(differenceReasons),
        note: line(120).nullable().default(null),
      }),
    )
    .max(200)
    .default([]),
})
type ValidateShift = z.infer<typeof ValidateShift>

const mustAddUp = (input: ValidateShift, contacts: Contact[], differences: CountedItem[]): void => {
  const { contacts: recorded, headcount } = totalsOf(contacts)
  if (recorded !== input.totals.contacts || headcount !== input.totals.headcount)
    refuse('outreach.totals-differ', { contacts: recorded, headcount })
  const open = differences.filter((line) => input.explanations.every((each) => each.item_id !== line.item_id))
  if (open.length > 0) refuse('outreach.difference-unexplained', { items: open.length })
}

interface Books {
  shift: Shift
  input: ValidateShift
  balances: BalanceRecord[]
  lots: LotRecord[]
  worker_id: string
  intent_id: string
}

/** One adjustment for each item that differs; the shelf never goes below what it still holds today. */
const settleBooks = (books: Books, differences: CountedItem[]): Change[] => {
  const { shift, input, lots, worker_id } = books
  const { van_location_id, unexplained_location_id, organisation_id, unit_id, shift_id } = shift
  if (van_location_id === null) return []
  const ids = idsFrom(books.intent_id)
  let { balances } = books
  return differences.flatMap(({ item_id, counted, expected }) => {
    const told = input.explanations.find((each) => each.item_id === item_id)
    const wanted = Math.max(0, onVan(balances, van_location_id, item_id) + counted - expected)
    const outcome = countAgainst({
      location_id: van_location_id,
      counted: [{ item_id, counted: wanted }],
      balances,
      lots,
    })
    const posted = adjust({
      organisation_id,
      unit_id,
      worker_id,
      cause_id: shift_id,
      at: shift.closed_at ?? shift.ends_at,
      ids,
      location: { location_id: van_location_id, kind: 'van' },
      unexplained_location_id,
      differences: outcome.differences,
      balances,
      reason: [told?.reason, told?.note].filter(Boolean).join(': '),
      approved_by: worker_id,
    })
    balances = posted.balances
    return posted.changes
  })
}

export const validateShift = action('outreach.validate-shift', {
  input: ValidateShift,
  verb: 'shift.validate',
  needs: ({ shift_id, organisation_id, van_location_id }) => ({
    shifts: locked(Shift, { shift_id }),
    contacts: locked(Contact, { shift_id }),
    // The place is held before its shelves: rows that others add meanwhile are then seen.
    held: locked(Location, { location_id: van_location_id }),
    balances: locked(Balance, { location_id: van_location_id }),
    lots: all(Lot, { organisation_id, state: ['available', 'quarantine', 'blocked'] }),
  }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, contacts, balances, lots }, input, moment) => {
    const shift = theOne(shifts)
    if (input.van_location_id !== shift.van_location_id) refuse('outreach.not-this-van')
    const differences = differencesOf(shift.counted)
    const counted = shift.counted?.map((line) => ({ ...line, expected: line.counted })) ?? null
    const fields = { validated_at: moment.now, needs_recount: false, counted, phones_out: [] }
    const steps = stepping(shift, { event: 'validate', fields }, moment)
    mustAddUp(input, contacts, differences)
    const books = {
      shift,
      input,
      balances,
      lots,
      worker_id: moment.me.worker_id,
      intent_id: moment.intent_id,
    }
    return {
      changes: [
        ...steps,
        ...contacts
          .filter((contact) => contact.state === 'recorded')
          .map(({ contact_id }) => update(Contact, { contact_id }, { state: 'locked' })),
        ...settleBooks(books, differences),
      ],
      events: [
        {
          name: 'shift-validated',
          data: {
            shift_id: shift.shift_id,
            unit_id: shift.unit_id,
            organisation_id: shift.organisation_id,
            on_day: shift.on_day,
            revision: shift.revision,
          },
        },
      ],
    }
  },
})

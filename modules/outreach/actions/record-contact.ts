// A meeting in the street, in one go: who was seen, what was talked about, what was given and taken back. It is
// recorded offline with one hand, and never refused because a count does not add up or a log was already closed.

import { z } from 'zod'
import {
  action,
  all,
  type Change,
  code,
  codes,
  id,
  insert,
  line,
  locked,
  type Me,
  type Moment,
  may,
  maybe,
  refuse,
} from '#core/kernel'
import { Balance, type BalanceRecord, Location, Lot, type LotRecord } from '#goods'
import { metAgain, Person, type PersonRecord } from '#people'
import { Contact, ContactNote, HandoutLine, HarmReductionLine } from '../domain/contact.ts'
import { contactGap } from '../domain/contact-rules.ts'
import { cellText, municipalityCode, Shift, Stop } from '../domain/shift.ts'
import {
  ageBandsSeen,
  citizenshipsSeen,
  contactModes,
  contactPhases,
  countMethods,
  gendersSeen,
  harmReductionDirections,
} from '../domain/words.ts'
import { Giving, lateEvents, lateMark } from './giving.ts'
import { theOne } from './step.ts'

const quantity = () => z.int().min(1).max(1000)

export const RecordContact = z.object({
  contact_id: id(),
  shift_id: id(),
  stop_id: id().nullable().default(null),
  /** Of the shift: it lets the phone and the server find the stock. */
  van_location_id: id().nullable(),
  /** `timelessId()` of the device: movements take their ids from it. */
  movement_seed: id(),
  mode: z.enum(contactModes).default('street'),
  phase: z.enum(contactPhases),
  headcount: z.int().min(1).max(500).default(1),
  gender: z.enum(gendersSeen).default('unknown'),
  age_band: z.enum(ageBandsSeen).default('unknown'),
  citizenship: z.enum(citizenshipsSeen).default('unknown'),
  housing: code().nullable().default(null),
  person_id: id().nullable().default(null),
  municipality_code: municipalityCode(),
  cell: cellText().nullable().default(null),
  topics: codes().default([]),
  interventions: codes().default([]),
  duration_min: z.int().min(0).max(1440).nullable().default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
  is_critical: z.boolean().default(false),
  note: line(2000).nullable().default(null),
  handouts: z
    .array(z.object({ item_id: id(), quantity: quantity() }))
    .max(30)
    .default([]),
  harm_reduction: z
    .array(
      z.object({
        hr_item: code(),
        direction: z.enum(harmReductionDirections),
        quantity: quantity(),
        item_id: id().nullable().default(null),
        method: z.enum(countMethods).nullable().default(null),
      }),
    )
    .max(30)
    .default([]),
})
export type RecordContact = z.infer<typeof RecordContact>

const mustBeAContact = (input: RecordContact): void => {
  const gap = contactGap(input)
  if (gap) refuse(`outreach.contact-${gap.replaceAll('_', '-')}`)
}

/** Notes and health lines take a role and a compartment; the row policies say the same. */
const mustBeCleared = (me: Me, unit_id: string, input: RecordContact): void => {
  const can = (verb: string, compartment: string) =>
    may(me, verb, { unit_id }) && me.clearance.includes(compartment)
  if (input.note?.trim() && !can('contact-note.write', 'social'))
    refuse('outreach.note-not-yours', undefined, 403)
  if (input.harm_reduction.length > 0 && !can('harm-reduction.write', 'health_addiction'))
    refuse('outreach.health-not-yours', undefined, 403)
}

interface Meeting {
  input: RecordContact
  shift: Shift
  stop: Stop | undefined
}

const contactOf = ({ input, shift, stop }: Meeting, moment: Moment): Contact => {
  const {
    contact_id,
    shift_id,
    mode,
    phase,
    headcount,
    gender,
    age_band,
    citizenship,
    housing,
    person_id,
    municipality_code,
  } = input
  const { cell, topics, interventions, duration_min, language, is_critical } = input
  return {
    contact_id,
    shift_id,
    mode,
    phase,
    headcount,
    gender,
    age_band,
    citizenship,
    housing,
    person_id,
    municipality_code,
    topics,
    interventions,
    duration_min,
    language,
    is_critical,
    cell: cell ?? stop?.cell ?? null,
    stop_id: stop?.stop_id ?? null,
    unit_id: shift.unit_id,
    organisation_id: shift.organisation_id,
    worker_id: moment.me.worker_id,
    at: moment.at,
    recorded_at: moment.now,
    on_day: shift.on_day,
    state: 'recorded',
    annul_reason: null,
    corrected_by: null,
  }
}

interface Stock {
  balances: BalanceRecord[]
  lots: LotRecord[]
}

/** Lines and movements; each line names the lot it came from. */
const goodsOf = ({ input, shift }: Meeting, stock: Stock, moment: Moment) => {
  // A phone that still knows another van took nothing from the shelf of this one.
  const balances = input.van_location_id === shift.van_location_id ? stock.balances : []
  const giving = new Giving({
    ...stock,
    balances,
    shift,
    movement_seed: input.movement_seed,
    worker_id: moment.me.worker_id,
  })
  const line = () => ({
    line_id: moment.born(100 + lines.length),
    contact_id: input.contact_id,
    shift_id: shift.shift_id,
    unit_id: shift.unit_id,
  })
  const lines: Change[] = []
  for (const { item_id, quantity } of input.handouts) {
    for (const { is_past_best_before: _, ...part } of giving.give(item_id, quantity)) {
      lines.push(insert(HandoutLine, { ...line(), item_id, ...part }))
    }
  }
  for (const { item_id, hr_item, direction, method, quantity } of input.harm_reduction) {
    for (const part of partsOf({ item_id, direction, quantity }, giving)) {
      lines.push(insert(HarmReductionLine, { ...line(), hr_item, direction, method, item_id, ...part }))
    }
  }
  return { ...giving.result(), lines }
}

type Moving = { item_id: string | null; direction: 'distributed' | 'returned_used'; quantity: number }

const partsOf = ({ item_id, direction, quantity }: Moving, giving: Giving) => {
  const plain = { lot_id: null, movement_id: null, quantity, is_unexplained: false }
  if (item_id === null) return [plain]
  if (direction === 'returned_used') return [{ ...plain, movement_id: giving.takeBack(item_id, quantity) }]
  return giving.give(item_id, quantity).map(({ is_past_best_before: _, ...part }) => part)
}

const itemsOf = ({ handouts, harm_reduction }: RecordContact): string[] =>
  [...handouts, ...harm_reduction].flatMap(({ item_id }) => (item_id === null ? [] : [item_id]))

const noteOf = (input: RecordContact, shift: Shift, moment: Moment): Change[] =>
  input.note?.trim()
    ? [
        insert(ContactNote, {
          note_id: moment.born(1),
          contact_id: input.contact_id,
          shift_id: shift.shift_id,
          unit_id: shift.unit_id,
          worker_id: moment.me.worker_id,
          at: moment.at,
          note: input.note.trim(),
        }),
      ]
    : []

/** The last day someone was met moves on, whoever may say so. */
const met = (me: Me, shift: Shift, person: PersonRecord | undefined): Change[] =>
  person && may(me, 'person.note-met', { unit_id: person.unit_id }) ? metAgain(person, shift.on_day) : []

export const recordContact = action('outreach.record-contact', {
  input: RecordContact,
  verb: 'contact.record',
  offline: true,
  needs: (input) => ({
    shifts: locked(Shift, { shift_id: input.shift_id }),
    stop: maybe(Stop, { stop_id: input.stop_id, shift_id: input.shift_id }),
    person: maybe(Person, { person_id: input.person_id }),
    // The place is held before its shelves: rows that others add meanwhile are then seen.
    held: locked(Location, { location_id: input.van_location_id }),
    balances: locked(Balance, { location_id: input.van_location_id }),
    lots: all(Lot, { item_id: itemsOf(input), state: ['available'] }),
  }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, stop, person, ...stock }, input, moment) => {
    const shift = theOne(shifts)
    mustBeAContact(input)
    mustBeCleared(moment.me, shift.unit_id, input)
    if (input.person_id !== null && !person) refuse('core.not-found', undefined, 404)
    const meeting = { input, shift, stop }
    const goods = goodsOf(meeting, stock, moment)
    return {
      changes: [
        insert(Contact, contactOf(meeting, moment)),
        ...noteOf(input, shift, moment),
        ...goods.changes,
        ...goods.lines,
        ...met(moment.me, shift, person),
        ...lateMark(shift, goods.taken),
      ],
      events: lateEvents(shift),
      answer: {
        unexplained: goods.taken
          .filter((part) => part.is_unexplained)
          .reduce((sum, part) => sum + part.quantity, 0),
      },
    }
  },
})

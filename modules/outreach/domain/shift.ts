// An outing of a unit: who goes, where, with what, and every step it went through. What happened is kept as
// steps and never changed; the shift itself follows them.

import { z } from 'zod'
import { code, codes, count, dayText, id, instantText, line, noun } from '#core/kernel'
import { shiftEvents } from './shift-states.ts'
import { cancelReasons, shiftStates } from './words.ts'

export const municipalityCode = () => z.string().regex(/^\d{6}$/)
/** An h3 cell of resolution 9: made once, at capture. */
export const cellText = () => z.string().regex(/^[0-9a-f]{15}$/)

export const StockEntry = z.object({ item_id: id(), quantity: z.int().min(1).max(100_000) })

/** One item of the van at the end: what people counted, and what the book said when they did. */
export const CountedItem = z.object({ item_id: id(), counted: count(), expected: z.int() })
export type CountedItem = z.infer<typeof CountedItem>

export const Shift = noun(
  'outreach.shift',
  { table: 'outreach.shifts', key: 'shift_id', by: 'unit', conflict: 'ask' },
  z.object({
    shift_id: id(),
    unit_id: id(),
    organisation_id: id(),
    /** The Italian day on which it begins: a night belongs to the evening it started. */
    on_day: dayText(),
    state: z.enum(shiftStates),
    starts_at: instantText(),
    ends_at: instantText(),
    goals: codes(),
    district_key: z.string().max(60).nullable(),
    municipality_codes: z.array(municipalityCode()).max(60),
    is_mobile: z.boolean(),
    /** Which vehicle, when the unit has one. */
    vehicle: line(80).nullable(),
    van_location_id: id().nullable(),
    hub_location_id: id().nullable(),
    given_location_id: id(),
    unexplained_location_id: id(),
    returned_location_id: id(),
    leader_id: id().nullable(),
    has_tests: z.boolean(),
    stock_list: z.array(StockEntry).max(100),
    safety_interval_min: z.int().min(10).max(240),
    safety_grace_min: z.int().min(1).max(60),
    safety_contact_id: id().nullable(),
    is_loaded: z.boolean(),
    started_at: instantText().nullable(),
    closed_at: instantText().nullable(),
    validated_at: instantText().nullable(),
    odometer_start: z.int().min(0).max(2_000_000).nullable(),
    odometer_end: z.int().min(0).max(2_000_000).nullable(),
    narrative: line(4000).nullable(),
    is_critical: z.boolean(),
    cancel_reason: z.enum(cancelReasons).nullable(),
    /** Grows by one at every reopening after validation. */
    revision: count(),
    /** Something arrived after the count: look again before the figures are trusted. */
    needs_recount: z.boolean(),
    /** Workers whose phone had not sent everything when the log was closed. */
    phones_out: z.array(id()).max(30),
    counted: z.array(CountedItem).max(200).nullable(),
  }),
)
export type Shift = z.infer<(typeof Shift)['schema']>

export const CrewMember = noun(
  'outreach.crew-member',
  { table: 'outreach.crew', key: ['shift_id', 'worker_id'], by: 'unit', conflict: 'latest' },
  z.object({
    shift_id: id(),
    worker_id: id(),
    unit_id: id(),
    name: line(120),
    /** The role they hold in this unit: who may test is a matter of role. */
    profession: code(),
    phone: line(40).nullable(),
    is_active: z.boolean(),
    checked_in_at: instantText().nullable(),
  }),
)
export type CrewMember = z.infer<(typeof CrewMember)['schema']>

export const Stop = noun(
  'outreach.stop',
  { table: 'outreach.stops', key: 'stop_id', by: 'unit', conflict: 'latest' },
  z.object({
    stop_id: id(),
    shift_id: id(),
    unit_id: id(),
    hotspot_id: id().nullable(),
    label: line(120).nullable(),
    position: count(),
    planned_at: instantText().nullable(),
    arrived_at: instantText().nullable(),
    left_at: instantText().nullable(),
    people_seen: count(),
    tags: codes(),
    syringes_collected: count(),
    municipality_code: municipalityCode(),
    cell: cellText().nullable(),
    is_dropped: z.boolean(),
  }),
)
export type Stop = z.infer<(typeof Stop)['schema']>

export const ShiftStep = noun(
  'outreach.shift-step',
  { table: 'outreach.shift_steps', key: 'step_id', by: 'unit' },
  z.object({
    step_id: id(),
    shift_id: id(),
    unit_id: id(),
    worker_id: id(),
    event: z.enum(shiftEvents),
    from_state: z.enum(shiftStates).nullable(),
    to_state: z.enum(shiftStates),
    /** By the clock of who did it; `recorded_at` by the server's. */
    at: instantText(),
    recorded_at: instantText(),
    reason: line(300).nullable(),
  }),
)

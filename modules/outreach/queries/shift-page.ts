// Everything one outing has to tell: for its page, its report on paper, and the moment of validation. What a
// reader is not cleared for is not there, and nothing says that it might be.

import { z } from 'zod'
import { id, query } from '#core/kernel'
import { AlarmCard, CrewLine, maybeText, words } from './pieces.ts'

const text = z.string()
const n = z.number()

export const shiftPage = query('outreach.shift', {
  verb: 'shift.list',
  input: z.object({ shift_id: id() }),
  output: z.object({
    shift: z.object({
      shift_id: text,
      unit_id: text,
      unit_name: text,
      organisation_id: text,
      on_day: text,
      state: text,
      starts_at: text,
      ends_at: text,
      goals: words,
      district_key: maybeText,
      municipality_codes: words,
      is_mobile: z.boolean(),
      vehicle: maybeText,
      van_location_id: maybeText,
      hub_location_id: maybeText,
      leader_id: maybeText,
      leader_name: maybeText,
      has_tests: z.boolean(),
      safety_interval_min: n,
      safety_grace_min: n,
      safety_contact_id: maybeText,
      safety_contact_name: maybeText,
      is_loaded: z.boolean(),
      started_at: maybeText,
      closed_at: maybeText,
      validated_at: maybeText,
      odometer_start: n.nullable(),
      odometer_end: n.nullable(),
      narrative: maybeText,
      is_critical: z.boolean(),
      cancel_reason: maybeText,
      revision: n,
      needs_recount: z.boolean(),
    }),
    /** What I may do now: events of the state machine, and loading, changing the plan. */
    may: words,
    gaps: words,
    crew: z.array(CrewLine.extend({ is_active: z.boolean() })),
    phones_out: words,
    stops: z.array(
      z.object({
        stop_id: text,
        hotspot_id: maybeText,
        label: maybeText,
        position: n,
        planned_at: maybeText,
        arrived_at: maybeText,
        left_at: maybeText,
        people_seen: n,
        tags: words,
        syringes_collected: n,
        municipality_code: text,
        contacts: n,
        headcount: n,
      }),
    ),
    totals: z.object({
      contacts: n,
      headcount: n,
      /** Of which only seen. */
      presences: n,
      people_seen: n,
      syringes_collected: n,
      /** Distinct codes met; most people have none. */
      persons: n,
      critical: n,
      annulled: n,
      /** Arrived after validation: they count after a reopening. */
      provisional: n,
    }),
    counts: z.array(z.object({ phase: text, gender: text, age_band: text, contacts: n, headcount: n })),
    handouts: z.array(
      z.object({ item_id: text, name_it: text, name_en: text, icon: text, quantity: n, unexplained: n }),
    ),
    harm_reduction: z.array(z.object({ hr_item: text, distributed: n, returned_used: n })),
    /** Syringes back for syringes given; null when none were given or for whom may not read them. */
    return_rate: n.nullable(),
    tests: z.array(z.object({ test_kind: text, done: n, reactive: n, counselled: n, referred: n })),
    /** The van's book, item by item. */
    stock: z.array(
      z.object({
        item_id: text,
        name_it: text,
        name_en: text,
        icon: text,
        planned: n,
        loaded: n,
        given: n,
        brought_back: n,
        adjusted: n,
        counted: n.nullable(),
        expected: n.nullable(),
        difference: n,
      }),
    ),
    safety: z.object({
      checks: z.array(z.object({ at: text, worker_name: text, recorded_at: text })),
      due_at: maybeText,
      standing: maybeText,
      reading: maybeText,
    }),
    steps: z.array(
      z.object({
        event: text,
        from_state: maybeText,
        to_state: text,
        at: text,
        recorded_at: text,
        worker_name: text,
        reason: maybeText,
      }),
    ),
    alarms: z.array(AlarmCard),
  }),
})
export type ShiftPage = z.infer<(typeof shiftPage)['output']>

export const contactList = query('outreach.contacts', {
  verb: 'shift.list',
  input: z.object({ shift_id: id() }),
  output: z.object({
    contacts: z.array(
      z.object({
        contact_id: text,
        at: text,
        stop_id: maybeText,
        stop_label: maybeText,
        mode: text,
        phase: text,
        headcount: n,
        gender: text,
        age_band: text,
        citizenship: text,
        housing: maybeText,
        person_id: maybeText,
        municipality_code: text,
        topics: words,
        interventions: words,
        duration_min: n.nullable(),
        language: maybeText,
        is_critical: z.boolean(),
        state: text,
        annul_reason: maybeText,
        corrected_by: maybeText,
        worker_name: text,
        is_late: z.boolean(),
        handouts: z.array(z.object({ item_id: text, name_it: text, name_en: text, quantity: n })),
        harm_reduction: z.array(z.object({ hr_item: text, direction: text, quantity: n })),
        tests: z.array(z.object({ test_kind: text, result: text })),
        notes: words,
      }),
    ),
  }),
  reads: ({ contacts }) =>
    contacts.flatMap((contact) => (contact.person_id === null ? [] : [contact.person_id])),
})
export type ContactList = z.infer<(typeof contactList)['output']>

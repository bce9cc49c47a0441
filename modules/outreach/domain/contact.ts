// One meeting in the street, with one person or several; most often without any name. What could tell of
// someone's health or story is kept apart (notes, harm reduction, tests), because rows can be hidden from
// those who need not see them and columns cannot.

import { z } from 'zod'
import { code, codes, count, dayText, id, instantText, line, noun } from '#core/kernel'
import { cellText, municipalityCode } from './shift.ts'
import {
  ageBandsSeen,
  annulReasons,
  citizenshipsSeen,
  contactModes,
  contactPhases,
  contactStates,
  countMethods,
  gendersSeen,
  harmReductionDirections,
} from './words.ts'

export const Contact = noun(
  'outreach.contact',
  { table: 'outreach.contacts', key: 'contact_id', by: 'unit' },
  z.object({
    contact_id: id(),
    shift_id: id(),
    stop_id: id().nullable(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    at: instantText(),
    recorded_at: instantText(),
    /** The day of the shift, also after midnight. */
    on_day: dayText(),
    mode: z.enum(contactModes),
    phase: z.enum(contactPhases),
    headcount: z.int().min(1).max(500),
    gender: z.enum(gendersSeen),
    age_band: z.enum(ageBandsSeen),
    citizenship: z.enum(citizenshipsSeen),
    housing: code().nullable(),
    person_id: id().nullable(),
    municipality_code: municipalityCode(),
    cell: cellText().nullable(),
    topics: codes(),
    interventions: codes(),
    duration_min: z.int().min(0).max(1440).nullable(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullable(),
    is_critical: z.boolean(),
    state: z.enum(contactStates),
    annul_reason: z.enum(annulReasons).nullable(),
    corrected_by: id().nullable(),
  }),
)
export type Contact = z.infer<(typeof Contact)['schema']>

export const ContactNote = noun(
  'outreach.contact-note',
  { table: 'outreach.contact_notes', key: 'note_id', by: 'unit' },
  z.object({
    note_id: id(),
    contact_id: id(),
    shift_id: id(),
    unit_id: id(),
    worker_id: id(),
    at: instantText(),
    note: line(2000),
  }),
)

/** One line for each lot it was taken from; no lot when the book could not say which. */
export const HandoutLine = noun(
  'outreach.handout-line',
  { table: 'outreach.handout_lines', key: 'line_id', by: 'unit' },
  z.object({
    line_id: id(),
    contact_id: id(),
    shift_id: id(),
    unit_id: id(),
    item_id: id(),
    lot_id: id().nullable(),
    movement_id: id(),
    quantity: count(),
    /** No lot of the van covered it: explained when the shift is validated. */
    is_unexplained: z.boolean(),
  }),
)
export type HandoutLine = z.infer<(typeof HandoutLine)['schema']>

export const HarmReductionLine = noun(
  'outreach.harm-reduction-line',
  { table: 'outreach.harm_reduction_lines', key: 'line_id', by: 'unit' },
  z.object({
    line_id: id(),
    contact_id: id(),
    shift_id: id(),
    unit_id: id(),
    hr_item: code(),
    direction: z.enum(harmReductionDirections),
    method: z.enum(countMethods).nullable(),
    item_id: id().nullable(),
    lot_id: id().nullable(),
    movement_id: id().nullable(),
    quantity: count(),
    /** No lot of the van covered it: explained when the shift is validated. */
    is_unexplained: z.boolean(),
  }),
)
export type HarmReductionLine = z.infer<(typeof HarmReductionLine)['schema']>

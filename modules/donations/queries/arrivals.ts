// What comes in: by state, by day, and one delivery with its lines and its steps.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'
import { donationStates } from '../domain/words.ts'

const text = z.string()
const day = z.string().nullable()

export const donationLook = z.object({
  donation_id: text,
  organisation_id: text,
  code: text,
  donor_id: text.nullable(),
  donor_name: text.nullable(),
  donor_kind: text.nullable(),
  source: text,
  programme: text.nullable(),
  what: text,
  state: text,
  expected_on: day,
  expected_hours: text.nullable(),
  is_fetched: z.boolean(),
  received_on: day,
  document_kind: text.nullable(),
  document_number: text.nullable(),
  document_on: day,
  lines: z.number(),
  waiting: z.number(),
  /** What was weighed, or weighs so much by the piece; what nobody weighed is told apart. */
  grams: z.number(),
  unweighed: z.number(),
})
export type DonationLook = z.infer<typeof donationLook>

export const arrivals = query('donations.arrivals', {
  verb: 'donation.see',
  input: z.object({
    organisation_id: id().optional(),
    states: z.array(z.enum(donationStates)).optional(),
    donor_id: id().optional(),
    from_day: dayText().optional(),
    to_day: dayText().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  output: z.object({
    today: text,
    donations: z.array(donationLook),
    counts: z.array(z.object({ state: text, count: z.number() })),
  }),
})
export type Arrivals = z.infer<typeof arrivals.output>

export const lineLook = z.object({
  line_id: text,
  lot_id: text,
  lot_code: text,
  lot_state: text,
  position: z.number(),
  item_id: text,
  name_it: text,
  name_en: text,
  icon: text,
  unit_name: text,
  storage: text,
  packaging: text.nullable(),
  packages: z.number().nullable(),
  quantity: z.number(),
  supplier_lot: text.nullable(),
  gtin: text.nullable(),
  best_before: day,
  use_by: day,
  grams: z.number().nullable(),
  temperature_tenths: z.number().nullable(),
  is_too_warm: z.boolean(),
  value_cents: z.number().nullable(),
  state: text,
  accepted: z.number(),
  rejected: z.number(),
  missing: z.number(),
  rejected_to: text.nullable(),
  reason: text.nullable(),
  inspected_by: text.nullable(),
})
export type LineLook = z.infer<typeof lineLook>

export const donationPage = query('donations.one', {
  verb: 'donation.see',
  input: z.object({ donation_id: id() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    today: text,
    donation: donationLook
      .extend({
        organisation_name: text,
        owner_name: text,
        location_id: text.nullable(),
        place: text.nullable(),
        transport_at: text.nullable(),
        transport_from: text.nullable(),
        is_perishable: z.boolean(),
        note: text.nullable(),
        declaration_id: text.nullable(),
      })
      .nullable(),
    lines: z.array(lineLook),
    steps: z.array(
      z.object({
        from_state: text.nullable(),
        to_state: text,
        reason: text.nullable(),
        worker: text,
        at: text,
      }),
    ),
  }),
})
export type DonationPage = z.infer<typeof donationPage.output>

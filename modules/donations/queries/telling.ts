// What is told of what came: to who gave, what became of it; by quarter, what is declared; of the programme, its card.
import { z } from 'zod'
import { dayText, id, query } from '#core/kernel'
import { quarterText } from '../domain/telling.ts'

const text = z.string()
const named = { item_id: text, name_it: text, name_en: text, unit_name: text }

/** How much went one way in a month: kilograms only of what is weighed, and how many pieces are not. */
export const flow = z.object({
  month: text,
  ...named,
  channel: text,
  /** It came in by this door, or back through it. */
  is_in: z.boolean(),
  quantity: z.number(),
  grams: z.number(),
  unweighed: z.number(),
  portions: z.number(),
})
export type Flow = z.infer<typeof flow>

/** One thing of one delivery; grams are null when nobody weighed it. */
const brought = z.object({
  donation_id: text,
  code: text,
  received_on: text,
  document_number: text.nullable(),
  ...named,
  quantity: z.number(),
  grams: z.number().nullable(),
})
export type Brought = z.infer<typeof brought>

export const donorReport = query('donations.donor-report', {
  verb: 'donor.see',
  input: z.object({ donor_id: id(), from_day: dayText(), to_day: dayText() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    donor: z
      .object({ donor_id: text, name: text.nullable(), kind: text, organisation_name: text })
      .nullable(),
    gifts: z.number(),
    /** What they brought, delivery by delivery. */
    brought: z.array(brought),
    flows: z.array(flow),
    /** What of their gifts lies on our shelves now. */
    left: z.object({ grams: z.number(), unweighed: z.number(), quantity: z.number() }),
    /** Distinct households with a card; null when so few that a number would tell of them. */
    reached: z.object({ households: z.number().nullable(), is_few: z.boolean() }),
    /** Distinct handovers by channel, over the whole time; null when so few to households that a number would tell of them. */
    handovers: z.array(z.object({ channel: text, count: z.number().nullable() })),
  }),
})
export type DonorReport = z.infer<typeof donorReport.output>

const gift = z.object({
  donation_id: text,
  code: text,
  donor_id: text,
  donor_name: text.nullable(),
  state: text,
  received_on: text,
  document_kind: text,
  document_number: text.nullable(),
  document_on: text,
  transport_at: text.nullable(),
  transport_from: text.nullable(),
  is_perishable: z.boolean(),
  grams: z.number(),
  unweighed: z.number(),
  value_cents: z.number().nullable(),
  declaration_id: text.nullable(),
})
export type QuarterGift = z.infer<typeof gift>

export const quarter = query('donations.quarter', {
  verb: 'donation.declare',
  input: z.object({ organisation_id: id(), quarter: quarterText() }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    today: text,
    gifts: z.array(gift.extend({ donor_kind: text, has_tax_number: z.boolean() })),
  }),
})
export type Quarter = z.infer<typeof quarter.output>

export const declaration = query('donations.declaration', {
  verb: 'donation.declare',
  input: z.object({ declaration_id: id() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    declaration: z
      .object({
        declaration_id: text,
        quarter: text,
        made_at: text,
        worker: text,
        organisation_name: text,
        donor_name: text.nullable(),
        tax_number: text.nullable(),
        address: text.nullable(),
        delegate: text.nullable(),
      })
      .nullable(),
    gifts: z.array(gift),
  }),
})
export type DeclarationAnswer = z.infer<typeof declaration.output>

export const stockCard = query('donations.stock-card', {
  verb: 'programme.see',
  input: z.object({ organisation_id: id(), year: z.coerce.number().int().min(2000).max(2100) }),
  on: ({ organisation_id }) => ({ organisation_id }),
  output: z.object({
    organisation_name: text,
    today: text,
    lots: z.array(
      z.object({
        lot_id: text,
        ...named,
        lot_code: text,
        lot_state: text,
        supplier_lot: text.nullable(),
        best_before: text.nullable(),
        use_by: text.nullable(),
        document_number: text.nullable(),
        opening: z.number(),
        /** What came, and what left, by where from and where to. */
        came: z.number(),
        left: z.array(z.object({ channel: text, quantity: z.number() })),
        closing: z.number(),
        counted: z.number().nullable(),
        counted_on: text.nullable(),
        expected_then: z.number().nullable(),
        reason: text.nullable(),
        /** What lies on the shelves now. */
        now: z.number(),
      }),
    ),
    inventories: z.array(z.object({ inventory_id: text, on_day: text, worker: text, note: text.nullable() })),
  }),
})
export type StockCard = z.infer<typeof stockCard.output>

// One line of what arrived: a thing, how much of it, its dates. It becomes one lot, whoever wrote it first.
import { z } from 'zod'
import { cents, dayText, id, instantText, line, noun, type Of } from '#core/kernel'
import { type LineState, lineStates } from './words.ts'

const quantity = () => z.int().min(0).max(100_000_000)
const grams = () => z.int().min(1).max(2_000_000_000)

export const DonationLine = noun(
  'donations.line',
  { table: 'donations.lines', key: 'line_id', by: 'organisation', conflict: 'ask' },
  z.object({
    line_id: id(),
    donation_id: id(),
    organisation_id: id(),
    position: z.int().min(1),
    item_id: id(),
    lot_id: id(),
    /** As it was counted: so many cases of so many. */
    packaging_id: id().nullable(),
    packages: z.int().min(1).max(100_000).nullable(),
    /** In units of the thing. */
    quantity: quantity(),
    supplier_lot: line(60).nullable(),
    gtin: z
      .string()
      .regex(/^\d{14}$/)
      .nullable(),
    best_before: dayText().nullable(),
    use_by: dayText().nullable(),
    /** What the scales said of the whole line. */
    weight_grams: grams().nullable(),
    /** Tenths of a degree, measured in the goods. */
    temperature_tenths: z.int().min(-600).max(600).nullable(),
    value_cents: cents().nullable(),
    /** The same thing, lot and dates: one line in a delivery. */
    line_key: line(200),
    state: z.enum(lineStates),
    accepted: quantity(),
    rejected: quantity(),
    /** On the paper and not in the boxes. */
    missing: quantity(),
    rejected_to: z.enum(['waste', 'donor']).nullable(),
    reason: line(200).nullable(),
    inspected_by: id().nullable(),
    inspected_at: instantText().nullable(),
  }),
)
export type LineRecord = Of<typeof DonationLine>

type Known = Pick<LineRecord, 'item_id' | 'supplier_lot' | 'gtin' | 'best_before' | 'use_by'>

export const lineKey = ({ item_id, supplier_lot, best_before, use_by }: Known): string =>
  [item_id, supplier_lot?.toUpperCase().replaceAll(/\s+/g, '') ?? '', best_before ?? '', use_by ?? ''].join(
    '|',
  )

/** What became of a line once every piece was looked at. */
export const stateOfLine = ({
  accepted,
  rejected,
  missing,
}: Pick<LineRecord, 'accepted' | 'rejected' | 'missing'>): LineState => {
  if (accepted === 0) return 'rejected'
  return rejected + missing === 0 ? 'accepted' : 'partly_accepted'
}

/** How the whole delivery ended. */
export const outcomeOf = (
  lines: readonly Pick<LineRecord, 'state'>[],
): 'accepted' | 'partially_accepted' | 'rejected' => {
  if (lines.every((each) => each.state === 'rejected')) return 'rejected'
  return lines.every((each) => each.state === 'accepted') ? 'accepted' : 'partially_accepted'
}

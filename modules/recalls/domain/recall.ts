// A recall: somebody says that a food already given may hurt, and from that minute the clock runs. What is looked for, where
// it stands and when each step was reached stand here; to whom the things went is read from the movements, never copied.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, type Of } from '#core/kernel'
import { recallStates } from './recall-states.ts'

/** The words of a notice that tell which things are meant; all that are said must fit. */
export const soughtShape = {
  /** Our own code, printed on the label: L-4K9QXM2. */
  lot_code: line(20).nullable().default(null),
  /** What the maker printed; with `supplier_lot_to` the first of a row of lots. */
  supplier_lot: line(60).nullable().default(null),
  supplier_lot_to: line(60).nullable().default(null),
  /** Fourteen digits, as the catalogue keeps it. */
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .nullable()
    .default(null),
  item_id: id().nullable().default(null),
  /** Best-before or use-by day, from and to. */
  expires_from: dayText().nullable().default(null),
  expires_to: dayText().nullable().default(null),
}

export const noticeShape = {
  title: line(120).min(3),
  /** Who warned us: the maker, the ministry, the health authority. */
  notice_by: line(120).min(2),
  notice_number: line(60).nullable().default(null),
  notice_on: dayText(),
  notice_link: line(300).nullable().default(null),
  danger: line(300).min(3),
  /** Said to who has it at home. */
  what_to_do: line(300).min(3),
}

export const Recall = noun(
  'recalls.recall',
  { table: 'recalls.recalls', key: 'recall_id', by: 'organisation', conflict: 'ask' },
  z.object({
    recall_id: id(),
    organisation_id: id(),
    code: line(20),
    /** Everything as if it were real, but nothing is blocked and no letter leaves. */
    is_drill: z.boolean(),
    ...noticeShape,
    ...soughtShape,
    state: z.enum(recallStates),
    opened_at: instantText(),
    opened_by: id(),
    blocked_at: instantText(),
    traced_at: instantText().nullable(),
    notified_at: instantText().nullable(),
    settled_at: instantText().nullable(),
    closed_at: instantText().nullable(),
    closed_by: id().nullable(),
    /** Why it was annulled, or what was still missing when it closed. */
    reason: line(300).nullable(),
    /** How many had received something, when the list was confirmed. */
    recipients: z.int().min(0),
    /** Gifts and purchases they came with: what another body holds of the same things and the same gift is meant too. */
    passed_on: z.array(id()).max(2000),
    /** The things that are meant. */
    item_ids: z.array(id()).max(2000),
    /** The recall of another body of the network from which we learnt of it. */
    heard_from: id().nullable(),
  }),
)
export type RecallRecord = Of<typeof Recall>
export type Sought = Pick<RecallRecord, keyof typeof soughtShape>

export const foundBecause = ['matched', 'unknown_lot', 'made_of'] as const
export type FoundBecause = (typeof foundBecause)[number]

export const RecalledLot = noun(
  'recalls.recalled-lot',
  { table: 'recalls.recalled_lots', key: ['recall_id', 'lot_id'], by: 'organisation', conflict: 'append' },
  z.object({
    recall_id: id(),
    lot_id: id(),
    organisation_id: id(),
    item_id: id(),
    because: z.enum(foundBecause),
    /** What it goes back to when the recall was a mistake. */
    state_before: z.enum(['quarantine', 'available', 'blocked', 'recalled', 'exhausted', 'destroyed']),
    found_at: instantText(),
  }),
)
export type RecalledLotRecord = Of<typeof RecalledLot>

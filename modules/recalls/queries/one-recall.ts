// One recall whole: its lots, where they still lie, who received them and who of these was told. Who works at
// another body is told the notice and nothing else; a household is known here by its handover.
import { z } from 'zod'
import { id, query } from '#core/kernel'
import { fates } from '../domain/told.ts'
import { lotLine, recallLine, recipientLine } from './shapes.ts'

const text = z.string()

export const oneRecall = query('recalls.recall', {
  verb: 'recall.see',
  input: z.object({ recall_id: id() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    recall: recallLine,
    lots: z.array(lotLine),
    /** Where some of it lies now. */
    remains: z.array(
      z.object({ lot_id: text, location_id: text, kind: text, name: text, quantity: z.number() }),
    ),
    /** Places of the body where things lie. */
    places: z.array(z.object({ location_id: text, kind: text, name: text })),
    recipients: z.array(recipientLine),
    /** The same things without a lot: nobody can say whether they are meant. */
    unlotted: z.array(
      z.object({ item_id: text, name_it: text, name_en: text, place: text, quantity: z.number() }),
    ),
    /** What was given in the street without a lot from a van that carried it: it may be some of this. */
    maybe_given: z.array(
      z.object({ unit_name: text, on_day: text, name_it: text, name_en: text, quantity: z.number() }),
    ),
    /** Lots that came, or were made, after the opening and are meant too: not held yet. */
    arrived_later: z.array(z.object({ lot_id: text, code: text })),
    recoveries: z.array(
      z.object({
        lot_id: text,
        key: text,
        quantity: z.number(),
        fate: z.enum(fates),
        at: text,
        worker_name: text.nullable(),
      }),
    ),
    /** What stands on the open pages; null: it was never published. */
    publication: z
      .object({
        brand: text.nullable(),
        call_whom: text,
        phone: text,
        published_at: text,
        withdrawn_at: text.nullable(),
      })
      .nullable(),
    sum: z.object({ arrived: z.number(), remains: z.number(), gone: z.number() }),
  }),
})
export type OneRecall = z.infer<typeof oneRecall.output>

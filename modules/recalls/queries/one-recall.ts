// One recall whole: its lots, where they still lie, who received them and who of these was told. Asked by who works at the
// body alone; a household is known here by its handover.
import { z } from 'zod'
import { id, query } from '#core/kernel'
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
    recipients: z.array(recipientLine),
    /** The same things without a lot: nobody can say whether they are meant. */
    unlotted: z.array(
      z.object({ item_id: text, name_it: text, name_en: text, place: text, quantity: z.number() }),
    ),
    sum: z.object({ arrived: z.number(), remains: z.number(), gone: z.number() }),
  }),
})
export type OneRecall = z.infer<typeof oneRecall.output>

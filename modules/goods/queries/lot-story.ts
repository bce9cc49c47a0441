// The life of a lot in quantities: who gave it, where it lay, how much left in the street, what remains. Never to whom.

import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()
const day = z.string().nullable()

export const storyStop = z.object({
  kind: z.enum([
    'donor',
    'assembly',
    'hub',
    'shelf',
    'van',
    'given',
    'household',
    'partner',
    'canteen',
    'kit',
    'waste',
    'destroyed',
    'unexplained',
    'returned_used',
    'remains',
  ]),
  /** Name of the giver or of the place; null where the kind says it all. */
  name: text.nullable(),
  quantity: z.number(),
  is_blocked: z.boolean(),
})

const partOfStory = z.object({
  lot_id: text.nullable(),
  item_id: text,
  name_it: text,
  name_en: text,
  quantity: z.number(),
  /** Our label on it. */
  code: text.nullable(),
})

export const lotStory = query('goods.lot-story', {
  verb: 'stock.see',
  input: z.object({ lot_id: id() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    lot: z
      .object({
        lot_id: text,
        item_id: text,
        name_it: text,
        name_en: text,
        source: text,
        donor: text.nullable(),
        supplier_lot: text.nullable(),
        best_before: day,
        use_by: day,
        usable_until: day,
        received_on: text,
        state: text,
        state_reason: text.nullable(),
      })
      .nullable(),
    stops: z.array(storyStop),
    /** Where what remains lies now. */
    remains: z.array(z.object({ location_id: text, kind: text, name: text, quantity: z.number() })),
    /** Of how many kits the parts are: made, and not taken apart again. */
    kits: z.number(),
    /** What is in a kit lot. */
    made_of: z.array(partOfStory.extend({ usable_until: day, is_blocked: z.boolean() })),
    /** Kit lots this lot went into. */
    went_into: z.array(partOfStory),
  }),
})
export type LotStory = z.infer<typeof lotStory.output>
export type StoryStop = z.infer<typeof storyStop>

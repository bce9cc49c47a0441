// What is given away and what it is made of: a blanket, a syringe, a cold kit with eight things inside.

import { z } from 'zod'
import { cents, code, codes, count, id, line, noun, type Of } from '#core/kernel'

/** `gram` is for what is weighed: whole grams, told as kilograms. */
export const itemUnits = ['piece', 'pack', 'kg', 'gram'] as const
/** How it must be kept: on a shelf, at most at 4 degrees, at most at -18. */
export const storages = ['ambient', 'chilled', 'frozen'] as const
export type Storage = (typeof storages)[number]
export const itemKinds = ['good', 'kit', 'harm_reduction', 'test'] as const

export const Item = noun(
  'goods.item',
  { table: 'goods.items', key: 'item_id', by: 'network', conflict: 'latest' },
  z.object({
    item_id: id(),
    key: code(),
    name_it: line(80).min(1),
    name_en: line(80).min(1),
    unit_name: z.enum(itemUnits),
    category: code(),
    kind: z.enum(itemKinds),
    /** Word of the harm-reduction list, when it counts there. */
    hr_item: code().nullable(),
    test_kind: code().nullable(),
    compartment: z.enum(['base', 'health_addiction', 'hiv']),
    icon: line(40),
    /** From this much downwards the store is said to be low; 0 never says it. */
    low_at: count(),
    /** How long after its best-before day it may still be given; a use-by day is never passed. */
    days_after_best_before: z.int().min(0).max(730),
    is_active: z.boolean(),
    storage: z.enum(storages).default('ambient'),
    /** What one unit weighs; null when nobody knows. One for what is counted in grams. */
    grams: z.int().min(1).max(1_000_000).nullable().default(null),
    /** What one person eats of it at a meal; null for what is not eaten. */
    portion_grams: z.int().min(1).max(10_000).nullable().default(null),
    /** Of the fourteen of Reg. (EU) 1169/2011. */
    allergens: codes().default([]),
    /** Words of the list of diets it suits. */
    diets: codes().default([]),
    /** What one unit would cost, for who gives and who reports; null when nobody said. */
    value_cents: cents().nullable().default(null),
  }),
)
export type ItemRecord = Of<typeof Item>

/** One thing inside a kit. Quantity 0 means it is no longer part of it: kits already made keep what they hold. */
export const KitPart = noun(
  'goods.kit-part',
  { table: 'goods.kit_parts', key: ['kit_item_id', 'item_id'], by: 'network', conflict: 'latest' },
  z.object({ kit_item_id: id(), item_id: id(), quantity: count() }),
)

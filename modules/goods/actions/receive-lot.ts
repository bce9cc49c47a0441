// Something arrives: a lot is born with its dates and its giver, and lies on a shelf.

import { z } from 'zod'
import {
  action,
  all,
  cents,
  count,
  dayInItaly,
  dayText,
  id,
  insert,
  line,
  locked,
  type Of,
  one,
  refuse,
} from '#core/kernel'
import { idsFrom, movementOf } from '../domain/deed.ts'
import { Item } from '../domain/item.ts'
import { post } from '../domain/ledger.ts'
import { Location, placeOf, shelfKinds } from '../domain/location.ts'
import { isLikelyDay, Lot, type LotRecord, lotCode, type lotSources, usableUntil } from '../domain/lot.ts'
import type { MovementKind } from '../domain/movement.ts'
import { gtinText } from '../domain/packaging.ts'
import { programmeOf, programmes } from '../domain/programme.ts'

const kinds: Partial<Record<(typeof lotSources)[number], MovementKind>> = {
  purchase: 'in_purchase',
  eu_programme: 'in_programme',
}

interface Dated {
  best_before: string | null
  use_by: string | null
  received_on: string | null
}

/** A year of another century on the label, or an arrival of tomorrow: said with the thing and the day. */
const daysMustBePossible = (told: Dated, { name_it, name_en }: Of<typeof Item>, today: string): void => {
  const names = { item: name_it, item_en: name_en }
  for (const day of [told.use_by, told.best_before])
    if (day !== null && !isLikelyDay(day, today)) refuse('goods.day-impossible', { ...names, day }, 422)
  if (told.received_on !== null && (told.received_on > today || !isLikelyDay(told.received_on, today)))
    refuse('goods.arrival-day-impossible', { ...names, day: told.received_on }, 422)
}

/** Two people unpack one delivery, and each tells it: the second is asked. */
const mustBeAnother = (
  same: readonly LotRecord[],
  { name_it, name_en }: Of<typeof Item>,
  day: string,
): void => {
  const before = same.find((lot) => lot.received_on === day)
  if (!before) return
  const { code, supplier_lot } = before
  refuse('goods.arrived-already', { item: name_it, item_en: name_en, code, lot: supplier_lot ?? '' })
}

export const receiveLot = action('goods.receive-lot', {
  input: z.object({
    lot_id: id(),
    organisation_id: id(),
    location_id: id(),
    item_id: id(),
    quantity: count().min(1),
    source: z.enum(['donation', 'purchase', 'eu_programme', 'transfer', 'unknown']),
    donor: line(120).nullable().default(null),
    supplier_lot: line(60).nullable().default(null),
    best_before: dayText().nullable().default(null),
    use_by: dayText().nullable().default(null),
    /** Null: today. */
    received_on: dayText().nullable().default(null),
    is_in_quarantine: z.boolean().default(false),
    /** Whose goods; null: of who holds them. */
    owner_id: id().nullable().default(null),
    programme: z.enum(programmes).nullable().default(null),
    gtin: gtinText().nullable().default(null),
    value_cents: cents().nullable().default(null),
    /** Somebody looked: this lot of the maker came today already, and this is more of it. */
    is_another: z.boolean().default(false),
  }),
  verb: 'stock.keep',
  needs: ({ organisation_id, location_id, item_id, supplier_lot, is_another }) => ({
    item: one(Item, { item_id }),
    shelf: one(Location, { location_id, organisation_id }),
    // Locked: of two phones that tell the same arrival the second sees the first.
    doors: locked(Location, { organisation_id, kind: 'donor' }),
    same: all(Lot, {
      organisation_id,
      item_id,
      supplier_lot: supplier_lot && !is_another ? [supplier_lot] : [],
    }),
  }),
  on: ({ shelf }) => ({ organisation_id: shelf.organisation_id }),
  decide: ({ item, shelf, doors, same }, input, moment) => {
    const {
      location_id: _,
      quantity,
      is_in_quarantine,
      received_on,
      owner_id,
      is_another: __,
      ...told
    } = input
    const door = doors[0] ?? refuse('goods.no-donor-place')
    if (!shelfKinds.includes(shelf.kind)) refuse('goods.place-not-counted')
    daysMustBePossible(input, item, dayInItaly(moment.at))
    mustBeAnother(same, item, received_on ?? dayInItaly(moment.at))
    const lot = {
      ...told,
      usable_until: usableUntil(told, item),
      received_on: received_on ?? dayInItaly(moment.at),
      state: is_in_quarantine ? ('quarantine' as const) : ('available' as const),
      state_reason: null,
      parts: null,
      code: lotCode(input.lot_id),
      owner_id: owner_id ?? shelf.organisation_id,
      programme: programmeOf(input),
      origin_id: null,
    }
    const deed = {
      organisation_id: shelf.organisation_id,
      unit_id: shelf.unit_id,
      worker_id: moment.me.worker_id,
      cause_id: null,
      at: moment.at,
      ids: idsFrom(moment.intent_id),
    }
    const movement = movementOf(deed, {
      kind: kinds[input.source] ?? 'in_donation',
      item_id: item.item_id,
      lot_id: lot.lot_id,
      quantity,
      from_location_id: door.location_id,
      to_location_id: shelf.location_id,
    })
    const posted = post(
      [movement],
      [placeOf('donor', door.location_id), placeOf(shelf.kind, shelf.location_id)],
      [],
    )
    return { changes: [insert(Lot, lot), ...posted.changes] }
  },
})

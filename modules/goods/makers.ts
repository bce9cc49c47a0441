// Sample things for tests and for telling stories: a small catalogue, a store, vans, lots that came in.
import { newId } from '#core/kernel'
import type { Hand } from '#network/makers'
import './index.ts'
import type { Of } from '#core/kernel'
import type { Item } from './domain/item.ts'
import { type LotRecord, lotCode } from './domain/lot.ts'

export type ItemRecord = Of<typeof Item>

export const anItem = (given: Partial<ItemRecord> & { key: string }): ItemRecord => ({
  item_id: newId(),
  name_it: given.key,
  name_en: given.key,
  unit_name: 'piece',
  category: 'bedding',
  kind: 'good',
  hr_item: null,
  test_kind: null,
  compartment: 'base',
  icon: 'box',
  low_at: 0,
  days_after_best_before: 0,
  is_active: true,
  storage: 'ambient',
  grams: null,
  portion_grams: null,
  allergens: [],
  diets: [],
  value_cents: null,
  ...given,
})

export const aLot = (given: Partial<LotRecord> = {}): LotRecord => {
  const lot_id = given.lot_id ?? newId()
  const organisation_id = given.organisation_id ?? 'o'
  return {
    lot_id,
    organisation_id,
    item_id: 'i',
    source: 'donation',
    donor: null,
    supplier_lot: null,
    best_before: null,
    use_by: null,
    usable_until: null,
    received_on: '2026-11-01',
    state: 'available',
    state_reason: null,
    parts: null,
    code: lotCode(lot_id),
    owner_id: organisation_id,
    programme: null,
    gtin: null,
    value_cents: null,
    origin_id: null,
    ...given,
  }
}

export interface Store {
  organisation_id: string
  hub_id: string
  /** Places of the organisation by kind. */
  doors: Record<string, string>
  /** Places of each unit by kind. */
  units: Record<string, Record<string, string>>
  /** Items by key: blanket, biscuits, syringe, cold_kit. */
  items: Record<string, ItemRecord>
  receive(item: string, quantity: number, more?: Record<string, unknown>): Promise<string>
  load(unit_id: string, lines: { item_id: string; quantity: number }[]): Promise<void>
}

const mustAccept = async (doing: ReturnType<Hand['act']>): Promise<Record<string, unknown>> => {
  const answer = await doing
  if (answer.outcome === 'refused')
    throw new Error(`The fixture was refused: ${JSON.stringify(answer.problem)}`)
  return (answer.answer ?? {}) as Record<string, unknown>
}

const sample = (): ItemRecord[] => [
  anItem({ key: `blanket_${tail()}`, name_it: 'coperta', name_en: 'blanket', icon: 'blanket', low_at: 5 }),
  anItem({
    key: `biscuits_${tail()}`,
    name_it: 'biscotti',
    name_en: 'biscuits',
    category: 'breakfast_biscuits',
    icon: 'meal',
    days_after_best_before: 30,
  }),
  anItem({
    key: `syringe_${tail()}`,
    name_it: 'siringa',
    name_en: 'syringe',
    category: 'medical_device',
    kind: 'harm_reduction',
    hr_item: 'syringe_1ml',
    compartment: 'health_addiction',
    icon: 'syringe',
  }),
  anItem({
    key: `cold_${tail()}`,
    name_it: 'kit freddo',
    name_en: 'cold kit',
    category: 'kit',
    kind: 'kit',
    icon: 'kit',
  }),
]
const tail = () =>
  newId()
    .slice(-12)
    .replace(/[^a-z0-9]/g, '')

/** A store of one organisation with a van for each unit named, opened through the front door. */
export const openStore = async (
  keeper: Hand,
  organisation_id: string,
  unit_ids: string[],
): Promise<Store> => {
  const [blanket, biscuits, syringe, cold_kit] = sample() as [ItemRecord, ItemRecord, ItemRecord, ItemRecord]
  for (const item of [blanket, biscuits, syringe, cold_kit])
    await mustAccept(keeper.act('goods.add-item', item))
  const parts = [
    { item_id: blanket.item_id, quantity: 1 },
    { item_id: biscuits.item_id, quantity: 2 },
  ]
  await mustAccept(keeper.act('goods.describe-kit', { kit_item_id: cold_kit.item_id, parts }))
  const open = (unit_id: string | null, name: string) =>
    mustAccept(keeper.act('goods.open-locations', { organisation_id, unit_id, name }))
  const doors = (await open(null, 'Magazzino')) as Record<string, string>
  const hub_id = String(doors.hub)
  const units: Store['units'] = {}
  for (const [i, unit_id] of unit_ids.entries())
    units[unit_id] = (await open(unit_id, `Furgone ${i + 1}`)) as Record<string, string>
  const items: Store['items'] = { blanket, biscuits, syringe, cold_kit }
  return {
    organisation_id,
    hub_id,
    doors,
    units,
    items,
    receive: async (item, quantity, more = {}) => {
      const lot_id = newId()
      const { item_id } = items[item] as ItemRecord
      await mustAccept(
        keeper.act('goods.receive-lot', {
          lot_id,
          organisation_id,
          location_id: hub_id,
          item_id,
          quantity,
          source: 'donation',
          donor: 'Emporio inventato',
          is_another: true,
          ...more,
        }),
      )
      return lot_id
    },
    load: async (unit_id, lines) => {
      await mustAccept(
        keeper.act('goods.move-stock', {
          organisation_id,
          from_location_id: hub_id,
          to_location_id: units[unit_id]?.van,
          lines,
        }),
      )
    },
  }
}

// Where the stories of the shop are told: a hub of the lead body with shelves, a formula, things with points, cards.
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { cardCode } from '#distribution'
import { done } from '#distribution/makers'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand } from '#network/makers'
import type { Servings, Till } from '../index.ts'
import { shopAnswerings } from '../server.ts'

export const formula = { base: 10, per_adult: 15, per_young_person: 12, per_child: 10, per_baby: 20 }

const openHub = async (database: Database) => {
  const here = await foundTerritory(database)
  const hub_id = newId()
  await done(
    here.admin.act('network.add-unit', {
      ...{
        unit_id: hub_id,
        organisation_id: here.lead_id,
        name: 'Emporio di prova',
        kind: 'hub',
        vehicle: null,
      },
      ...{ area_municipalities: [], ended_on: null },
    }),
  )
  const store = await openStore(here.warehouse, here.lead_id, [])
  const manager = await here.enlist('hub_manager', here.lead_id)
  const till = await here.enlist('warehouse_operator', here.lead_id)
  const social = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  return { here, hub_id, store, manager, till, social }
}

export const openShop = async (database: Database) => {
  const hub = await openHub(database)
  const { here, hub_id, store, manager, till, social } = hub
  const organisation_id = here.lead_id
  const item = (key: string) => store.items[key]?.item_id as string
  const issue = async (told: Record<string, unknown> = {}) => {
    const card_id = newId()
    const heads = {
      adults: 2,
      young_people: 0,
      children: 1,
      babies: 0,
      diets: [],
      allergens: [],
      language: null,
    }
    const where = { card_id, unit_id: here.other_unit_id, to_unit_id: hub_id }
    await done(social.act('distribution.issue-card', { ...where, ...heads, ...told }))
    return { card_id, code: cardCode(card_id) }
  }
  type Card = Awaited<ReturnType<typeof issue>>
  type More = Record<string, unknown> & { by?: Hand; now?: string }
  const serve = async (
    { card_id, code }: Card,
    lines: { item_id: string; quantity: number; lot_id?: string; location_id?: string }[],
    { by = till, now, ...more }: More = {},
  ) => {
    const serving_id = newId()
    const what = {
      serving_id,
      organisation_id,
      hub_unit_id: hub_id,
      card_id,
      card_code: code,
      lines,
      ...more,
    }
    const answer = await by.act('shop.serve', what, now ? { now, at: now } : {})
    return { serving_id, answer }
  }
  return {
    ...hub,
    ...{ organisation_id, item, issue, serve },
    setFormula: (more: Record<string, unknown> = {}, now?: string) =>
      done(
        manager.act(
          'shop.set-formula',
          { organisation_id, ...formula, ...more },
          now ? { now, at: now } : {},
        ),
      ),
    price: (item_id: string, points: number | null) =>
      done(manager.act('shop.set-price', { organisation_id, item_id, points })),
    limit: (category: string, per_month: number | null) =>
      done(manager.act('shop.set-limit', { organisation_id, category, per_month })),
    look: (code: string, by = till) => by.ask(shopAnswerings.till, { code }) as Promise<Till>,
    served: async (serving_id: string, by = till) =>
      ((await by.ask(shopAnswerings.servings, { serving_id })) as Servings).servings[0],
  }
}
export type Shop = Awaited<ReturnType<typeof openShop>>

// Where the stories of this room are told: a hub of the lead body with shelves, and a partner that asks and keeps a store.
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { cardCode, type OneRequest, type PartTold } from '#distribution'
import { oneRequestAnswering } from '#distribution/server'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand } from '#network/makers'
import { done } from '../makers.ts'

const openHub = async (database: Database) => {
  const here = await foundTerritory(database)
  const hub_id = newId()
  await done(
    here.admin.act('network.add-unit', {
      ...{ unit_id: hub_id, organisation_id: here.lead_id, name: 'Hub di prova', kind: 'hub', vehicle: null },
      ...{ area_municipalities: [], ended_on: null },
    }),
  )
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  const theirs = await openStore(here.stranger, here.other_id, [])
  const manager = await here.enlist('hub_manager', here.lead_id)
  const picker = await here.enlist('warehouse_operator', here.lead_id)
  const social = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  return { here, hub_id, store, theirs, manager, picker, social }
}
type Hub = Awaited<ReturnType<typeof openHub>>

/** What partners do. */
const asking = ({ here, hub_id }: Hub) => ({
  ask: async (hand: Hand, told: Record<string, unknown>) => {
    const goods_request_id = newId()
    await done(
      hand.act('distribution.ask-goods', {
        ...{ goods_request_id, unit_id: here.other_unit_id, to_unit_id: hub_id, recipient_kind: 'partner' },
        ...{ people: 10, ...told },
      }),
    )
    return goods_request_id
  },
  issue: async (hand: Hand, told: Record<string, unknown> = {}) => {
    const card_id = newId()
    await done(
      hand.act('distribution.issue-card', {
        ...{
          card_id,
          unit_id: here.other_unit_id,
          to_unit_id: hub_id,
          adults: 2,
          young_people: 0,
          children: 2,
        },
        ...{ babies: 0, diets: [], allergens: [], language: null, ...told },
      }),
    )
    return { card_id, code: cardCode(card_id) }
  },
})

/** What the hub does. */
const giving = ({ here, hub_id, store, manager, picker }: Hub) => ({
  look: (hand: Hand, goods_request_id: string) =>
    hand.ask(oneRequestAnswering, { goods_request_id }) as Promise<OneRequest>,
  approve: (goods_request_id: string) =>
    done(manager.act('distribution.approve-request', { goods_request_id })),
  keepAside: (goods_request_ids: string[], more: Record<string, unknown> = {}, hand = manager) =>
    hand.act('distribution.allocate', {
      ...{ goods_request_ids, organisation_id: here.lead_id, to_unit_id: hub_id },
      ...{ item_ids: Object.values(store.items).map((each) => each.item_id), ...more },
    }),
  pick: ({ part_id, item_id }: PartTold, goods_request_id: string, read: string | null = null) =>
    picker.act('distribution.pick-part', { goods_request_id, part_id, item_id, read }),
  handOver: (request: OneRequest['request'], parts: PartTold[], more: Record<string, unknown> = {}) => {
    const handover_id = newId()
    const answer = picker.act('distribution.hand-over', {
      ...{ handover_id, goods_request_id: request.goods_request_id, organisation_id: here.lead_id },
      ...{ card_id: request.card_id, recipient_id: request.card_id ?? request.unit_id },
      ...{
        item_ids: [...new Set(parts.map((part) => part.item_id))],
        proof: 'none',
        card_code: null,
        ...more,
      },
    })
    return { handover_id, answer }
  },
})

export const openStage = async (database: Database) => {
  const hub = await openHub(database)
  const item = (key: string) => hub.store.items[key]?.item_id as string
  return { ...hub, item, ...asking(hub), ...giving(hub) }
}
export type Stage = Awaited<ReturnType<typeof openStage>>

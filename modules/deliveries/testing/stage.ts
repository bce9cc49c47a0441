// Where rounds are told: a hub with shelves, two partner units that asked, and what was picked for them.
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import type { OneRequest } from '#distribution'
import { done } from '#distribution/makers'
import { oneRequestAnswering } from '#distribution/server'
import { openStore } from '#goods/makers'
import { foundTerritory, type Hand } from '#network/makers'

export const openStage = async (database: Database) => {
  const here = await foundTerritory(database)
  const hub_id = newId()
  await done(
    here.admin.act('network.add-unit', {
      ...{ unit_id: hub_id, organisation_id: here.lead_id, name: 'Hub di prova', kind: 'hub', vehicle: null },
      ...{ area_municipalities: [], ended_on: null },
    }),
  )
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  await openStore(here.stranger, here.other_id, [])
  const manager = await here.enlist('hub_manager', here.lead_id)
  const driver = await here.enlist('warehouse_operator', here.lead_id)
  const social = await here.enlist('social_worker', here.other_id, here.other_unit_id)
  const item = (key: string) => store.items[key]?.item_id as string
  const look = (goods_request_id: string) =>
    manager.ask(oneRequestAnswering, { goods_request_id }) as Promise<OneRequest>

  /** Asked, approved, kept aside, picked, ready. */
  const ready = async (quantity = 4, more: Record<string, unknown> = {}, by: Hand = social) => {
    const goods_request_id = newId()
    await done(
      by.act('distribution.ask-goods', {
        ...{ goods_request_id, unit_id: here.other_unit_id, to_unit_id: hub_id, recipient_kind: 'partner' },
        ...{ people: 10, lines: [{ item_id: item('blanket'), quantity }], ...more },
      }),
    )
    await done(manager.act('distribution.approve-request', { goods_request_id }))
    await done(
      manager.act('distribution.allocate', {
        ...{ goods_request_ids: [goods_request_id], organisation_id: here.lead_id, to_unit_id: hub_id },
        item_ids: Object.values(store.items).map((each) => each.item_id),
        ...(more.card_id ? { card_ids: [more.card_id] } : {}),
      }),
    )
    for (const { part_id, item_id } of (await look(goods_request_id)).parts)
      await done(driver.act('distribution.pick-part', { goods_request_id, part_id, item_id, read: null }))
    await done(driver.act('distribution.make-ready', { goods_request_id }))
    return goods_request_id
  }
  const plan = (goods_request_ids: string[], more: Record<string, unknown> = {}, hand = manager) => {
    const round_id = newId()
    const answer = hand.act('deliveries.plan-round', {
      ...{ round_id, organisation_id: here.lead_id, hub_unit_id: hub_id, on_day: '2026-11-30', van_id: null },
      ...{ driver_id: null, note: null, goods_request_ids, ...more },
    })
    return { round_id, answer }
  }
  return { here, hub_id, store, manager, driver, social, item, look, ready, plan }
}
export type Stage = Awaited<ReturnType<typeof openStage>>

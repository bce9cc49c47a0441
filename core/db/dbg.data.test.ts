import { test } from 'vitest'
import { openTestDatabase, fromBelow } from '#core/db/testing'
import { foundTerritory } from '#network/makers'
import { loadsFor, loadStatement } from '#core/db'
import { newId, actionNamed } from '#core/kernel'
import { openStore } from '#goods/makers'
test('x', async () => {
  const database = await openTestDatabase()
  const here = await foundTerritory(database)
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id])
  const input = { lot_id: newId(), organisation_id: here.lead_id, location_id: store.hub_id, item_id: store.items.blanket.item_id, quantity: 3, source: 'donation', donor: 'x' }
  const loads = loadsFor(Object.values(actionNamed('goods.receive-lot')!.needs(input)))
  for (const load of loads) {
    const s = loadStatement(load, here.network_id)
    console.log(JSON.stringify(s))
    console.log((await database.read(here.warehouse.token, [s])).rows[0]?.length)
  }
  console.log(JSON.stringify(await here.warehouse.act('goods.receive-lot', input)))
  await database.close()
})

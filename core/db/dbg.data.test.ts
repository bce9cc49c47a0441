import { test } from 'vitest'
import { openTestDatabase, fromBelow } from '#core/db/testing'
import { foundTerritory } from '#network/makers'
import { newId } from '#core/kernel'
import '#goods'
test('x', async () => {
  const database = await openTestDatabase()
  const here = await foundTerritory(database)
  const a = await here.warehouse.act('goods.open-locations', { organisation_id: here.lead_id, unit_id: null, name: 'Mag' })
  console.log(JSON.stringify(a))
  console.log(await fromBelow(database, 'select location_id, organisation_id, kind from goods.locations'))
  const item = { item_id: newId(), key: 'cap', name_it: 'c', name_en: 'c', unit_name: 'piece', category: 'clothing', kind: 'good', hr_item: null, test_kind: null, compartment: 'base', icon: 'x', low_at: null, is_active: true }
  const b = await here.warehouse.act('goods.add-item', item)
  console.log(JSON.stringify(b))
  console.log(await fromBelow(database, 'select item_id, key from goods.items'))
  await database.close()
})

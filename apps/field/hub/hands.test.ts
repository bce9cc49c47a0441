// Which tabs a phone shows, by who holds it.
import { expect, test } from 'vitest'
import type { Me } from '#core/kernel'
import { hubWorkers } from '#goods'
import { tabsFor, worksInStore } from './hands.ts'

const meAs = (...roles: string[]): Me => ({
  ...{ network_id: 'n', worker_id: 'w', name: 'Nadia', organisation_id: 'o', units: {}, clearance: [] },
  ...{ scopes: [] },
  grants: roles.map((role) => ({
    ...{ role, organisation_id: 'o', unit_ids: ['u'], is_whole: false, project_id: null },
  })),
})

test('the store’s own worker sees the store and no road; who does both sees both', () => {
  expect(tabsFor(meAs('warehouse_operator'))).toEqual(['magazzino', 'inviare'])
  expect(tabsFor(meAs('outreach_operator'))).toEqual(['turno', 'contatto', 'luoghi', 'inviare'])
  expect(tabsFor(meAs('hub_manager', 'outreach_operator'))[0]).toBe('magazzino')
  expect(tabsFor(undefined)).not.toContain('magazzino')
})

test('who counts plates has the line; a volunteer of kitchens alone sees no road', () => {
  const kitchen = { unit_id: 'u', kind: 'hub', ended_on: null } as never
  expect(tabsFor(meAs('volunteer'), [kitchen])).toEqual(['mensa', 'inviare'])
  expect(tabsFor(meAs('warehouse_operator'), [kitchen])).toEqual(['magazzino', 'mensa', 'inviare'])
  expect(tabsFor(meAs('educator'), [kitchen])).toEqual(['turno', 'contatto', 'luoghi', 'mensa', 'inviare'])
})

test('the roles are those whose phones carry the store', () => {
  for (const role of hubWorkers) expect(worksInStore(meAs(role))).toBe(true)
  expect(worksInStore(meAs('service_coordinator'))).toBe(false)
})

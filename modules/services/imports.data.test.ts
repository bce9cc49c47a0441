// A file of pages goes in and comes out the same through the database; it can be taken back today, and not after
// somebody changed what it wrote.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { compare, isSame, pageOf } from './csv/compare.ts'
import { fromCsv } from './csv/read.ts'
import { toCsv } from './csv/write.ts'
import type { FilePage, ImportsToday, ServicesList } from './index.ts'
import { aFilePage, aLocation, someHours } from './makers.ts'
import { servicesAnswerings } from './server.ts'

let database: Database
let territory: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  territory = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const list = async () =>
  ((await territory.coordinator.ask(servicesAnswerings.list, { with_closed: true })) as ServicesList).services
const take = (pages: FilePage[], import_id = newId(), hand = territory.coordinator) =>
  hand.act('services.import', { import_id, organisation_id: territory.lead_id, pages })
const undo = (import_id: string, pages: FilePage[], now?: string) =>
  territory.coordinator.act(
    'services.undo-import',
    { import_id, service_ids: pages.map((page) => page.service.service_id) },
    now ? { at: now, now } : {},
  )
const seenOf = async (page: FilePage) =>
  (await list()).find((each) => each.service_id === page.service.service_id)

const rich = (): FilePage => {
  const door = aLocation({ how_to_reach: '=«Autobus; 5A»\n"poi a piedi"' })
  const page = aFilePage(territory.lead_id, {
    name: '@Mensa, "del" pozzo',
    capacity_total: 9,
    capacity_free: 3,
  })
  return {
    ...page,
    locations: [
      door,
      aLocation({
        precision: 'municipality',
        address: null,
        postal_code: null,
        lat: null,
        lon: null,
        how_to_reach: null,
      }),
    ],
    hours: [
      ...page.hours,
      { ...(someHours()[0] as FilePage['hours'][number]), location_id: door.location_id, note: 'a|b\\c' },
    ],
  }
}

it('what goes in comes out the same, and once more changes nothing', async () => {
  const page = rich()
  expect((await take([page])).problem).toBeUndefined()
  const seen = await seenOf(page)
  expect(seen && isSame(pageOf(seen), page)).toBe(true)
  const before = await list()
  const reader = { organisation_id: territory.lead_id, today: '2026-11-28', newId }
  const read = fromCsv(toCsv(before.map(pageOf)), reader)
  expect(read.faults).toEqual([])
  const { fresh, changed, same } = compare(read.pages, before)
  expect([fresh.length, changed.length, same.length]).toEqual([0, 0, before.length])
})

it('takes all of a file or nothing', async () => {
  const good = rich()
  const bad = rich()
  bad.service.capacity_free = 90
  expect((await take([good, bad])).problem?.code).toBe('services.services-room-within')
  expect(await seenOf(good)).toBeUndefined()
  const elsewhere = aFilePage(territory.other_id)
  expect((await take([elsewhere])).problem?.code).toBe('services.import-other-body')
  expect((await take([good], newId(), territory.operator)).problem?.code).toBe('core.not-allowed')
  expect((await take([good, good])).problem?.code).toBe('services.import-twice')
})

it('is taken back today: changed pages become what they were, new ones close', async () => {
  const old = rich()
  await take([old])
  const changed = {
    ...old,
    service: { ...old.service, name: 'Un altro nome' },
    locations: old.locations.slice(1),
    hours: [],
  }
  const fresh = rich()
  const import_id = newId()
  await take([changed, fresh], import_id)
  expect((await seenOf(old))?.name).toBe('Un altro nome')
  const { imports } = (await territory.coordinator.ask(servicesAnswerings.imports)) as ImportsToday
  expect(imports.find((each) => each.import_id === import_id)?.service_ids).toHaveLength(2)
  expect((await undo(import_id, [changed, fresh])).problem).toBeUndefined()
  const back = await seenOf(old)
  expect(back && isSame(pageOf(back), old)).toBe(true)
  expect(await seenOf(fresh)).toMatchObject({
    status: 'defunct',
    visibility: 'network',
    locations: [],
    schedules: [],
  })
  expect((await undo(import_id, [changed, fresh])).problem?.code).toBe('services.undone-already')
})

it('is not taken back after a change, nor on another day', async () => {
  const [one, other] = [rich(), rich()]
  const [first, second] = [newId(), newId()]
  await take([one], first)
  await take([other], second)
  const { service_id } = one.service
  await territory.coordinator.act('services.change-service', { service_id, fields: { phone: '035 1' } })
  expect((await undo(first, [one])).problem?.code).toBe('services.undo-changed')
  const later = new Date(Date.now() + 2 * 86_400_000).toISOString()
  const late = await undo(second, [other], later)
  expect(['services.undo-too-late', 'core.not-signed-in']).toContain(late.problem?.code)
})

it('two files at once: the second waits, and both are whole', async () => {
  const page = rich()
  await take([page])
  const names = ['Primo nome', 'Secondo nome']
  const answers = await Promise.all(
    names.map((name) => take([{ ...page, service: { ...page.service, name } }])),
  )
  expect(answers.map((answer) => answer.outcome)).toEqual(['accepted', 'accepted'])
  const seen = await seenOf(page)
  expect(names).toContain(seen?.name)
  expect(seen?.schedules).toHaveLength(page.hours.length)
})

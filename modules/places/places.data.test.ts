// The life of a place, told by the people who go there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly, newId } from '#core/kernel'
import { foundTerritory, type Territory } from '#network/makers'
import { addDays } from './domain/day.ts'
import { Hotspot } from './domain/hotspot.ts'
import { anObservation, aPlace, followPlace } from './makers.ts'
import type { HotspotLife } from './queries/hotspot.ts'
import type { PlacesMap } from './queries/map.ts'
import type { PlaceLine } from './queries/shapes.ts'
import { placesAnswerings } from './server.ts'
import { carryHotspots } from './store/hotspot.ts'

let database: Database
let here: Territory
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
}, 60_000)
afterAll(() => database.close())

const today = dayInItaly(new Date().toISOString())
const atNight = (days: number) => `${addDays(today, -days)}T21:30:00.000Z`
const follow = (more = {}) =>
  followPlace(
    { reporter: here.operator, coordinator: here.coordinator },
    aPlace(here.mobile_id, here.lead_id, more),
  )
const life = async (hotspot_id: string) =>
  (await here.operator.ask(placesAnswerings.hotspot, { hotspot_id })) as HotspotLife
const observe = (hotspot_id: string, days: number, more = {}) =>
  here.operator.act('places.observe', anObservation(hotspot_id, more), { at: atNight(days) })

test('reported, watched, active after two observations, calmer, silent, closed', async () => {
  const place = aPlace(here.mobile_id, here.lead_id, { first_seen_on: addDays(today, -200) })
  await here.operator.act('places.report', place)
  const { hotspot_id } = place
  const state = async () => (await life(hotspot_id)).place.state
  expect(await state()).toBe('reported')
  expect(
    (await here.coordinator.act('places.review', { hotspot_id, to_state: 'dormant' })).problem?.code,
  ).toBe('places.not-followed-yet')
  await here.coordinator.act('places.assign', { hotspot_id, unit_id: here.mobile_id })
  expect(await state()).toBe('under_observation')
  await observe(hotspot_id, 160)
  expect(await state()).toBe('under_observation')
  await observe(hotspot_id, 140)
  expect(await state()).toBe('active')
  await here.coordinator.act('places.review', { hotspot_id, to_state: 'improving', reason: 'Meno tende' })
  expect(await state()).toBe('improving')
  await here.coordinator.act('places.review', { hotspot_id, to_state: 'dormant' })
  expect((await life(hotspot_id)).place).toMatchObject({
    state: 'dormant',
    review_due_on: addDays(today, 90),
    last_seen_on: addDays(today, -140),
  })
  await here.coordinator.act('places.close', { hotspot_id, outcome: 'people_housed' })
  expect((await here.coordinator.act('places.close', { hotspot_id, outcome: 'other' })).problem?.code).toBe(
    'places.already-closed',
  )
  const end = await life(hotspot_id)
  expect(end.place).toMatchObject({ state: 'closed', outcome: 'people_housed' })
  expect(new Set(end.steps.map((step) => `${step.event} ${step.to_state}`))).toEqual(
    new Set([
      'report reported',
      'assign under_observation',
      'observe active',
      'review improving',
      'review dormant',
      'close closed',
    ]),
  )
})

test('what was seen at a closed place is kept, and the place stays closed', async () => {
  const hotspot_id = await follow()
  await here.coordinator.act('places.close', { hotspot_id, outcome: 'other' })
  expect((await observe(hotspot_id, 0)).outcome).toBe('accepted')
  expect(await life(hotspot_id)).toMatchObject({
    place: { state: 'closed' },
    observations: [{ people_seen: 3 }],
  })
})

test('observations arrive late and out of order, and days move forward only', async () => {
  const hotspot_id = await follow()
  await observe(hotspot_id, 2, { verdict: 'changed', types: ['conflict'], intensity: 3 })
  await observe(hotspot_id, 9, { verdict: 'changed', types: ['gathering'], intensity: 1 })
  await observe(hotspot_id, 1, { verdict: 'nobody', people_seen: 0 })
  const { place, observations } = await life(hotspot_id)
  expect(place).toMatchObject({
    state: 'active',
    types: ['conflict'],
    intensity: 3,
    last_visited_on: addDays(today, -1),
    last_seen_on: addDays(today, -2),
  })
  expect(observations.map((seen) => seen.verdict)).toEqual(['nobody', 'changed', 'changed'])
  const odd = anObservation(hotspot_id, { verdict: 'nobody', people_seen: 2 })
  expect((await here.operator.act('places.observe', odd)).problem?.code).toBe('places.nothing-seen-there')
})

test('two phones at one place in one push both count', async () => {
  const hotspot_id = await follow()
  const answers = await here.operator.actMany(
    [1, 2].map(() => ({ action: 'places.observe', input: anObservation(hotspot_id) })),
  )
  expect(answers.map((answer) => answer.outcome)).toEqual(['accepted', 'accepted'])
  expect(await life(hotspot_id)).toMatchObject({ place: { state: 'active' }, observations: [{}, {}] })
})

test('a review too early, a unit of another body, a worker who does not decide: refused', async () => {
  const hotspot_id = await follow()
  await observe(hotspot_id, 3)
  await observe(hotspot_id, 2)
  const review = { hotspot_id, to_state: 'improving' }
  expect((await here.coordinator.act('places.review', review)).problem?.code).toBe('places.review-too-early')
  expect((await here.operator.act('places.review', review)).problem?.code).toBe('core.not-allowed')
  expect((await here.operator.act('places.close', { hotspot_id, outcome: 'other' })).problem?.code).toBe(
    'core.not-allowed',
  )
  const elsewhere = { hotspot_id, unit_id: here.other_unit_id }
  expect((await here.coordinator.act('places.assign', elsewhere)).problem?.code).toBe(
    'places.other-organisation',
  )
  const late = { hotspot_id, unit_id: here.street_id, review_due_on: addDays(today, -1) }
  expect((await here.coordinator.act('places.assign', late)).problem?.code).toBe('places.review-in-the-past')
})

test('given to another unit, the place is theirs to see from then on', async () => {
  const hotspot_id = await follow()
  await here.coordinator.act('places.assign', { hotspot_id, unit_id: here.street_id })
  expect(await here.neighbour.ask(placesAnswerings.hotspot, { hotspot_id })).toMatchObject({
    place: { unit_name: 'Unità di strada' },
  })
  await expect(here.operator.ask(placesAnswerings.hotspot, { hotspot_id })).rejects.toMatchObject({
    problem: { code: 'core.not-found' },
  })
})

test('a place may be renamed, never by a peer worker; a cell of another shape is not taken', async () => {
  const hotspot_id = await follow()
  await here.operator.act('places.rename', { hotspot_id, name: 'Argine lungo', landmark: 'Sotto il ponte' })
  expect((await life(hotspot_id)).place).toMatchObject({ name: 'Argine lungo', landmark: 'Sotto il ponte' })
  expect((await here.peer.act('places.rename', { hotspot_id, name: 'Altro' })).problem?.code).toBe(
    'core.not-allowed',
  )
  const coarse = { ...aPlace(here.mobile_id, here.lead_id), cell: '871f9b04affffff' }
  expect((await here.operator.act('places.report', coarse)).problem).toMatchObject({
    code: 'core.invalid-input',
    fields: { cell: expect.anything() },
  })
})

test('the map counts what was seen in the window, by day or by night', async () => {
  const hotspot_id = await follow({ lat: 45.7001, lon: 9.9001 })
  const noon = `${addDays(today, -4)}T11:00:00.000Z`
  await observe(hotspot_id, 5, { people_seen: 4, cause_id: newId() })
  await here.operator.act('places.observe', anObservation(hotspot_id, { people_seen: 2 }), { at: noon })
  await observe(hotspot_id, 120, { people_seen: 50 })
  const map = async (input = {}) => (await here.operator.ask(placesAnswerings.map, input)) as PlacesMap
  const seen = async (input = {}) =>
    (await map(input)).points.find((point) => point.hotspot_id === hotspot_id)
  expect(await seen()).toMatchObject({ people_seen: 6, observations: 2, lat: 45.7001 })
  expect(await seen({ when: 'night' })).toMatchObject({ people_seen: 4 })
  expect(await seen({ when: 'day' })).toMatchObject({ people_seen: 2 })
  expect(await seen({ from: addDays(today, -150), until: today })).toMatchObject({ people_seen: 56 })
  const whole = await map()
  const place = whole.points.find((point) => point.hotspot_id === hotspot_id)
  expect(whole.cells.find((cell) => cell.cell === place?.cell)).toEqual({
    cell: place?.cell,
    people_seen: 6,
    observations: 2,
    days: 2,
  })
  expect(whole.own_municipalities).toEqual(['016120'])
  expect(whole.weeks.reduce((sum, week) => sum + week.people_seen, 0)).toBeGreaterThanOrEqual(56)
  const cellSum = whole.cells.reduce((sum, cell) => sum + cell.people_seen, 0)
  expect(whole.people_seen).toBe(cellSum)
})

test('uncovered after fourteen days without a visit; reviews when their day comes', async () => {
  const old = await follow({ first_seen_on: addDays(today, -40) })
  const fresh = await follow({ first_seen_on: addDays(today, -40) })
  await observe(old, 15)
  await observe(fresh, 14)
  const { places } = (await here.coordinator.ask(placesAnswerings.uncovered)) as {
    places: (PlaceLine & { days_since: number })[]
  }
  expect(places.find((place) => place.hotspot_id === old)?.days_since).toBe(15)
  expect(places.map((place) => place.hotspot_id)).not.toContain(fresh)
  await here.coordinator.act('places.assign', {
    hotspot_id: fresh,
    unit_id: here.mobile_id,
    review_due_on: addDays(today, 3),
  })
  const due = async (within_days: number) =>
    (
      (await here.coordinator.ask(placesAnswerings.reviewDue, { within_days })) as { places: PlaceLine[] }
    ).places.map((place) => place.hotspot_id)
  expect(await due(2)).not.toContain(fresh)
  expect(await due(3)).toContain(fresh)
  const listed = (await here.operator.ask(placesAnswerings.list, { states: ['closed'] })) as {
    places: PlaceLine[]
  }
  expect(listed.places.every((place) => place.state === 'closed')).toBe(true)
  expect(listed.places.length).toBeGreaterThan(0)
})

test('the satchel holds the places of my units, whole, without their history', async () => {
  const { me } = await database.read(here.operator.token, [])
  const context = {
    network_id: here.network_id,
    worker_id: here.operator.worker_id,
    unit_ids: Object.keys(me.units),
    me,
    now: new Date().toISOString(),
  }
  const { rows } = await database.read(here.operator.token, [carryHotspots.statement(context)])
  expect(rows[0]?.length).toBeGreaterThan(0)
  for (const row of rows[0] ?? []) {
    expect(Hotspot.schema.safeParse(row).error).toBeUndefined()
    expect(row).toMatchObject({ unit_id: here.mobile_id })
  }
})

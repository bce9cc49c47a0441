// Where a place is, is for the unit that follows it and its coordinators. Everyone else, by any question and by any
// statement, learns no point, no fine cell and no name: large cells at most, late, and only of many people.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { dayInItaly } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { coarseCellOf, isCoarseCell } from './domain/cell.ts'
import { addDays } from './domain/day.ts'
import { anObservation, aPlace, followPlace } from './makers.ts'
import type { PlacesMap } from './queries/map.ts'
import { placesAnswerings } from './server.ts'

let database: Database
let here: Territory
let outsiders: Record<string, Hand>
const today = dayInItaly(new Date().toISOString())
const longAgo = `${addDays(today, -100).slice(0, 7)}-10`
const secret = {
  name: 'Binario morto canarino',
  landmark: 'Sotto il glicine canarino',
  lat: 45.613377,
  lon: 9.931733,
}
const places: Record<string, string> = {}
const cells: Record<string, string> = {}

const seenOn = async (hotspot_id: string, days: [day: string, people: number][]) => {
  for (const [day, people_seen] of days) {
    const answer = await here.operator.act('places.observe', anObservation(hotspot_id, { people_seen }), {
      at: `${day}T21:30:00.000Z`,
    })
    if (answer.problem) throw new Error(answer.problem.code)
  }
}
const follow = async (key: string, more: { lat: number; lon: number } & Record<string, unknown>) => {
  const place = aPlace(here.mobile_id, here.lead_id, more)
  places[key] = await followPlace({ reporter: here.operator, coordinator: here.coordinator }, place)
  cells[key] = place.cell
}

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await follow('many', secret)
  await follow('few', { ...secret, lat: 45.75, lon: 9.5 })
  await follow('brief', { ...secret, lat: 45.85, lon: 9.6 })
  await follow('recent', { ...secret, lat: 45.95, lon: 9.7 })
  await seenOn(places.many as string, [
    [longAgo, 5],
    [addDays(longAgo, 1), 4],
    [addDays(longAgo, 2), 4],
  ])
  await seenOn(places.few as string, [
    [longAgo, 3],
    [addDays(longAgo, 1), 3],
    [addDays(longAgo, 2), 3],
  ])
  await seenOn(places.brief as string, [
    [longAgo, 20],
    [addDays(longAgo, 1), 20],
  ])
  await seenOn(places.recent as string, [
    [addDays(today, -3), 9],
    [addDays(today, -2), 9],
    [addDays(today, -1), 9],
  ])
  outsiders = {
    'operator of another unit': here.neighbour,
    'coordinator of another body': here.stranger,
    'operator of another body': await here.enlist('outreach_operator', here.other_id, here.other_unit_id),
    'store worker': here.warehouse,
    'monitoring officer': here.monitor,
    dpo: here.dpo,
    'network administrator': here.admin,
    funder: await here.enlist('funder_viewer', here.other_id),
    'partner administrator of the same body': await here.enlist('partner_admin', here.lead_id),
  }
}, 60_000)
afterAll(() => database.close())

const everyOutsider = () => Object.entries(outsiders)
const readOr = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    return (error as { problem?: unknown }).problem ?? error
  }
}
/** Nothing of a followed place may be in what an outsider reads. */
const mustTellNothing = (who: string, told: unknown) => {
  const text = JSON.stringify(told)
  const tells = [
    'canarino',
    String(secret.lat),
    String(secret.lon),
    ...Object.values(cells),
    ...Object.values(places),
  ]
  expect(
    tells.filter((each) => text.includes(each)),
    who,
  ).toEqual([])
}

describe('an outsider', () => {
  test('learns nothing from any question', async () => {
    for (const [who, hand] of everyOutsider()) {
      for (const [name, answering] of Object.entries(placesAnswerings)) {
        const input =
          name === 'hotspot'
            ? { hotspot_id: places.many }
            : name === 'map'
              ? { from: '2020-01-01', until: today }
              : {}
        const told = await readOr(hand.ask(answering, input))
        if (name === 'hotspot')
          expect(['core.not-found', 'core.not-allowed']).toContain((told as { code: string }).code)
        else mustTellNothing(`${who}, ${name}`, told)
      }
    }
  })

  test('learns nothing by statement, as the role of the application', async () => {
    const statements = [
      'select * from places.hotspots where network_id = $1',
      'select * from places.observations where network_id = $1',
      'select * from places.hotspot_steps where network_id = $1',
      'select * from places.facts where network_id = $1',
    ]
    for (const [who, hand] of everyOutsider()) {
      for (const text of statements) {
        const { rows } = await database.read(hand.token, [{ name: '', text, values: [here.network_id] }])
        expect(rows[0], `${who}: ${text}`).toEqual([])
      }
    }
  })

  test('changes nothing, and hidden answers as missing', async () => {
    for (const [who, hand] of everyOutsider()) {
      const onHidden = await hand.act('places.observe', anObservation(places.many as string))
      const onMissing = await hand.act(
        'places.observe',
        anObservation('0198c0de-0000-7000-8000-000000000000'),
      )
      expect(onHidden.problem, who).toEqual(onMissing.problem)
      expect(onHidden.problem?.code).toBe('core.not-found')
    }
  })

  test('sees one large cell: the one of at least ten people on three days, a month after', async () => {
    for (const [who, hand] of everyOutsider()) {
      const map = (await hand.ask(placesAnswerings.map)) as PlacesMap
      expect(map.points, who).toEqual([])
      expect(map.cells).toEqual([])
      expect(map.coarse).toEqual([
        { month: `${longAgo.slice(0, 7)}-01`, cell: coarseCellOf(cells.many as string), people_seen: 10 },
      ])
      expect(map.coarse.every((each) => isCoarseCell(each.cell))).toBe(true)
    }
    const again = (await here.stranger.ask(placesAnswerings.map)) as PlacesMap
    expect(again.coarse).toEqual(((await here.monitor.ask(placesAnswerings.map)) as PlacesMap).coarse)
  })

  test('cannot ask for another network', async () => {
    const other = await foundTerritory(database)
    const { rows } = await database.read(other.stranger.token, [
      { name: '', text: 'select * from places.coarse_cells($1)', values: [here.network_id] },
    ])
    expect(rows[0]).toEqual([])
  })
})

test('the unit and its coordinators see points and names; peers too, where they go', async () => {
  for (const hand of [here.operator, here.operator2, here.nurse, here.peer, here.coordinator]) {
    const map = (await hand.ask(placesAnswerings.map, { from: '2020-01-01', until: today })) as PlacesMap
    expect(map.points.find((point) => point.hotspot_id === places.many)).toMatchObject({
      ...secret,
      people_seen: 13,
    })
    expect(map.coarse).toEqual([])
  }
  const streetCoordinator = await here.enlist('service_coordinator', here.lead_id, here.street_id)
  expect(await streetCoordinator.ask(placesAnswerings.hotspot, { hotspot_id: places.many })).toMatchObject({
    place: { name: secret.name },
    observations: [{ people_seen: 4 }, { people_seen: 4 }, { people_seen: 5 }],
  })
})

test('a place of mine in the cell hides the cell from me, so that nothing can be subtracted', async () => {
  const near = aPlace(here.street_id, here.lead_id, { lat: secret.lat + 0.0005, lon: secret.lon })
  expect(coarseCellOf(near.cell)).toBe(coarseCellOf(cells.many as string))
  await here.neighbour.act('places.report', near)
  const map = (await here.neighbour.ask(placesAnswerings.map)) as PlacesMap
  expect(map.coarse).toEqual([])
  expect(((await here.stranger.ask(placesAnswerings.map)) as PlacesMap).coarse).toHaveLength(1)
})

test('facts add up by municipality and month, without place or day', async () => {
  const { rows } = await database.read(here.operator.token, [
    {
      name: '',
      text: 'select * from places.facts where network_id = $1 order by month',
      values: [here.network_id],
    },
  ])
  const month = rows[0]?.find((row) => row.month === `${longAgo.slice(0, 7)}-01`)
  expect(month).toEqual({
    network_id: here.network_id,
    organisation_id: here.lead_id,
    municipality_code: '016120',
    month: `${longAgo.slice(0, 7)}-01`,
    observations: 8,
    observations_with_people: 8,
    people_seen: 62,
    places_observed: 3,
    observations_at_night: 8,
  })
})

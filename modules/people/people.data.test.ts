// Who can know a person by nickname, and who must find nothing, not even that there is something to find.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { Person } from './domain/person.ts'
import { aPerson, meetSomeone } from './makers.ts'
import type { PersonLine } from './queries/shapes.ts'
import { onePersonAnswering, personsOfUnitAnswering, searchNicknamesAnswering } from './server.ts'
import { carryPersons } from './store/persons.ts'

let database: Database
let here: Territory
let volpe: string
let orso: string
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  volpe = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname: 'Volpe' }))
  orso = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Ștefan l’Orsò' }),
  )
}, 60_000)
afterAll(() => database.close())

const search = async (hand: Hand, text: string) =>
  ((await hand.ask(searchNicknamesAnswering, { text })) as { persons: PersonLine[] }).persons.map(
    (person) => person.nickname,
  )

const problemOf = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    return await asked
  } catch (error) {
    return (error as { problem?: unknown }).problem
  }
}

const rowsSeen = async (hand: Hand, text: string) => {
  const { rows } = await database.read(hand.token, [{ name: '', text, values: [here.network_id] }])
  return rows[0] ?? []
}

test('a nickname is found as people type it', async () => {
  expect(await search(here.operator, 'volp')).toEqual(['Volpe'])
  expect(await search(here.operator2, 'stéfan')).toEqual(['Ștefan l’Orsò'])
  expect(await search(here.nurse, "L'ORSO")).toEqual(['Ștefan l’Orsò'])
  expect(await search(here.coordinator, 'prv-')).toHaveLength(2)
  expect(await search(here.operator, '%')).toEqual([])
  expect(await search(here.operator, 'olpe')).toEqual([])
})

test('the neighbour unit and another body find nobody', async () => {
  expect(await search(here.neighbour, 'volpe')).toEqual([])
  expect(await search(here.stranger, 'volpe')).toEqual([])
})

test('hidden and missing answer alike, asking and acting', async () => {
  const hidden = await problemOf(here.neighbour.ask(onePersonAnswering, { person_id: volpe }))
  const missing = await problemOf(here.neighbour.ask(onePersonAnswering, { person_id: newId() }))
  expect(hidden).toMatchObject({ code: 'core.not-found', status: 404 })
  expect(hidden).toEqual(missing)
  for (const hand of [here.neighbour, here.stranger]) {
    const acts = ['people.note-met', 'people.change-nickname'] as const
    for (const act of acts) {
      const input = (person_id: string) => ({ person_id, met_on: '2026-11-22', nickname: 'Lince' })
      const onHidden = await hand.act(act, input(volpe))
      const onMissing = await hand.act(act, input(newId()))
      expect(onHidden.problem).toEqual(onMissing.problem)
      expect(onHidden.problem?.code).toBe('core.not-found')
    }
  }
})

test('who does not meet people sees none: by question, by satchel, by statement', async () => {
  for (const hand of [here.peer, here.warehouse, here.monitor, here.dpo, here.neighbour, here.stranger]) {
    expect(await rowsSeen(hand, 'select person_id from people.persons where network_id = $1')).toEqual([])
    expect(await rowsSeen(hand, 'select step_id from people.identity_steps where network_id = $1')).toEqual(
      [],
    )
  }
  for (const hand of [here.peer, here.warehouse, here.monitor, here.dpo]) {
    expect(await problemOf(search(hand, 'volpe'))).toMatchObject({ code: 'core.not-allowed' })
    expect(await problemOf(hand.ask(personsOfUnitAnswering, { unit_id: here.mobile_id }))).toMatchObject({
      code: 'core.not-allowed',
    })
  }
})

test('reading is written down, for the one and for the list', async () => {
  await here.operator.ask(onePersonAnswering, { person_id: volpe })
  await here.coordinator.ask(personsOfUnitAnswering, { unit_id: here.mobile_id })
  const readings = await rowsSeen(
    here.dpo,
    `select worker_id, query, person_ids from audit.readings where network_id = $1 order by reading_id`,
  )
  expect(readings).toContainEqual({
    worker_id: here.operator.worker_id,
    query: 'people.person',
    person_ids: [volpe],
  })
  const list = readings.find((reading) => reading.query === 'people.of-unit')
  expect(new Set(list?.person_ids as string[])).toEqual(new Set([volpe, orso]))
  expect(readings.filter((reading) => reading.worker_id === here.neighbour.worker_id)).toEqual([])
})

test('the step and the notice are kept, and nobody can mend a step', async () => {
  const { person, steps } = (await here.operator.ask(onePersonAnswering, { person_id: orso })) as {
    person: { identity_level: string }
    steps: { event: string; notice: string | null; notice_language: string | null }[]
  }
  expect(person.identity_level).toBe('pseudonymous')
  expect(steps).toMatchObject([{ event: 'assign_code', notice: 'oral', notice_language: 'it' }])
  const mend = {
    name: 'mend',
    text: 'update people.identity_steps set reason = null where network_id = $1',
    values: [here.network_id],
  }
  await expect(database.read(here.coordinator.token, [mend])).rejects.toMatchObject({
    problem: { code: 'core.not-allowed' },
  })
})

test('nobody under fourteen is remembered; under eighteen carries the protective flag', async () => {
  const young = (more: object) =>
    aPerson(here.mobile_id, here.lead_id, { age_band: 'under_18', nickname: 'Lepre', ...more })
  expect((await here.operator.act('people.assign-code', young({}))).problem?.code).toBe(
    'people.age-to-confirm',
  )
  expect((await here.operator.act('people.assign-code', young({ is_fourteen: false }))).problem?.code).toBe(
    'people.under-fourteen',
  )
  const person_id = await meetSomeone(here.operator, young({ is_fourteen: true }) as never)
  expect(await here.operator.ask(onePersonAnswering, { person_id })).toMatchObject({
    person: { protective_flag: true },
  })
})

test('a code must hold, belong to nobody, and be accepted', async () => {
  const first = aPerson(here.mobile_id, here.lead_id)
  await meetSomeone(here.operator, first)
  const again = aPerson(here.mobile_id, here.lead_id, { code: first.code })
  expect((await here.operator.act('people.assign-code', again)).problem?.code).toBe('people.code-taken')
  const elsewhere = aPerson(here.street_id, here.lead_id, { code: first.code })
  expect((await here.neighbour.act('people.assign-code', elsewhere)).problem?.code).toBe(
    'people.persons-code-taken',
  )
  const wrong = `${first.code.slice(0, 9)}${first.code.endsWith('A') ? 'B' : 'A'}`
  expect(
    (await here.operator.act('people.assign-code', aPerson(here.mobile_id, here.lead_id, { code: wrong })))
      .problem?.code,
  ).toBe('people.code-not-valid')
  const refused = aPerson(here.mobile_id, here.lead_id, { accepted: false })
  expect((await here.operator.act('people.assign-code', refused)).problem?.code).toBe('core.invalid-input')
  const phone = aPerson(here.mobile_id, here.lead_id, { nickname: '333 1234567' })
  expect((await here.operator.act('people.assign-code', phone)).problem?.code).toBe(
    'people.nickname-tells-too-much',
  )
})

test('only for a unit of mine, in its own body', async () => {
  const other = aPerson(here.street_id, here.lead_id)
  expect((await here.operator.act('people.assign-code', other)).problem?.code).toBe('core.not-allowed')
  const wrongBody = aPerson(here.mobile_id, here.other_id)
  expect((await here.operator.act('people.assign-code', wrongBody)).problem?.code).toBe('core.not-found')
  expect(
    (await here.peer.act('people.assign-code', aPerson(here.mobile_id, here.lead_id))).problem?.code,
  ).toBe('core.not-allowed')
})

test('met again moves forward only; the old nickname is forgotten', async () => {
  const person_id = await meetSomeone(
    here.operator,
    aPerson(here.mobile_id, here.lead_id, { nickname: 'Civetta' }),
  )
  await here.operator.act('people.note-met', { person_id, met_on: '2031-03-04' })
  await here.operator2.act('people.note-met', { person_id, met_on: '2031-03-01' })
  expect(
    (await here.operator.act('people.note-met', { person_id, met_on: '2001-01-01' })).problem?.code,
  ).toBe('people.met-before-first')
  await here.nurse.act('people.change-nickname', { person_id, nickname: 'Gufo' })
  const answer = await here.operator.ask(onePersonAnswering, { person_id })
  expect(answer).toMatchObject({ person: { last_met_on: '2031-03-04', nickname: 'Gufo' } })
  expect(JSON.stringify(answer)).not.toContain('Civetta')
  expect(await search(here.operator, 'civetta')).toEqual([])
})

test('the satchel holds whom my units met in the last ninety days', async () => {
  const old = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname: 'Lontra' }))
  const carried = async (hand: Hand, now: string) => {
    const { me } = await database.read(hand.token, [])
    const context = {
      network_id: here.network_id,
      worker_id: hand.worker_id,
      unit_ids: Object.keys(me.units),
      me,
      now,
    }
    const { rows } = await database.read(hand.token, [carryPersons.statement(context)])
    return rows[0] ?? []
  }
  const now = new Date().toISOString()
  const mine = await carried(here.operator, now)
  expect(mine.map((row) => row.person_id)).toContain(old)
  for (const row of mine) expect(Person.schema.safeParse(row).success).toBe(true)
  expect(
    (await carried(here.operator, '2028-01-01T00:00:00.000Z')).map((row) => row.person_id),
  ).not.toContain(old)
  expect(await carried(here.neighbour, now)).toEqual([])
  expect(await carried(here.peer, now)).toEqual([])
})

test('the list of a unit is read in pages', async () => {
  const unit = { unit_id: here.mobile_id }
  const all = (await here.operator.ask(personsOfUnitAnswering, unit)) as {
    persons: PersonLine[]
    has_more: boolean
  }
  const first = (await here.operator.ask(personsOfUnitAnswering, { ...unit, most: 2 })) as typeof all
  expect(first.has_more).toBe(true)
  const last = first.persons[1] as PersonLine
  const next = (await here.operator.ask(personsOfUnitAnswering, {
    ...unit,
    most: 2,
    after_day: last.last_met_on,
    after_id: last.person_id,
  })) as typeof all
  expect([...first.persons, ...next.persons].map((person) => person.person_id)).toEqual(
    all.persons.slice(0, 4).map((person) => person.person_id),
  )
})

test('the derived list of who may see whom has no difference', async () => {
  const rows = await database.as('jobs', (run) =>
    run({ text: 'select access.differences($1) as wrong', values: [here.network_id] }),
  )
  expect(Number(rows[0]?.wrong)).toBe(0)
})

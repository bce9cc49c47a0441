// Somebody met at the desk as nobody and remembered after: the visit stands in their story after their yes, written by who
// receives there and sees them, within a few days; and what was before a name stands beside it only after a yes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aName, aPerson, aVisitor, meetSomeone } from '#people/makers'
import { aVisit, openADesk } from './makers.ts'
import type { VisitLine } from './queries/shapes.ts'
import { receptionAnswerings } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let neighbour: Hand

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await openADesk(here.coordinator, here.mobile_id)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  neighbour = await here.enlist('social_worker', here.lead_id, here.street_id)
}, 240_000)
afterAll(() => database.close())

const went = async (answer: ReturnType<Hand['act']>): Promise<void> => {
  expect((await answer).problem).toBeUndefined()
}
const metAtDesk = async (person_id: string | null = null): Promise<string> => {
  const visit = aVisit(here.mobile_id, { person_id })
  const { visit_id } = visit
  await went(worker.act('reception.arrive', visit))
  await went(worker.act('reception.begin-visit', { visit_id }))
  const said = { outcomes: ['orientation'], interventions: [], note: null, compartment: 'base' }
  await went(worker.act('reception.finish-visit', { visit_id, person_id, ...said }))
  return visit_id
}
const registered = async (hand: Hand, unit_id: string): Promise<string> => {
  const visitor = aVisitor(unit_id, here.lead_id, { named: aName() })
  await went(hand.act('people.register', visitor))
  return visitor.person_id
}
const tie = (hand: Hand, visit_id: string, person_id: string, agreed: unknown = true) =>
  hand.act('reception.tie-visit', { visit_id, person_id, agreed })
const story = async (hand: Hand, person_id: string): Promise<VisitLine[]> => {
  const asking = { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' as const }
  const told = await ask(database, asking, { answering: receptionAnswerings.ofPerson, raw: { person_id } })
  return (told as { visits: VisitLine[] }).visits
}
const rowOf = async (visit_id: string) =>
  (
    await fromBelow(
      database,
      'select person_id, tied_at is not null as is_tied, tied_by from reception.visits where visit_id = $1',
      [visit_id],
    )
  )[0]
const ofNobody = { person_id: null, is_tied: false, tied_by: null }

test('registered after the visit, they find it in their story once they said yes', async () => {
  const visit_id = await metAtDesk()
  const person_id = await registered(worker, here.mobile_id)
  expect(await story(worker, person_id)).toEqual([])
  expect((await tie(worker, visit_id, person_id, false)).outcome).toBe('refused')
  expect(await rowOf(visit_id)).toEqual(ofNobody)
  await went(tie(worker, visit_id, person_id))
  expect(await story(worker, person_id)).toMatchObject([{ visit_id, tied_at: expect.any(String) }])
  expect(await rowOf(visit_id)).toEqual({ person_id, is_tied: true, tied_by: worker.worker_id })
  // Said twice it is one; of somebody else it is not any more.
  await went(tie(worker, visit_id, person_id))
  const other = await registered(worker, here.mobile_id)
  expect((await tie(worker, visit_id, other)).problem?.code).toBe('reception.visit-tied')
})

test('who does not receive there, or does not see the person, ties nothing', async () => {
  const visit_id = await metAtDesk()
  const mine = await registered(worker, here.mobile_id)
  const theirs = await registered(neighbour, here.street_id)
  const line = await here.enlist('helpline_operator', here.lead_id, here.mobile_id)
  expect((await tie(line, visit_id, mine)).problem?.code).toBe('core.not-found')
  // Hidden answers exactly as missing, on either side.
  const missing = (await tie(worker, newId(), mine)).problem
  expect((await tie(neighbour, visit_id, theirs)).problem).toEqual(missing)
  expect((await tie(worker, visit_id, theirs)).problem).toEqual(missing)
  expect(await rowOf(visit_id)).toEqual(ofNobody)
})

test('two colleagues at the same moment give the visit to one person', async () => {
  const visit_id = await metAtDesk()
  const persons = [await registered(worker, here.mobile_id), await registered(worker, here.mobile_id)]
  const both = await Promise.all(persons.map((person_id) => tie(worker, visit_id, person_id)))
  expect(both.flatMap((each) => each.problem?.code ?? [])).toEqual(['reception.visit-tied'])
})

test('after three days, or when they left before being met, it stays of nobody', async () => {
  const person_id = await registered(worker, here.mobile_id)
  const visit_id = await metAtDesk()
  const back = (days: number) =>
    fromBelow(database, 'update reception.visits set on_day = on_day - $2::int where visit_id = $1', [
      visit_id,
      days,
    ])
  await back(4)
  expect((await tie(worker, visit_id, person_id)).problem?.code).toBe('reception.visit-long-ago')
  await back(-1)
  await went(tie(worker, visit_id, person_id))
  const gone = aVisit(here.mobile_id)
  await went(worker.act('reception.arrive', gone))
  await went(worker.act('reception.leave-visit', { visit_id: gone.visit_id }))
  expect((await tie(worker, gone.visit_id, person_id)).problem?.code).toBe('reception.visit-not-met')
})

test('beside a name stand earlier visits only after a yes; the one they agreed to stands there', async () => {
  const people = await Promise.all(
    ['Volpe', 'Orso'].map((nickname) =>
      meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname })),
    ),
  )
  const [said_yes = '', said_no = ''] = people
  for (const person_id of people) await metAtDesk(person_id)
  const unknown = await metAtDesk()
  for (const person_id of people)
    await went(
      worker.act('people.identify', {
        ...{ ...aName(), person_id, unit_id: here.mobile_id, notice: 'written', notice_language: 'it' },
        attach_history: person_id === said_yes,
      }),
    )
  const counts = async () => [(await story(worker, said_yes)).length, (await story(worker, said_no)).length]
  expect(await counts()).toEqual([1, 0])
  await went(tie(worker, unknown, said_no))
  expect(await counts()).toEqual([1, 1])
  expect(await story(worker, said_no)).toMatchObject([{ visit_id: unknown }])
})

test('forgotten, the visit is of nobody again, and nobody asked', async () => {
  const visit_id = await metAtDesk()
  const person_id = await registered(worker, here.mobile_id)
  await went(tie(worker, visit_id, person_id))
  await database.as('jobs', (run) =>
    run({
      text: 'select reception.forget_person($1, $2, $3)',
      values: [here.network_id, person_id, 'erase'],
    }),
  )
  expect(await rowOf(visit_id)).toEqual(ofNobody)
})

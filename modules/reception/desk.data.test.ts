// A morning at the desk: numbers, calls, meetings; appointments that cannot be promised twice; and what is forgotten.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { ask } from '#core/http'
import { clockAt, dayInItaly, daysAfter, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { anAppointment, aVisit, openADesk } from './makers.ts'
import type { VisitLine } from './queries/shapes.ts'
import { receptionAnswerings, receptionChores } from './server.ts'

let database: Database
let here: Territory
let desk: Hand
let desk2: Hand
let person_id: string
beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await openADesk(here.coordinator, here.mobile_id)
  desk = await here.enlist('educator', here.lead_id, here.mobile_id)
  desk2 = await here.enlist('cultural_mediator', here.lead_id, here.mobile_id)
  await here.admin.act('network.set-role-clearance', { role: 'educator', compartments: ['base', 'social'] })
  await here.admin.act('network.set-role-clearance', { role: 'cultural_mediator', compartments: ['base'] })
  person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname: 'Volpe' }))
}, 240_000)
afterAll(() => database.close())

const dayOf = async (hand: Hand) =>
  (await hand.ask(receptionAnswerings.day, { unit_id: here.mobile_id })) as {
    visits: VisitLine[]
    appointments: { appointment_id: string }[]
  }
const arrive = async (hand: Hand, more: Record<string, unknown> = {}) => {
  const visit = aVisit(here.mobile_id, more)
  const answer = await hand.act('reception.arrive', visit)
  return { visit_id: visit.visit_id, number: answer.answer?.number as number, problem: answer.problem }
}
const tomorrow = (hour: string) => `${daysAfter(dayInItaly(new Date().toISOString()), 1)}T${hour}:00.000Z`

test('everybody who comes in at the same moment gets a number of their own', async () => {
  const given = await Promise.all([arrive(desk), arrive(desk2), arrive(desk), arrive(here.coordinator)])
  expect(given.map((each) => each.problem)).toEqual([undefined, undefined, undefined, undefined])
  expect(given.map((each) => each.number).sort()).toEqual([1, 2, 3, 4])
})

test('two rooms that call at once call two people, and the third finds nobody left', async () => {
  const { visits } = await dayOf(desk)
  const waiting = visits.filter((each) => each.state === 'waiting').length
  const call = (hand: Hand) =>
    hand.act('reception.call-next', { unit_id: here.mobile_id, profession: null, room: 'Stanza 1' })
  const called = await Promise.all(Array.from({ length: waiting + 1 }, (_, i) => call(i % 2 ? desk : desk2)))
  const numbers = called.flatMap((each) => (each.answer ? [each.answer.number] : []))
  expect(new Set(numbers).size).toBe(waiting)
  expect(called.flatMap((each) => each.problem?.code ?? [])).toEqual(['reception.nobody-waits'])
})

test('one number called by two: the second is told that something changed', async () => {
  const { visit_id } = await arrive(desk)
  const both = await Promise.all(
    [desk, desk2].map((hand) => hand.act('reception.call-visit', { visit_id, room: null })),
  )
  expect(both.flatMap((each) => each.problem?.code ?? [])).toEqual(['reception.not-from-here'])
})

test('a meeting from the call to the note, which is read by who may and by nobody else', async () => {
  const { visit_id } = await arrive(desk, { person_id, called_as: 'Volpe', profession: 'educator' })
  await desk.act('reception.call-visit', { visit_id, room: 'Stanza 2' })
  await desk.act('reception.begin-visit', { visit_id })
  const finish = { visit_id, person_id, outcomes: ['orientation'], interventions: ['listening'] }
  const done = await desk.act('reception.finish-visit', {
    ...finish,
    note: 'Cerca un posto letto per tre notti.',
    compartment: 'social',
  })
  expect(done.problem).toBeUndefined()
  const again = await desk.act('reception.finish-visit', { ...finish, note: null, compartment: 'social' })
  expect(again.problem?.code).toBe('reception.not-from-here')
  const ofPerson = (hand: Hand) =>
    ask(
      database,
      { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' },
      { answering: receptionAnswerings.ofPerson, raw: { person_id } },
    ) as Promise<{ visits: unknown[]; notes: { note: string }[] }>
  const seen = await ofPerson(desk)
  expect(seen.visits).toHaveLength(1)
  expect(seen.notes.map((each) => each.note)).toEqual(['Cerca un posto letto per tre notti.'])
  // Not cleared for the social part: the visit is there, the note is not.
  expect((await ofPerson(desk2)).notes).toEqual([])
  await expect(ofPerson(here.stranger)).rejects.toMatchObject({ problem: { code: 'core.not-found' } })
  const [row] = await fromBelow(database, 'select note from reception.visit_notes where network_id = $1', [
    here.network_id,
  ])
  expect(String(row?.note)).not.toContain('posto letto')
})

test('a note about nobody is not kept; a phone number is not a name', async () => {
  const { visit_id } = await arrive(desk)
  await desk.act('reception.begin-visit', { visit_id })
  const finish = { visit_id, person_id: null, outcomes: ['none'], interventions: [], compartment: 'social' }
  const refused = await desk.act('reception.finish-visit', { ...finish, note: 'Ha detto che…' })
  expect(refused.problem?.code).toBe('reception.note-without-person')
  expect((await desk.act('reception.finish-visit', { ...finish, note: null })).problem).toBeUndefined()
  expect((await arrive(desk, { called_as: '333 1234567' })).problem?.code).toBe(
    'reception.called-as-tells-too-much',
  )
})

test('the neighbour unit and another body see nobody of this room', async () => {
  const neighbour = await here.enlist('educator', here.lead_id, here.street_id)
  expect((await dayOf(neighbour)).visits).toEqual([])
  expect((await dayOf(here.stranger)).visits).toEqual([])
  const [first] = (await dayOf(desk)).visits
  const hidden = await neighbour.act('reception.call-visit', { visit_id: first?.visit_id, room: null })
  const missing = await neighbour.act('reception.call-visit', { visit_id: newId(), room: null })
  expect(hidden.problem).toEqual(missing.problem)
})

test('the wall shows numbers and rooms, and nothing else', async () => {
  const wall = await desk.ask(receptionAnswerings.board, { unit_id: here.mobile_id })
  expect(JSON.stringify(wall)).not.toMatch(/Volpe|educator|listening/)
  expect(wall).toMatchObject({
    called: expect.arrayContaining([expect.objectContaining({ room: 'Stanza 1' })]),
  })
})

test('one hour of one worker is promised once, also by two desks at the same moment', async () => {
  await openADesk(here.coordinator, here.street_id)
  const book = (unit_id: string, at: string) =>
    here.coordinator.act(
      'reception.book-appointment',
      anAppointment({ unit_id, worker_id: desk.worker_id, starts_at: tomorrow(at) }),
    )
  const both = await Promise.all([book(here.mobile_id, '09:00'), book(here.street_id, '09:30')])
  const refused = both.flatMap((each) => each.problem?.code ?? [])
  expect(refused).toHaveLength(1)
  expect(['reception.hour-taken', 'reception.agendas-pk']).toContain(refused[0])
  const later = await Promise.all([book(here.mobile_id, '14:00'), book(here.street_id, '14:15')])
  expect(later.flatMap((each) => each.problem?.code ?? [])).toEqual(['reception.hour-taken'])
})

test('an appointment moves: the old hour is free, the new one is taken', async () => {
  const first = anAppointment({
    unit_id: here.mobile_id,
    worker_id: desk2.worker_id,
    starts_at: tomorrow('10:00'),
  })
  expect((await desk.act('reception.book-appointment', first)).problem).toBeUndefined()
  const moved = await desk.act('reception.move-appointment', {
    ...{ appointment_id: first.appointment_id, new_appointment_id: newId(), worker_id: desk2.worker_id },
    ...{ from_day: first.on_day, on_day: first.on_day, starts_at: tomorrow('10:30'), minutes: 45 },
  })
  expect(moved.problem).toBeUndefined()
  const book = (at: string) =>
    desk.act('reception.book-appointment', {
      ...anAppointment({ unit_id: here.mobile_id, worker_id: desk2.worker_id, starts_at: tomorrow(at) }),
      minutes: 30,
    })
  expect((await book('10:00')).problem).toBeUndefined()
  expect((await book('11:00')).problem?.code).toBe('reception.hour-taken')
})

test('a reminder goes the day before, once, without why; then the address is forgotten', async () => {
  const told: { to: string; subject: string; text: string }[] = []
  const house = {
    public_url: 'https://prova.example.org',
    database,
    clock: clockAt(new Date().toISOString()),
    tell: { is_available: true, send: async (letter: (typeof told)[number]) => void told.push(letter) },
  }
  const wanted = anAppointment(
    { unit_id: here.mobile_id, worker_id: desk.worker_id, starts_at: tomorrow('16:00') },
    {
      person_id,
      reminder: 'email',
    },
  )
  expect((await desk.act('reception.book-appointment', wanted)).problem?.code).toBe(
    'reception.reminder-needs-address',
  )
  const kept = { ...wanted, address: 'volpe@posta.example.org' }
  expect((await desk.act('reception.book-appointment', kept)).problem).toBeUndefined()
  const address = () =>
    fromBelow(database, 'select address from reception.reminder_addresses where network_id = $1', [
      here.network_id,
    ])
  expect(String((await address())[0]?.address)).not.toContain('volpe')
  await receptionChores.remind.run({ ...house, tell: { ...house.tell, is_available: false } })
  expect(told).toEqual([])
  await receptionChores.remind.run(house)
  await receptionChores.remind.run(house)
  expect(told).toHaveLength(1)
  expect(told[0]?.to).toBe('volpe@posta.example.org')
  expect(`${told[0]?.subject} ${told[0]?.text}`).not.toMatch(/Volpe|sociale|educat/i)
  expect((await address())[0]?.address).toBeNull()
})

test('the day after, the waiting room is empty and nicknames are forgotten', async () => {
  await arrive(desk, { called_as: 'Lince' })
  const later = clockAt(new Date(Date.now() + 26 * 3_600_000).toISOString())
  const tell = { is_available: false, send: async () => undefined }
  const [head] = await fromBelow(database, 'select seq from sync.heads where network_id = $1', [
    here.network_id,
  ])
  await receptionChores.forget.run({ public_url: '', database, clock: later, tell })
  const rows = await fromBelow(
    database,
    `select count(*) filter (where called_as is not null)::int as named, count(*) filter (where state in ('waiting', 'called', 'in_meeting'))::int as open
     from reception.visits where network_id = $1`,
    [here.network_id],
  )
  expect(rows[0]).toEqual({ named: 0, open: 0 })
  // Whoever counts, and the desks, hear which visits the house ended: nothing waits for the count of the night.
  const heard = await fromBelow(
    database,
    `select v.state from sync.events e join reception.visits v on v.network_id = e.network_id and v.visit_id::text = any (e.ids)
     where e.network_id = $1 and e.principal_id = v.unit_id and e.noun = 'reception.visit'
       and e.seq > $2`,
    [here.network_id, head?.seq],
  )
  expect(heard.map(({ state }) => state)).toContain('left')
})

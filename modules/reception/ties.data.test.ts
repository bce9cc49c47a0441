// What the front door ties together: a call and the appointment it became; and who may see either side of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#core/db'
import { fromBelow, openTestDatabase } from '#core/db/testing'
import { clockAt, dayInItaly, daysAfter, newId } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { anAppointment, openADesk } from './makers.ts'
import type { AppointmentLine, CallLine } from './queries/shapes.ts'
import { receptionAnswerings, receptionChores } from './server.ts'

let database: Database
let here: Territory
let worker: Hand
let line: Hand
let educator: Hand

beforeAll(async () => {
  database = await openTestDatabase()
  here = await foundTerritory(database)
  await openADesk(here.coordinator, here.mobile_id)
  worker = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  line = await here.enlist('helpline_operator', here.lead_id, here.mobile_id)
  educator = await here.enlist('educator', here.lead_id, here.mobile_id)
}, 240_000)
afterAll(() => database.close())

const today = dayInItaly(new Date().toISOString())
const inDays = (days: number, hour: string) => `${daysAfter(today, days)}T${hour}:00.000Z`

/** Somebody calls, and is promised an hour. */
const aCall = async (): Promise<string> => {
  const call_id = newId()
  await line.act('reception.note-call', { call_id, unit_id: here.mobile_id, at: new Date().toISOString() })
  const { problem } = await line.act('reception.document-call', {
    ...{ call_id, duration_min: 4, caller_kind: 'self', topics: ['documents'], urgency: 'ordinary' },
    ...{ municipality_code: null, language: 'it', outcome: 'appointment', note: null },
    ...{ referral_id: null, report_id: null, person_id: null },
  })
  expect(problem).toBeUndefined()
  return call_id
}
const slot = (hour: string, more: Record<string, unknown> = {}) =>
  anAppointment({ unit_id: here.mobile_id, worker_id: worker.worker_id, starts_at: inDays(1, hour) }, more)
const book = (hand: Hand, appointment: ReturnType<typeof slot>) =>
  hand.act('reception.book-appointment', appointment)
const callAs = async (hand: Hand, call_id: string) => {
  const { calls } = (await hand.ask(receptionAnswerings.calls, {})) as { calls: CallLine[] }
  return calls.find((each) => each.call_id === call_id)
}
const inAgenda = async (hand: Hand, appointment_id: string) => {
  const asked = { unit_id: here.mobile_id, from_day: today, days: 14 }
  const { appointments } = (await hand.ask(receptionAnswerings.calendar, asked)) as {
    appointments: AppointmentLine[]
  }
  return appointments.find((each) => each.appointment_id === appointment_id)
}

test('a call that becomes an appointment keeps which one, once, and each side shows the other', async () => {
  const call_id = await aCall()
  expect(await callAs(worker, call_id)).toMatchObject({ outcome: 'appointment', appointment_id: null })
  const first = slot('08:00', { call_id })
  expect((await book(worker, first)).problem).toBeUndefined()
  const { appointment_id, unit_id, on_day } = first
  const shown = { appointment_id, appointment: { appointment_id, unit_id, on_day } }
  expect(await callAs(worker, call_id)).toMatchObject(shown)
  expect((await inAgenda(worker, appointment_id))?.from_call).toMatchObject({
    worker_name: expect.any(String),
  })
  // Who only answers the line learns that it was booked, and nothing of the calendar.
  expect(await callAs(line, call_id)).toMatchObject({ appointment_id, appointment: null })
  // Who only receives reads the hour, and not that it was promised on the phone.
  expect((await inAgenda(educator, appointment_id))?.from_call).toBeNull()
  const again = slot('09:00', { call_id })
  expect((await book(worker, again)).problem?.code).toBe('reception.call-tied')
  expect(await inAgenda(worker, again.appointment_id)).toBeUndefined()
})

test('who does not answer that line ties nothing to its calls, and books nothing by trying', async () => {
  const call_id = await aCall()
  const tried = slot('10:00', { call_id })
  expect((await book(educator, tried)).problem?.code).toBe('core.not-found')
  expect((await book(worker, { ...tried, call_id: newId() })).problem?.code).toBe('core.not-found')
  expect(await inAgenda(worker, tried.appointment_id)).toBeUndefined()
  expect(await callAs(worker, call_id)).toMatchObject({ appointment_id: null })
  // An hour already taken is refused whole: the call stays free for another.
  await book(worker, slot('10:00'))
  expect((await book(worker, tried)).problem?.code).toBe('reception.hour-taken')
  expect(await callAs(worker, call_id)).toMatchObject({ appointment_id: null })
})

test('moved twice, the call opens where it stands now, and the hour still says it came from the phone', async () => {
  const call_id = await aCall()
  const first = slot('11:00', { call_id })
  await book(worker, first)
  let before = { appointment_id: first.appointment_id, on_day: first.on_day }
  for (const days of [2, 3]) {
    const after = { new_appointment_id: newId(), on_day: daysAfter(today, days), minutes: 45 }
    const moved = await educator.act('reception.move-appointment', {
      ...{ appointment_id: before.appointment_id, worker_id: worker.worker_id, from_day: before.on_day },
      ...{ ...after, starts_at: inDays(days, '11:00') },
    })
    expect(moved.problem).toBeUndefined()
    before = { appointment_id: after.new_appointment_id, on_day: after.on_day }
  }
  const call = await callAs(worker, call_id)
  expect(call).toMatchObject({ appointment_id: first.appointment_id, appointment: before })
  expect((await inAgenda(worker, before.appointment_id))?.from_call).not.toBeNull()
})

test('after twelve months a call no longer says which appointment it became; the appointment stays', async () => {
  const count = async () =>
    fromBelow(
      database,
      `select (select count(*) from reception.calls where coalesce(appointment_id, referral_id) is not null)::int as ties,
         (select count(*) from reception.appointments)::int as hours`,
      [],
    )
  const [before] = await count()
  expect(before?.ties).toBe(2)
  const later = clockAt(new Date(Date.now() + 366 * 86_400_000).toISOString())
  const tell = { is_available: false, send: async () => undefined }
  await receptionChores.forget.run({ public_url: '', database, clock: later, tell })
  expect(await count()).toEqual([{ ties: 0, hours: before?.hours }])
})

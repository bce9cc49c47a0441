// A life in the rooms: somebody met in the street is sent on, received at a desk, expected tomorrow and taken in charge,
// with a word in each place that can be looked for afterwards.
import { anIntake } from '#cases/makers'
import type { Database } from '#core/db'
import { openTestDatabase } from '#core/db/testing'
import { ask, type House } from '#core/http'
import { type Answering, dayInItaly, daysAfter, newId, systemClock } from '#core/kernel'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { anAppointment, aVisit, openADesk } from '#reception/makers'
import { aReferral, openService, sent, went } from '#referrals/makers'
import { rooms } from '../../apps/server/modules.ts'

export const words = {
  summary: 'CANARINO-NEL-RIASSUNTO',
  message: 'CANARINO-NEL-MESSAGGIO',
  internal: 'CANARINO-TRA-COLLEGHI',
  desk: 'CANARINO-ALLO-SPORTELLO',
  diary: 'CANARINO-NEL-DIARIO',
  task: 'CANARINO-NEL-COMPITO',
  reference: 'CANARINO-IN-GEPI',
}
let hour = 7
/** Each time an hour later. */
const tomorrow = () => {
  hour += 1
  const day = daysAfter(dayInItaly(new Date().toISOString()), 1)
  return `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
}
export interface Story {
  person_id: string
  file_id: string
  slip_code: string
  visit_id: string
  appointment: ReturnType<typeof anAppointment>
}

interface Ground {
  here: Territory
  desk: Hand
  manager: Hand
  /** A service of the same body. */
  own: string
}

const sendOn = async ({ here, desk, own }: Ground, nickname: string) => {
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id, { nickname }))
  const { referral_id, slip_code } = await sent(
    desk,
    aReferral({
      ...{ unit_id: here.mobile_id, organisation_id: here.lead_id, to_service_id: own, person_id },
      ...{
        kind: 'warm_handover',
        data_shared: 'summary',
        basis: { kind: 'same_body' },
        summary: words.summary,
      },
    }),
  )
  await went(desk.act('referrals.write-note', { referral_id, text: words.message, is_internal: false }))
  await went(desk.act('referrals.write-note', { referral_id, text: words.internal, is_internal: true }))
  return { person_id, slip_code }
}

const receive = async ({ here, desk }: Ground, person_id: string, nickname: string) => {
  const visit = aVisit(here.mobile_id, { person_id, called_as: nickname })
  await went(desk.act('reception.arrive', visit))
  await went(desk.act('reception.call-visit', { visit_id: visit.visit_id, room: null }))
  await went(desk.act('reception.begin-visit', { visit_id: visit.visit_id }))
  const said = { outcomes: ['case_proposed'], interventions: ['listening'], note: words.desk }
  await went(
    desk.act('reception.finish-visit', {
      visit_id: visit.visit_id,
      person_id,
      ...said,
      compartment: 'social',
    }),
  )
  const when = { unit_id: here.mobile_id, worker_id: desk.worker_id, starts_at: tomorrow() }
  const appointment = anAppointment(when, { person_id })
  await went(desk.act('reception.book-appointment', appointment))
  return { visit_id: visit.visit_id, appointment }
}

const takeInCharge = async ({ here, desk, manager }: Ground, person_id: string): Promise<string> => {
  const intake = anIntake(here.mobile_id, person_id)
  await went(desk.act('cases.open-intake', intake))
  const { file_id } = intake
  const accepting = { file_id, case_manager_id: manager.worker_id, is_notice_given: true }
  await went(here.coordinator.act('cases.accept', accepting))
  const writing = { file_id, unit_id: here.mobile_id, compartment: 'social' }
  const at = new Date().toISOString()
  await went(
    manager.act('cases.write-note', { ...writing, note_id: newId(), kind: 'talk', at, words: words.diary }),
  )
  await went(
    manager.act('cases.add-task', {
      ...{ ...writing, task_id: newId(), title: words.task, worker_id: manager.worker_id },
      ...{ due_on: daysAfter(dayInItaly(new Date().toISOString()), 5), meeting_id: null },
    }),
  )
  const path = { path_id: newId(), file_id, reference: words.reference, activated_on: '2026-11-02' }
  await went(manager.act('cases.open-inclusion-path', path))
  return file_id
}

const because = (
  database: Database,
  { hand, answering, raw }: { hand: Hand; answering: Answering; raw: object },
) =>
  ask(
    database,
    { token: hand.token, now: new Date().toISOString(), purpose: 'direct_care' },
    { answering, raw },
  )

const request = async (
  { here, privacy }: { here: Territory; privacy: Hand },
  person_id: string,
  kind: string,
): Promise<string> => {
  const rights_request_id = newId()
  const told = { channel: 'in_person', proof: 'code', received_on: dayInItaly(new Date().toISOString()) }
  await went(here.operator.act('people.open-request', { rights_request_id, person_id, kind, ...told }))
  await went(privacy.act('people.decide-request', { rights_request_id, decision: 'granted', exemptions: [] }))
  return rights_request_id
}

/** The rooms, the people who work in them, and a way to live there. */
export const openLives = async () => {
  if (rooms.length <= 5) throw new Error('A life needs all the rooms')
  const database = await openTestDatabase()
  const here = await foundTerritory(database)
  const privacy = await here.enlist('privacy_admin', here.lead_id)
  const desk = await here.enlist('social_worker', here.lead_id, here.mobile_id)
  const manager = await here.enlist('case_manager', here.lead_id, here.mobile_id)
  const clear = (role: string, compartments: string[]) =>
    went(here.admin.act('network.set-role-clearance', { role, compartments }))
  await clear('case_manager', ['base', 'social', 'health'])
  await clear('social_worker', ['base', 'social', 'health'])
  await openADesk(here.coordinator, here.mobile_id)
  const own = await openService(here.coordinator, [here.lead_id, here.street_id], { name: 'Docce di prova' })
  const tell = { is_available: false, send: async () => undefined }
  const house: House = { public_url: 'https://prova.example.org', database, clock: systemClock, tell }
  const ground: Ground = { here, desk, manager, own }
  return {
    ...{ ...ground, database, privacy, house },
    live: async (nickname: string): Promise<Story> => {
      const { person_id, slip_code } = await sendOn(ground, nickname)
      const received = await receive(ground, person_id, nickname)
      return { person_id, slip_code, ...received, file_id: await takeInCharge(ground, person_id) }
    },
    because: (hand: Hand, answering: Answering, raw: object) => because(database, { hand, answering, raw }),
    request: (person_id: string, kind: string) => request({ here, privacy }, person_id, kind),
  }
}

// Two people who keep watch from their counter, and what became of what they told: one report walked to its thanks, one on
// its way, one of this morning. A neighbour calls the line too, and the call becomes a report;
// somebody else is promised an hour. All invented.
import { dayInItaly, daysAfter, newId } from '#core/kernel'
import { anAppointment, aReport } from '#reception/makers'
import { instantAt } from './agenda.ts'
import { actor, does, type Telling } from './told.ts'

interface Noticed {
  unit: string
  category: string
  about: string
  urgency: string
  municipality_code: string
  place: string
  description: string
}

const barista: Noticed = {
  ...{ unit: 'street', category: 'rough_sleeping', about: 'person', urgency: 'within_48h' },
  municipality_code: '016198',
  place: 'Dietro il capannone vicino alla stazione',
  description: 'Da una settimana due ragazzi dormono su dei cartoni. La mattina vengono a scaldarsi al bar.',
}
const square: Noticed = {
  ...{ unit: 'street', category: 'conflict', about: 'conflict', urgency: 'ordinary' },
  municipality_code: '016198',
  place: 'La piazza davanti al bar',
  description: 'La sera si litiga tra chi sta sulle panchine e chi abita sopra. Finora solo parole.',
}
const pharmacist: Noticed = {
  ...{ unit: 'street', category: 'loneliness', about: 'person', urgency: 'ordinary' },
  municipality_code: '016198',
  place: 'La farmacia e le case intorno',
  description: 'Una signora anziana viene ogni giorno solo per parlare e ha smesso di ritirare le medicine.',
}

const noticedBy = async (telling: Telling, who: string, [noticed, now]: [Noticed, string]) => {
  const { unit, ...told } = noticed
  // A sentinel gives no hints to find anybody, and is thanked where they told it.
  const { channel, reporter_kind, contact, person_hints, ...report } = aReport(
    telling.cast.units[unit] as string,
    told,
  )
  await does(telling, who, ['reception.file-report', report, now])
  return report.report_id
}

const triaged = async (telling: Telling, report_id: string, [urgency, now]: [string, string]) => {
  const triage = { report_id, urgency, duplicate_of_id: null }
  await does(telling, 'elena.sala', ['reception.triage-report', triage, now])
}

const sent = async (telling: Telling, report_id: string, [who, now]: [string, string]) => {
  const to = { to_unit_id: telling.cast.units.street, to_worker_id: actor(telling.cast, who).worker_id }
  await does(telling, 'elena.sala', ['reception.assign-report', { report_id, ...to, due_at: null }, now])
}

const thanks =
  'Ci siamo andati due sere di seguito e abbiamo parlato con chi c’era. Grazie: senza di te non l’avremmo saputo.'

const tellCall = async (telling: Telling): Promise<void> => {
  const { at, cast } = telling
  const unit_id = cast.units.street as string
  const call_id = newId()
  const told = { category: 'home_at_risk', about: 'housing', urgency: 'within_48h', reporter_kind: 'citizen' }
  const words = 'Nel palazzo una famiglia è senza luce da giorni e ha due bambini piccoli.'
  await does(telling, 'chiara.villa', ['reception.note-call', { call_id, unit_id, at: at(2, 10) }, at(2, 10)])
  const said = {
    ...{ call_id, duration_min: 8, caller_kind: 'neighbour', topics: ['home', 'money'], note: words },
    ...{ urgency: 'within_48h', municipality_code: '016198', language: 'it', outcome: 'report' },
    ...{ referral_id: null, report_id: null, person_id: null },
  }
  await does(telling, 'chiara.villa', ['reception.document-call', said, at(2, 10.5)])
  const place = 'Le case popolari dietro il mercato'
  const report = aReport(unit_id, {
    ...told,
    call_id,
    description: words,
    place,
    municipality_code: '016198',
  })
  await does(telling, 'chiara.villa', ['reception.take-report', report, at(2, 10.5)])
  await does(telling, 'chiara.villa', ['reception.close-call', { call_id }, at(2, 11)])
}

/** Somebody is promised an hour on the phone: the call keeps which one, and the calendar says where it came from. */
const tellPromised = async (telling: Telling): Promise<void> => {
  const { at, cast, teller } = telling
  const unit_id = cast.units.street as string
  const call_id = newId()
  const now = at(1, 15)
  await does(telling, 'chiara.villa', ['reception.note-call', { call_id, unit_id, at: now }, now])
  const said = {
    ...{ call_id, duration_min: 5, caller_kind: 'self', topics: ['documents'], urgency: 'ordinary' },
    ...{ municipality_code: '016198', language: 'fr', outcome: 'appointment', person_id: null },
    ...{
      referral_id: null,
      report_id: null,
      note: 'Chiede come si rinnova il permesso. Può solo a mezzogiorno.',
    },
  }
  await does(telling, 'chiara.villa', ['reception.document-call', said, at(1, 15.25)])
  const today = dayInItaly(new Date(teller.clock.now()).toISOString())
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
  const on_day = [1, 2, 3].map((days) => daysAfter(today, days)).find((day) => weekday(day) % 6 > 0) ?? today
  const hour = { unit_id, worker_id: actor(cast, 'chiara.villa').worker_id, starts_at: instantAt(on_day, 12) }
  const promised = anAppointment(hour, { call_id, called_as: 'Sira', on_day })
  await does(telling, 'chiara.villa', ['reception.book-appointment', promised, at(1, 15.25)])
  await does(telling, 'chiara.villa', ['reception.close-call', { call_id }, at(1, 15.5)])
}

export const tellSentinels = async (telling: Telling): Promise<void> => {
  const { at } = telling
  const first = await noticedBy(telling, 'ivo.carrara', [barista, at(12, 8)])
  await triaged(telling, first, ['within_48h', at(12, 11)])
  await sent(telling, first, ['sara.nodari', at(12, 12)])
  const outcome = { report_id: first, outcome: 'contact_made' }
  await does(telling, 'sara.nodari', ['reception.record-outcome', outcome, at(10, 22)])
  await does(telling, 'elena.sala', [
    'reception.give-feedback',
    { report_id: first, feedback: thanks },
    at(9, 10),
  ])
  const second = await noticedBy(telling, 'donata.belotti', [pharmacist, at(4, 12)])
  await triaged(telling, second, ['ordinary', at(4, 16)])
  await sent(telling, second, ['rocco.cattaneo', at(3, 9)])
  await tellCall(telling)
  await tellPromised(telling)
  await noticedBy(telling, 'ivo.carrara', [square, at(0, 6)])
}

// The reference of the reception room: who receives, who answers the line, who hears what somebody noticed.
import { newId } from '#core/kernel'
import { anAppointment, aReport, aVisit } from '#reception/makers'
import { everyone, type Road, type Role } from '../reference.ts'
import type { RoomReference, Table } from './room.ts'

const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const body = (of: readonly Role[]): Road => ({ of, within: 'body' })
const network = (of: readonly Role[]): Road => ({ of, within: 'network' })
const nobody: Road[] = []

const hosts: Role[] = [
  'service_coordinator',
  'social_worker',
  'case_manager',
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
]
const line: Role[] = ['helpline_operator', 'service_coordinator', 'social_worker']
const goers: Role[] = [
  'service_coordinator',
  'social_worker',
  'outreach_operator',
  'educator',
  'cultural_mediator',
  'health_worker',
]
const hearers: Role[] = [...goers, 'helpline_operator']

const all = (roads: Road[]): Table => ({ select: roads, insert: roads, update: roads })
const hosted = [unit(hosts)]
const called = [unit(line)]
const heard = [unit(hearers)]
const decided = [unit(['service_coordinator'])]

const tomorrow = () => new Date(Date.now() + 30 * 3_600_000).toISOString()
const dayOf = (at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(new Date(at))
const yesterday = dayOf(new Date(Date.now() - 86_400_000).toISOString())

export const reception: RoomReference = {
  tables: {
    'reception.desks': {
      select: [network(everyone)],
      insert: [body(['service_coordinator'])],
      update: [body(['service_coordinator']), unit(hosts)],
    },
    'reception.visits': all(hosted),
    // Read by those whose unit wrote it and who are cleared for that part; never changed.
    'reception.visit_notes': { select: [unit(hosts, 'base')], insert: [unit(hosts, 'base')], update: nobody },
    'reception.appointments': all(hosted),
    'reception.agendas': all([body(hosts)]),
    'reception.reminder_addresses': all(hosted),
    // Of somebody else: everybody has only their own.
    'reception.calendar_feeds': { select: nobody, insert: nobody, update: nobody },
    'reception.calls': all(called),
    'reception.call_texts': all(called),
    // The mark of a number: whoever answers that line.
    'reception.call_numbers': { select: called, insert: called, update: nobody },
    // Who called is a person: only for those of the line who may see persons.
    'reception.call_persons': {
      select: [unit(['service_coordinator', 'social_worker'], 'base')],
      insert: [unit(['service_coordinator', 'social_worker'], 'base')],
      update: nobody,
    },
    'reception.reports': all(heard),
    'reception.report_texts': all(heard),
    'reception.report_contacts': {
      select: decided,
      insert: heard,
      update: decided,
    },
    'reception.report_steps': { select: heard, insert: heard, update: nobody },
  },
  shut: { 'reception.report_receipts': 'fingerprints of codes; a function says how a report stands' },
  deeds: {
    'reception.open-desk': [body(['service_coordinator'])],
    'reception.arrive': hosted,
    'reception.call-next': hosted,
    'reception.call-visit': hosted,
    'reception.put-back-visit': hosted,
    'reception.begin-visit': hosted,
    'reception.leave-visit': hosted,
    'reception.visit-not-there': hosted,
    'reception.finish-visit': hosted,
    // Into the story of a person one sees.
    'reception.tie-visit': [unit(hosts, 'base')],
    'reception.book-appointment': hosted,
    'reception.move-appointment': hosted,
    'reception.settle-appointment': hosted,
    'reception.make-feed': [network(hosts)],
    'reception.end-feed': nobody,
    'reception.note-call': called,
    'reception.missed-call': called,
    'reception.document-call': called,
    'reception.try-callback': called,
    'reception.close-call': called,
    'reception.tie-call': called,
    'reception.take-report': heard,
    // For sentinels, who stand outside this table.
    'reception.file-report': nobody,
    'reception.triage-report': decided,
    'reception.assign-report': decided,
    'reception.redirect-report': decided,
    'reception.annul-report': decided,
    'reception.record-outcome': [unit(goers)],
    'reception.give-feedback': decided,
  },
  questions: {
    'reception.desks': { roads: [network([...hosts, 'helpline_operator'])], names: 'reception.desks' },
    'reception.day': { roads: [network(hosts)] },
    'reception.board': { roads: [network(hosts)] },
    'reception.of-person': { roads: [network(hosts)], shows: 'people.persons', about: ['person_id'] },
    'reception.calendar': { roads: [network(hosts)] },
    'reception.my-feed': { roads: [network(hosts)] },
    'reception.calls': { roads: [network(line)] },
    'reception.earlier-calls': { roads: called },
    'reception.reports': { roads: [network(hearers)] },
    'reception.report': { roads: [network(hearers)], shows: 'reception.reports', about: ['report_id'] },
    'reception.my-reports': { roads: nobody },
  },
  placeless: ['reception.make-feed'],
  waiting: {
    'reception.call-next': 'nobody who lies here waits today',
    'reception.put-back-visit': 'the visit that lies here still waits',
    'reception.visit-not-there': 'the visit that lies here still waits',
    'reception.finish-visit': 'the visit that lies here still waits',
    'reception.end-feed': 'the feed that lies here is of somebody else',
    'reception.try-callback': 'the call that lies here was answered',
    'reception.close-call': 'the call that lies here is not written down',
    'reception.file-report': 'for sentinels only',
    'reception.assign-report': 'the report that lies here is not triaged',
    'reception.redirect-report': 'the report that lies here is not triaged',
    'reception.record-outcome': 'the report that lies here is not assigned',
    'reception.give-feedback': 'the report that lies here is not handled',
  },
  words: {
    'reception.open-desk': () => ({ rooms: [], takes_visits: true, takes_calls: true, is_public: false }),
    'reception.arrive': ({ place }) => aVisit(place.unit_id),
    'reception.call-next': () => ({ profession: null, room: null }),
    'reception.call-visit': () => ({ room: null }),
    'reception.finish-visit': () => ({ note: null, person_id: null, outcomes: ['none'] }),
    'reception.book-appointment': ({ place, ids }) => {
      const starts_at = tomorrow()
      const slot = { unit_id: place.unit_id, worker_id: String(ids.worker_id), starts_at }
      return { ...anAppointment(slot), on_day: dayOf(starts_at) }
    },
    'reception.move-appointment': ({ row }) => {
      const before = row('reception.appointments')
      const starts_at = tomorrow()
      const to = { new_appointment_id: newId(), starts_at, on_day: dayOf(starts_at), minutes: 30 }
      return { ...to, worker_id: before.worker_id, from_day: before.on_day }
    },
    'reception.settle-appointment': ({ row }) => {
      const { worker_id, on_day } = row('reception.appointments')
      return { worker_id, on_day, event: 'confirm' }
    },
    'reception.make-feed': () => ({ feed_id: newId(), secret_hash: 'a'.repeat(64) }),
    'reception.note-call': () => ({ call_id: newId() }),
    'reception.missed-call': () => ({ call_id: newId(), callback_phone: null }),
    'reception.document-call': () => ({
      note: null,
      report_id: null,
      referral_id: null,
      person_id: null,
      municipality_code: null,
      caller_phone: null,
    }),
    'reception.earlier-calls': ({ place }) => ({ unit_id: place.unit_id, phone: '+39 347 000 0000' }),
    'reception.take-report': ({ place }) => aReport(place.unit_id),
    'reception.triage-report': () => ({ duplicate_of_id: null }),
    'reception.assign-report': ({ place }) => ({
      to_unit_id: place.unit_id,
      to_worker_id: null,
      due_at: null,
    }),
    'reception.file-report': ({ place }) => {
      const {
        channel: _,
        reporter_kind: __,
        contact: ___,
        person_hints: ____,
        ...told
      } = aReport(place.unit_id)
      return told
    },
    'reception.day': () => ({}),
    'reception.calendar': () => ({ from_day: '2026-11-01', days: 7 }),
  },
  named: {
    visit_id: 'reception.visits',
    appointment_id: 'reception.appointments',
    call_id: 'reception.calls',
    report_id: 'reception.reports',
    feed_id: 'reception.calendar_feeds',
  },
  untold: {
    'reception.desks': { takes_visits: true, takes_calls: true },
    // Not of today, and not so long ago that nobody remembers whose it was.
    'reception.visits': { state: 'waiting', first_need: 'home', on_day: yesterday },
    'reception.visit_notes': { compartment: 'base' },
    'reception.appointments': {
      ...{ state: 'booked', channel: 'phone', reminder: 'none', profession: 'lawyer', minutes: 30 },
    },
    'reception.calendar_feeds': { secret_hash: 'b'.repeat(64) },
    'reception.calls': { state: 'answered', urgency: 'ordinary', attempts: [] },
    'reception.reports': {
      ...{ state: 'received', urgency: 'ordinary', channel: 'phone', reporter_kind: 'citizen' },
      ...{ about: 'place', category: 'other', municipality_code: '016120' },
    },
    'reception.report_steps': { event: 'submit', to_state: 'received' },
  },
}

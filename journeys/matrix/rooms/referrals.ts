// Referrals: everybody who works with people sends and answers, for a unit of theirs (domain 7 and 3.8). What happened is
// never changed. The referral that lies here waits for an outside service, so that its sender writes what it says.
import { dayInItaly, newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const workers: Role[] = [
  'service_coordinator',
  'outreach_operator',
  'health_worker',
  'educator',
  'cultural_mediator',
  'social_worker',
  'case_manager',
  'psychologist',
  'legal_advisor',
  'housing_officer',
  'community_facilitator',
  'helpline_operator',
]
const mine: Road[] = [{ of: workers, within: 'unit' }]
const anywhere: Road[] = [{ of: workers, within: 'network' }]
const one = { roads: anywhere, shows: 'referrals.referrals', about: ['referral_id'] }
const soon = () => new Date(Date.now() + 86_400_000).toISOString()
const today = () => dayInItaly(new Date().toISOString())

export const referrals: RoomReference = {
  tables: {
    'referrals.referrals': { select: mine, insert: mine, update: mine },
    'referrals.subjects': { select: mine, insert: mine, update: mine },
    'referrals.steps': { select: mine, insert: mine, update: [] },
    'referrals.notes': { select: mine, insert: mine, update: [] },
  },
  shut: {},
  deeds: {
    'referrals.send': mine,
    'referrals.acknowledge': mine,
    'referrals.accept': mine,
    'referrals.decline': mine,
    'referrals.waitlist': mine,
    'referrals.arrive': mine,
    'referrals.no-show': mine,
    'referrals.rebook': mine,
    'referrals.accompany': mine,
    'referrals.report-outcome': mine,
    'referrals.record-outcome': mine,
    'referrals.close-loop': mine,
    'referrals.read-answer': mine,
    'referrals.withdraw': mine,
    'referrals.write-note': mine,
    'referrals.renew-link': mine,
  },
  questions: {
    'referrals.board': { roads: anywhere },
    'referrals.waiting': { roads: anywhere },
    'referrals.of-person': { roads: anywhere },
    'referrals.by-slip': { roads: anywhere },
    'referrals.choices': { roads: anywhere },
    'referrals.loop-closure': { roads: anywhere },
    'referrals.referral': one,
    'referrals.slip': one,
    'referrals.linkable': one,
  },
  placeless: [],
  waiting: {
    'referrals.send': 'the service that lies here is of the same unit',
    'referrals.acknowledge': 'it is read already',
    'referrals.arrive': 'nobody has accepted it yet',
    'referrals.no-show': 'nobody has accepted it yet',
    'referrals.rebook': 'nobody has accepted it yet',
    'referrals.report-outcome': 'nobody has come yet',
    'referrals.close-loop': 'the outcome is not known yet',
    'referrals.read-answer': 'nobody has said no',
  },
  words: {
    'referrals.send': ({ ids }) => ({
      referral_id: newId(),
      to_service_id: ids.service_id,
      person_id: null,
      reasons: ['food'],
    }),
    'referrals.accept': () => ({ appointment_at: soon() }),
    'referrals.decline': () => ({ reason: 'full', alternative: 'Provate in centro' }),
    'referrals.waitlist': () => ({ waiting_estimate: '2099-01-01' }),
    'referrals.arrive': () => ({ attended_on: today() }),
    'referrals.no-show': () => ({ attempts: 'Due chiamate' }),
    'referrals.rebook': () => ({ appointment_at: soon() }),
    'referrals.accompany': () => ({ companion_id: null }),
    'referrals.board': () => ({ side: 'sent' }),
    'referrals.loop-closure': () => ({ from_day: '2026-01-01', to_day: '2026-12-31' }),
  },
  named: { referral_id: 'referrals.referrals' },
  untold: {
    'referrals.referrals': {
      ...{
        to_unit_id: null,
        is_external: true,
        is_discreet: false,
        is_anonymous: true,
        slip_code: '7K4-92FX',
      },
      ...{ kind: 'information', reasons: ['food'], urgency: 'ordinary', data_shared: 'minimal' },
      ...{ legal_basis: 'none', state: 'received', no_shows: 0, link_version: 0 },
    },
    'referrals.subjects': { to_unit_id: null },
    'referrals.steps': {
      ...{ to_unit_id: null, event: 'send', from_state: null, to_state: 'sent', by_way: 'worker' },
    },
    'referrals.notes': { to_unit_id: null, kind: 'message' },
  },
}

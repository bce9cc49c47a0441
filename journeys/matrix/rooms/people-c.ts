// The reference for sharing, consent, emergencies, rights and retention: who may let others see, who hears a yes or a
// no, who opens a shut file in an emergency, and who answers for privacy.
import { newId } from '#core/kernel'
import { lookers, type Road, type Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const network = (of: readonly Role[]): Road => ({ of, within: 'network' })
const everyone: Role[] = [
  ...['network_admin', 'project_manager', 'partner_admin', 'service_coordinator', 'outreach_operator'],
  ...['peer_worker', 'social_worker', 'case_manager', 'educator', 'psychologist', 'cultural_mediator'],
  ...['legal_advisor', 'health_worker', 'housing_officer', 'hub_manager', 'warehouse_operator'],
  ...[
    'community_facilitator',
    'trainer',
    'helpline_operator',
    'conflict_mediator',
    'volunteer',
    'host_tutor',
  ],
  ...['monitoring_officer', 'evaluator', 'funder_viewer', 'dpo', 'privacy_admin', 'system_admin'],
] as Role[]
const privacy: Role[] = ['dpo', 'privacy_admin']
/** Beside somebody in danger. */
const rescuers: Role[] = [
  'social_worker',
  'case_manager',
  'health_worker',
  'service_coordinator',
  'educator',
  'legal_advisor',
  'psychologist',
]
const known = [unit(lookers, 'base')]
const heard = { select: known, insert: known, update: known }

const byPrivacy = { select: [network(privacy)], insert: [network(privacy)], update: [network(privacy)] }
/** Where people are received, what they ask by right is taken down. */
const takers: Role[] = [
  ...(['outreach_operator', 'service_coordinator', 'health_worker', 'educator'] as Role[]),
  ...(['social_worker', 'case_manager', 'legal_advisor', 'helpline_operator'] as Role[]),
]

export const peopleC: RoomReference = {
  tables: {
    'people.privacy_notices': {
      select: [network(everyone)],
      insert: [network(['privacy_admin'])],
      update: [],
    },
    'people.consents': heard,
    'people.sharing_wishes': heard,
    // Of somebody else: who takes one down sees their own.
    'people.rights_requests': byPrivacy,
    'people.holds': byPrivacy,
    'people.retention_runs': byPrivacy,
    'people.retention_items': byPrivacy,
    // The house writes what its nights took away.
    'people.clearings': { select: [network(privacy)], insert: [], update: [] },
    'people.erasures': { select: [network(privacy)], insert: [network(['privacy_admin'])], update: [] },
  },
  shut: {},
  deeds: {
    'people.publish-notice': [network(['privacy_admin'])],
    'people.give-consent': known,
    'people.withdraw-consent': known,
    'people.not-shared': known,
    'people.end-not-shared': known,
    'people.share': known,
    // What lies here was given by a body that is nobody's.
    'people.end-share': [network(privacy)],
    'people.break-glass': [network(rescuers)],
    'people.review-break-glass': [network(['dpo'])],
    'people.open-request': [network([...takers, ...privacy])],
    'people.extend-request': [network(privacy)],
    'people.decide-request': [network(privacy)],
    'people.send-answer': [network(privacy)],
    'people.hold': [network(privacy)],
    'people.end-hold': [network(privacy)],
    'people.prepare-run': [network(['privacy_admin'])],
    'people.approve-run': [network(privacy)],
    'people.tell-erasures': [network(['privacy_admin'])],
  },
  questions: {
    'people.sharing': { roads: [network(lookers)], shows: 'people.persons', about: ['person_id'] },
    'people.ended-shares': {
      roads: [network(['service_coordinator', 'social_worker', 'case_manager', 'health_worker', 'educator'])],
    },
    'people.rights-requests': { roads: [network(privacy)] },
    // No request that was granted lies here: nothing is told.
    'people.export': { roads: [], about: ['rights_request_id'] },
    'people.retention': { roads: [network(privacy)], names: 'people.persons' },
    'people.unusual-readings': { roads: [network(privacy)] },
    'people.find-by-code': { roads: [network([...rescuers, ...privacy])], names: 'people.persons' },
    'people.notices': { roads: [network(privacy)] },
    'people.break-glasses': { roads: [network(privacy)] },
    'people.readers': {
      roads: [unit(lookers), network(privacy)],
      names: 'people.persons',
      about: ['person_id'],
    },
  },
  placeless: ['people.publish-notice', 'people.tell-erasures', 'people.break-glass'],
  waiting: {
    'people.not-shared': 'the wish that lies here says so already',
    'people.extend-request': 'the day of the request that lies here is past',
    'people.share': 'neither agreement nor consent between these two bodies lies here',
    'people.send-answer': 'the request that lies here is not decided',
    'people.approve-run': 'the run that lies here is not prepared',
  },
  words: {
    'people.publish-notice': () => ({
      notice_id: newId(),
      version: `v${newId().slice(-6)}`,
      words: 'Prova '.repeat(10),
    }),
    'people.give-consent': ({ row }) => ({
      consent_id: newId(),
      channel: 'paper',
      witness_id: null,
      recipients: [row('network.organisations').organisation_id],
      compartments: ['base'],
    }),
    'people.not-shared': () => ({ wish_id: newId(), to_organisation_id: null }),
    'people.share': ({ row }) => ({
      share_id: newId(),
      organisation_id: row('network.organisations').organisation_id,
      unit_id: null,
      compartments: ['base'],
      ended_on: null,
    }),
    'people.break-glass': () => ({
      break_glass_id: newId(),
      reason: 'Una prova della matrice',
      compartments: ['base'],
    }),
    'people.open-request': () => ({ rights_request_id: newId(), received_on: '2026-11-01' }),
    'people.decide-request': () => ({ decision: 'refused', exemptions: ['archive_duty'] }),
    'people.extend-request': () => ({ because: 'Servono più giorni' }),
    'people.hold': () => ({ hold_id: newId() }),
    'people.prepare-run': () => ({ kept: [] }),
    'people.tell-erasures': () => ({
      erasures: [{ person_id: newId(), measure: 'erase', erased_at: '2026-11-01T10:00:00.000Z' }],
    }),
    'people.find-by-code': ({ row }) => ({ code: row('people.persons').code }),
  },
  named: {
    consent_id: 'people.consents',
    wish_id: 'people.sharing_wishes',
    share_id: 'access.shares',
    rights_request_id: 'people.rights_requests',
    hold_id: 'people.holds',
    run_id: 'people.retention_runs',
    break_glass_id: 'access.break_glasses',
  },
  untold: {
    'people.consents': {
      channel: 'paper',
      purposes: ['referral'],
      compartments: ['base'],
      recipients: [newId()],
      witness_id: null,
      withdrawn_at: null,
      withdrawn_by: null,
    },
    'people.sharing_wishes': { ended_at: null },
    'people.rights_requests': {
      kind: 'access',
      channel: 'letter',
      proof: 'code',
      received_on: '2026-11-20',
      due_on: '2099-12-20',
      extended_on: null,
      extended_because: null,
      decision: null,
      decided_on: null,
      decided_by: null,
      sent_on: null,
    },
    'people.holds': { kind: 'legal_hold', ended_at: null },
    'people.retention_runs': {
      state: 'proposed',
      because: 'retention',
      prepared_by: null,
      prepared_at: null,
      approved_by: null,
      approved_at: null,
      done_at: null,
    },
    'people.retention_items': { measure: 'reduce', kept_because: null },
    'people.clearings': { kind: 'log', how_many: 3 },
    'people.erasures': { measure: 'reduce' },
    'people.privacy_notices': { words: 'Prova '.repeat(10) },
  },
}

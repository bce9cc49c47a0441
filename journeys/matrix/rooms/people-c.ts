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

export const peopleC: RoomReference = {
  tables: {
    'people.privacy_notices': {
      select: [network(everyone)],
      insert: [network(['privacy_admin'])],
      update: [],
    },
    'people.consents': heard,
    'people.sharing_wishes': heard,
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
  },
  questions: {
    'people.sharing': { roads: [network(lookers)], shows: 'people.persons', about: ['person_id'] },
    'people.ended-shares': { roads: [network(lookers)] },
    'people.find-by-code': { roads: [network(rescuers)], names: 'people.persons' },
    'people.notices': { roads: [network(privacy)] },
    'people.break-glasses': { roads: [network(privacy)] },
    'people.readers': {
      roads: [unit(lookers), network(privacy)],
      names: 'people.persons',
      about: ['person_id'],
    },
  },
  placeless: ['people.publish-notice'],
  waiting: {
    'people.share': 'neither agreement nor consent between these two bodies lies here',
    'people.break-glass': 'what is asked for is more than an emergency opens',
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
      compartments: ['social'],
    }),
    'people.find-by-code': ({ row }) => ({ code: row('people.persons').code }),
  },
  named: {
    consent_id: 'people.consents',
    wish_id: 'people.sharing_wishes',
    share_id: 'access.shares',
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
    'people.privacy_notices': { words: 'Prova '.repeat(10) },
  },
}

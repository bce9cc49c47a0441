// The reference for rows, table by table: who reads one, who may bear one, who may change one. In the order in which
// one needs the other. What happened is never changed, and what the house derives nobody writes.
import {
  everyone,
  followers,
  givers,
  health,
  keepers,
  lookers,
  nameReaders,
  namers,
  type Road,
  type Role,
  receivers,
  storekeepers,
  street,
  writers,
} from './reference.ts'
import { fromRooms } from './rooms/index.ts'
import type { Table } from './rooms/room.ts'

const nobody: Road[] = []
const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const body = (of: readonly Role[]): Road => ({ of, within: 'body' })
const network = (of: readonly Role[]): Road => ({ of, within: 'network' })

const unseen: Table = { select: nobody, insert: nobody, update: nobody }
const walked: Table = { select: [unit(street)], insert: [unit(street)], update: [unit(street)] }
const told: Table = { ...walked, update: nobody }
const byAdmins = [body(['partner_admin']), network(['network_admin'])]
const shaped: Table = { select: [network(everyone)], insert: byAdmins, update: byAdmins }
const by = (of: readonly Role[]): Table => ({
  select: [network(everyone)],
  insert: [network(of)],
  update: [network(of)],
})
const byNetwork = by(['network_admin'])
const signed: Table = { ...byNetwork, update: nobody }
const place = [unit(street), body(['service_coordinator'])]
const figures = [
  body(['service_coordinator']),
  network(['project_manager', 'monitoring_officer', 'network_admin']),
]

const partnership: Record<string, Table> = {
  'access.networks': byNetwork,
  'network.profiles': byNetwork,
  'network.organisations': byNetwork,
  'network.units': shaped,
  'network.unit_phones': shaped,
  'network.terms': byNetwork,
  'access.principals': shaped,
  'access.workers': shaped,
  'access.grants': {
    select: [body(['partner_admin', 'service_coordinator', 'dpo']), network(['network_admin', 'dpo'])],
    insert: byAdmins,
    update: byAdmins,
  },
  // One asks, the other answers.
  'access.role_clearances': by(['network_admin', 'dpo']),
  'network.clearance_requests': {
    select: [network(['network_admin', 'dpo'])],
    insert: [network(['network_admin', 'dpo'])],
    update: [network(['network_admin', 'dpo'])],
  },
  'network.agreements': byNetwork,
  'network.agreement_shares': signed,
  'network.territory_renewals': signed,
  'network.districts': byNetwork,
  'network.projects': byNetwork,
  'network.project_partners': byNetwork,
  'network.project_lines': byNetwork,
  'network.project_indicators': by(['network_admin', 'project_manager']),
}

const goods: Record<string, Table> = {
  'goods.items': by(storekeepers),
  'goods.kit_parts': by(storekeepers),
  'goods.locations': { select: [body(everyone)], insert: [body(givers)], update: [body(givers)] },
  'goods.lots': { select: [body(everyone)], insert: [body(storekeepers)], update: [body(storekeepers)] },
  'goods.balances': { select: [body(everyone)], insert: [body(givers)], update: [body(givers)] },
  'goods.movements': { select: [body(everyone)], insert: [body(givers)], update: nobody },
  'goods.counts': { select: [body(everyone)], insert: [body(storekeepers)], update: [body(storekeepers)] },
}

const circlers: Role[] = [
  'service_coordinator',
  'social_worker',
  'case_manager',
  'educator',
  'health_worker',
  'outreach_operator',
]

/** Tax codes and documents: for who asks for a help that needs them. */
const numberReaders: Role[] = ['social_worker', 'case_manager', 'legal_advisor']

const people: Record<string, Table> = {
  // An id and the unit it belongs to, nothing else.
  'access.subjects': { select: [unit(lookers)], insert: [unit([...keepers, ...receivers])], update: nobody },
  'access.person_access': { select: [unit(everyone)], insert: nobody, update: nobody },
  // Whose data are restricted, bare ids: policies ask it before they ask anything else.
  'access.restrictions': { select: [network(everyone)], insert: nobody, update: nobody },
  // Who is around a person: written by those who keep them, seen by all who see them.
  'access.circles': {
    select: [unit(everyone), network(['dpo', 'privacy_admin'])],
    insert: [unit(circlers)],
    update: [unit(circlers)],
  },
  // What one body lets another see; those that lie here were given by a body that is nobody's.
  'access.shares': {
    select: [body(everyone), network(['dpo', 'privacy_admin'])],
    insert: nobody,
    update: [network(['dpo', 'privacy_admin'])],
  },
  // Of somebody else: seen and judged by the second pair of eyes.
  'access.break_glasses': { select: [network(['dpo'])], insert: nobody, update: [network(['dpo'])] },
  'access.subject_keys': { select: [unit(everyone)], insert: [network(everyone)], update: nobody },
  'people.persons': {
    select: [unit([...followers, 'privacy_admin'], 'base')],
    insert: [unit([...keepers, ...receivers], 'base')],
    // What one does not see one does not change.
    update: [unit([...followers, 'privacy_admin'], 'base')],
  },
  'people.identity_steps': {
    select: [unit(followers, 'base')],
    insert: [unit([...keepers, ...receivers], 'base')],
    update: nobody,
  },
  'people.identities': {
    select: [unit(nameReaders, 'base')],
    insert: [unit(namers, 'base')],
    update: [unit(namers, 'base')],
  },
  'people.identifiers': {
    select: [unit(numberReaders, 'base')],
    insert: [unit(numberReaders, 'base')],
    update: [unit(numberReaders, 'base')],
  },
  // Read by those a person let in, and by the unit that wrote it.
  'people.stay_identifiers': {
    select: [unit(['legal_advisor', 'case_manager'], 'legal_status')],
    insert: [unit(['legal_advisor', 'case_manager'], 'legal_status')],
    update: [unit(['legal_advisor', 'case_manager'], 'legal_status')],
  },
  'people.verifications': {
    select: [unit(numberReaders, 'base')],
    insert: [unit(['social_worker'], 'base')],
    update: nobody,
  },
  'people.sealed_links': {
    select: [unit(['health_worker'], 'health_addiction')],
    insert: [unit(['health_worker'], 'health_addiction')],
    update: [unit(['health_worker'], 'health_addiction')],
  },
}

const streetWork: Record<string, Table> = {
  'places.hotspots': { select: place, insert: [unit(street)], update: place },
  'places.observations': { select: place, insert: [unit(street)], update: nobody },
  'places.hotspot_steps': { select: place, insert: place, update: nobody },
  // Planned by who coordinates, walked by all.
  'outreach.shifts': { ...walked, insert: [unit(['service_coordinator'])] },
  'outreach.crew': { ...walked, insert: [unit(['service_coordinator'])] },
  'outreach.stops': walked,
  'outreach.shift_steps': told,
  'outreach.safety_checks': told,
  // Raised by the house.
  'outreach.alarms': { ...walked, insert: nobody },
  // Recorded by all, annulled or locked by those who answer for it.
  'outreach.contacts': { ...walked, update: [unit(health)] },
  'outreach.handout_lines': told,
  'outreach.contact_notes': {
    select: [unit(writers, 'social')],
    insert: [unit(writers, 'social')],
    update: nobody,
  },
  'outreach.harm_reduction_lines': {
    select: [unit(health, 'health_addiction')],
    insert: [unit(health, 'health_addiction')],
    update: nobody,
  },
  'outreach.rapid_tests': {
    select: [unit(health, 'health_addiction')],
    insert: [unit(['health_worker'], 'health_addiction')],
    update: nobody,
  },
  'outreach.hiv_tests': {
    select: [unit(['health_worker'], 'hiv')],
    insert: [unit(['health_worker'], 'hiv')],
    update: nobody,
  },
}

const kept: Record<string, Table> = {
  'monitoring.facts': { select: figures, insert: nobody, update: nobody },
  'monitoring.rollup': { select: figures, insert: nobody, update: nobody },
  'monitoring.differences': {
    select: [network(['monitoring_officer', 'network_admin'])],
    insert: nobody,
    update: nobody,
  },
  'monitoring.releases': {
    select: [network(everyone)],
    insert: [network(['monitoring_officer'])],
    update: nobody,
  },
  'audit.entries': { ...unseen, select: [body(['dpo'])] },
  'audit.archives': { ...unseen, select: [body(['dpo'])] },
  'audit.chains': { ...unseen, select: [body(['dpo'])] },
  'audit.readings': { ...unseen, select: [body(['dpo'])] },
  'sync.heads': { ...unseen, select: [network(everyone)] },
  // That something changed, for those who may hear of it: ids only.
  'sync.events': { ...unseen, select: [unit(everyone)] },
  // Of somebody else: everybody has only their own.
  'sync.intents': unseen,
  'sync.devices': unseen,
  // Sealed: what is inside stays unread until it is adopted.
  'sync.parked': { select: [unit(everyone)], insert: nobody, update: [unit(everyone)] },
}

export const tables: Record<string, Table> = {
  ...partnership,
  ...goods,
  ...people,
  ...streetWork,
  ...fromRooms('tables'),
  ...kept,
}

/** Not in the matrix, because a person has no way to them at all: no right on the table, whatever the rows say. */
export const shut: Record<string, string> = {
  'access.session_context': 'what sessions may do; a session asks functions about itself only',
  'auth.accounts': 'of the accounts part',
  'auth.credentials': 'of the accounts part',
  'auth.invitations': 'of the accounts part',
  'auth.passkeys': 'of the accounts part',
  'auth.second_factors': 'of the accounts part',
  'auth.sessions': 'of the accounts part',
  'auth.verifications': 'of the accounts part',
  'monitoring.seen': 'pseudonyms counted once: a function tells numbers',
  'monitoring.keys': 'the secret of the pseudonyms',
  'monitoring.turns': 'turns of the jobs that count',
  'sync.cursors': 'how far jobs have read',
  'sync.milestones': 'where the counter of commits stood',
  'sync.happenings': 'read by jobs',
  'sync.organisation_keys': 'keys of bodies, opened by the house',
  ...fromRooms('shut'),
}

/** Not in the matrix, because they tell of no network: public registers, read by all, written by the house. */
export const registers = [
  'federation.cities',
  'federation.seats',
  'network.foreign_states',
  'network.municipalities',
  'network.provinces',
  'network.regions',
  'network.roles',
]

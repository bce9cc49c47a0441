// The reference for deeds and questions, told a second time in words of its own: who may do each where the record
// lies, and who may ask each at all.
import {
  everyone,
  followers,
  health,
  keepers,
  loaders,
  lookers,
  type Road,
  type Role,
  storekeepers,
  street,
} from './reference.ts'
import { fromRooms, placelessOfRooms } from './rooms/index.ts'
import type { Asking } from './rooms/room.ts'

export type { Asking } from './rooms/room.ts'

const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const body = (of: readonly Role[]): Road => ({ of, within: 'body' })
const network = (of: readonly Role[]): Road => ({ of, within: 'network' })

const byNetworkAdmin = [network(['network_admin'])]
const byAdmins = [body(['partner_admin']), network(['network_admin'])]
const byStore = [body(storekeepers)]
const coordinated = [unit(['service_coordinator'])]
const walked = [unit(street)]
const decided = [body(['service_coordinator'])]
/** Those of them who are cleared: rows that are kept apart are not there for the others. */
const remembered = [unit(keepers, 'base')]

export const deeds: Record<string, Road[]> = {
  'network.add-organisation': byNetworkAdmin,
  'network.rename-organisation': byNetworkAdmin,
  'network.end-organisation': byNetworkAdmin,
  'network.add-unit': byAdmins,
  'network.change-unit': byAdmins,
  'network.set-unit-phone': byAdmins,
  'network.end-unit': byAdmins,
  'network.enlist-worker': byAdmins,
  'network.end-worker': byAdmins,
  'network.give-role': byAdmins,
  'network.end-grant': byAdmins,
  'network.set-term': byNetworkAdmin,
  'network.set-role-clearance': byNetworkAdmin,
  'network.request-role-clearance': byNetworkAdmin,
  // Four eyes: who asks does not answer.
  'network.settle-role-clearance': [network(['dpo'])],
  'network.sign-agreement': byNetworkAdmin,
  'network.end-agreement': byNetworkAdmin,
  'network.load-project': byNetworkAdmin,
  'network.set-target': [network(['network_admin', 'project_manager'])],
  'network.accept-territory': byNetworkAdmin,

  'goods.add-item': [network(storekeepers)],
  'goods.describe-kit': [network(storekeepers)],
  'goods.open-locations': byStore,
  'goods.receive-lot': byStore,
  'goods.assemble-kit': byStore,
  'goods.block-lot': byStore,
  'goods.release-lot': byStore,
  'goods.count-location': byStore,
  'goods.settle-count': [body(['service_coordinator', 'hub_manager'])],
  'goods.move-stock': [body(loaders)],

  'people.assign-code': remembered,
  'people.change-nickname': remembered,
  'people.note-met': [unit(followers, 'base')],

  'places.report': walked,
  'places.observe': walked,
  'places.rename': [unit(['outreach_operator']), ...decided],
  'places.assign': decided,
  'places.review': decided,
  'places.close': decided,

  'outreach.plan-shift': coordinated,
  'outreach.change-plan': coordinated,
  'outreach.confirm-shift': coordinated,
  'outreach.cancel-shift': coordinated,
  'outreach.validate-shift': coordinated,
  'outreach.reopen-shift': coordinated,
  // Of the leader named for the outing, who is none of those who try here; or of a coordinator in their place.
  'outreach.load-van': coordinated,
  'outreach.start-shift': coordinated,
  'outreach.interrupt': coordinated,
  'outreach.resume': coordinated,
  'outreach.close-shift': coordinated,
  'outreach.check-in': walked,
  'outreach.safety-ok': walked,
  'outreach.settle-alarm': walked,
  'outreach.arrive-at-stop': walked,
  'outreach.leave-stop': walked,
  'outreach.add-stop': walked,
  'outreach.record-contact': walked,
  'outreach.annul-contact': [unit(health)],
  'outreach.record-rapid-test': [unit(['health_worker'], 'health_addiction')],
  'outreach.record-hiv-test': [unit(['health_worker'], 'hiv')],

  'monitoring.publish-figure': [network(['monitoring_officer'])],
  ...fromRooms('deeds'),
}

/** Of the network of who does them, wherever the rest lies: there is only one place to try. */
export const placeless = [
  'network.set-term',
  'network.add-organisation',
  'network.set-role-clearance',
  'network.request-role-clearance',
  'network.sign-agreement',
  'network.load-project',
  'network.accept-territory',
  'goods.add-item',
  'monitoring.publish-figure',
  ...placelessOfRooms(),
]

const figures = [
  body(['service_coordinator']),
  network(['project_manager', 'monitoring_officer', 'network_admin']),
]
const all: Asking = { roads: [network(everyone)] }
const onStreet: Asking = { roads: [network(street)] }

export const questions: Record<string, Asking> = {
  'network.me': all,
  'network.roles': all,
  'network.terms': all,
  'network.organisations': all,
  'network.units': all,
  'network.partners': all,
  'network.projects': all,
  'network.project': { ...all, shows: 'network.projects', about: ['project_id'] },
  'network.municipalities': all,
  'network.districts': all,
  'network.foreign-states': all,
  'network.workers': {
    roads: [network(['network_admin', 'project_manager', 'partner_admin', 'service_coordinator', 'dpo'])],
  },
  // Who read whom: ids of persons, and no more of them.
  'network.readings': { roads: [network(['dpo'])], names: ['people.persons', 'cases.files'] },
  'network.audit': { roads: [network(['dpo'])], shows: 'audit.chains', about: ['organisation_id'] },

  'goods.catalogue': all,
  'goods.stock': { roads: [body(everyone)], about: ['organisation_id'] },
  'goods.counts-waiting': { roads: [body(everyone)], about: ['organisation_id'] },
  'goods.lot-story': { ...all, shows: 'goods.lots', about: ['lot_id'] },
  'goods.movements-of-shift': { ...all, shows: 'goods.movements', about: ['cause_id'] },

  'people.of-unit': { roads: [unit([...followers, 'privacy_admin'])], about: ['unit_id'] },
  'people.person': {
    roads: [network([...followers, 'privacy_admin'])],
    shows: 'people.persons',
    about: ['person_id'],
  },
  'people.search-nicknames': { roads: [network(lookers)] },

  'places.map': all,
  'places.list': onStreet,
  'places.uncovered': onStreet,
  'places.review-due': onStreet,
  'places.hotspot': { ...onStreet, shows: 'places.hotspots', about: ['hotspot_id'] },

  'outreach.week': onStreet,
  'outreach.today': onStreet,
  'outreach.alarms': onStreet,
  'outreach.shift': { ...onStreet, shows: 'outreach.shifts', about: ['shift_id'] },
  'outreach.contacts': { ...onStreet, shows: 'outreach.shifts', about: ['shift_id'] },

  'monitoring.figures': { roads: figures },
  'monitoring.figure': { roads: figures },
  'monitoring.trend4': { roads: figures },
  'monitoring.differences': { roads: [network(['monitoring_officer', 'network_admin'])] },
  'monitoring.publication-preview': { roads: [network(['monitoring_officer'])] },
  ...fromRooms('questions'),
}

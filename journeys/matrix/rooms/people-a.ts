// Of the people room: registering, the ladder of trust, numbers, households, what is known of a person.
import { newId } from '#core/kernel'
import { aPerson } from '#people/makers'
import {
  followers,
  keepers,
  nameReaders,
  namers,
  type Road,
  type Role,
  receivers,
  street,
} from '../reference.ts'
import type { RoomReference } from './room.ts'

const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const network = (of: readonly Role[]): Road => ({ of, within: 'network' })
const numberReaders: Role[] = ['social_worker', 'case_manager', 'legal_advisor']

const nobody: Road[] = []
/** Those who write who lives with whom, and those who may learn something of a person. */
const housers: Role[] = ['social_worker', 'case_manager', 'educator', 'service_coordinator']
/** Those who ask how much a household lives on, because a help asks. */
const meters: Role[] = [...housers, 'housing_officer']
/** Those who follow minors: domain 4.3, the minors team. */
const minders: Role[] = ['social_worker', 'case_manager', 'educator']
const learners: Role[] = [
  ...housers,
  'psychologist',
  'health_worker',
  'legal_advisor',
  'housing_officer',
  'outreach_operator',
]

const named = {
  given_name: 'Nome',
  family_name: 'Di Prova',
  birth_year: 1990,
  citizenships: ['IT'],
  purpose: 'direct_care',
  legal_basis: 'public_task',
}

const since = { role: 'sibling', begins_on: '2026-11-01' }

export const peopleA: RoomReference = {
  tables: {
    'people.households': {
      select: [unit([...housers, 'psychologist'], 'social')],
      insert: [unit(housers, 'social')],
      update: nobody,
    },
    'people.household_members': {
      select: [unit([...housers, 'psychologist'], 'social')],
      insert: [unit(housers, 'social')],
      update: [unit(housers, 'social')],
    },
    'people.guardianships': {
      select: [unit(minders, 'minors')],
      insert: [unit(minders, 'minors')],
      update: [unit(minders, 'minors')],
    },
    // How to reach somebody stands beside the name.
    'people.phones': {
      select: [unit(nameReaders, 'base')],
      insert: [unit(namers, 'base')],
      update: [unit(namers, 'base')],
    },
    'people.isee_certificates': {
      select: [unit(meters, 'social')],
      insert: [unit(meters, 'social')],
      update: [unit(meters, 'social')],
    },
    // The one planted here tells of a home.
    'people.attributes': {
      select: [unit(learners, 'social')],
      insert: [unit(learners, 'social')],
      update: [unit(learners, 'social')],
    },
  },
  shut: { 'access.sealings': 'who asked for anonymity: the wish itself would tell' },
  deeds: {
    'people.register': [unit([...keepers, ...receivers], 'base')],
    'people.allow-name': [unit(['service_coordinator'], 'base')],
    'people.identify': [unit(namers, 'base')],
    'people.verify': [unit(['social_worker'], 'base')],
    'people.note-phone': [unit(namers, 'base')],
    'people.end-phone': [unit(namers, 'base')],
    'people.note-identifier': [unit(numberReaders, 'base')],
    'people.end-identifier': [unit(numberReaders, 'base')],
    // Who reads it without being cleared for names still follows nobody.
    'people.note-stay-identifier': [unit(['case_manager'], 'base')],
    'people.end-stay-identifier': [unit(['legal_advisor', 'case_manager'], 'legal_status')],
    'people.request-anonymity': [unit(['health_worker'], 'base')],
    'people.reduce': [unit(['privacy_admin'], 'base')],
    'people.open-household': [unit(housers, 'social')],
    'people.add-household-member': [unit(housers, 'social')],
    'people.end-household-member': [unit(housers, 'social')],
    'people.change-household-role': [unit(housers, 'social')],
    'people.note-guardianship': [unit(minders, 'minors')],
    'people.end-guardianship': [unit(minders, 'minors')],
    'people.note-isee': [unit(meters, 'social')],
    'people.end-isee': [unit(meters, 'social')],
    'people.note-attribute': [unit(learners, 'social')],
    'people.end-attribute': [unit(learners, 'social')],
  },
  questions: {
    'people.attributes': {
      roads: [network([...followers, 'privacy_admin'])],
      shows: 'people.persons',
      about: ['person_id'],
    },
    'people.households': {
      roads: [network([...followers, 'privacy_admin'])],
      shows: 'people.persons',
      about: ['person_id'],
    },
    'people.guardianships': {
      roads: [network(minders)],
      shows: 'people.guardianships',
      about: ['person_id'],
    },
    'people.isee-certificates': {
      roads: [network(meters)],
      shows: 'people.isee_certificates',
      about: ['person_id'],
    },
    'people.followed': { roads: [network([...followers, 'privacy_admin'])] },
    'outreach.contacts-of-person': {
      roads: [network(street)],
      shows: 'people.persons',
      about: ['person_id'],
    },
    'people.around': {
      roads: [network([...followers, 'privacy_admin'])],
      shows: 'people.persons',
      about: ['person_id'],
    },
    'people.phones': { roads: [network(nameReaders)] },
    'people.identifiers': { roads: [network(numberReaders)] },
    'people.check-tax-code': { roads: [network(numberReaders)] },
    'people.sealed-name': {
      roads: [network(['health_worker'])],
      shows: 'people.persons',
      about: ['person_id'],
    },
  },
  placeless: [],
  waiting: {
    // Who is cleared, and does it, is in modules/people/minors.data.test.ts.
    'people.note-guardianship': 'no role of this network is cleared for minors',
    'people.end-guardianship': 'no role of this network is cleared for minors',
    'people.verify': 'who lies here is known by nickname',
    'people.note-phone': 'who lies here is known by nickname',
    'people.note-identifier': 'who lies here is known by nickname',
    'people.request-anonymity': 'who lies here is known by nickname',
    'people.reduce': 'who lies here is known by nickname',
    'people.add-household-member': 'who lies here is in the household already',
  },
  words: {
    'people.register': ({ place }) => ({
      ...aPerson(place.unit_id, place.organisation_id),
      notice: 'oral',
    }),
    'people.identify': () => ({ ...named, attach_history: false }),
    'people.request-anonymity': ({ place }) => ({
      ...{ twin_id: newId(), code: aPerson(place.unit_id, place.organisation_id).code },
      ...{ notice_language: 'it', accepted: true },
    }),
    'people.note-phone': () => ({
      ...{ phone_id: newId(), number: '+39 347 000 0000', answered_by: 'only_them', advice: null },
    }),
    'people.end-phone': ({ row }) => ({ phone_id: row('people.phones').phone_id }),
    'people.note-identifier': () => ({ identifier_id: newId(), value: 'RSSMRA80A01H501U' }),
    'people.note-stay-identifier': () => ({ identifier_id: newId(), kind: 'permit', value: 'I12345678' }),
    'people.end-identifier': ({ row }) => ({ identifier_id: row('people.identifiers').identifier_id }),
    'people.end-stay-identifier': ({ row }) => ({
      identifier_id: row('people.stay_identifiers').identifier_id,
    }),
    'people.open-household': () => ({ household_id: newId(), member_id: newId(), ...since }),
    'people.add-household-member': ({ row }) => ({
      household_id: row('people.households').household_id,
      member_id: newId(),
      ...since,
    }),
    'people.end-household-member': ({ row }) => ({
      member_id: row('people.household_members').member_id,
      ended_on: '2026-11-20',
    }),
    'people.change-household-role': ({ row }) => ({
      member_id: row('people.household_members').member_id,
      next_id: newId(),
      role: 'parent',
      begins_on: '2026-11-20',
    }),
    'people.note-guardianship': () => ({
      ...{ guardianship_id: newId(), kind: 'parent', named: 'Genitore Di Prova', reference: null },
      since_on: '2026-11-01',
    }),
    'people.end-guardianship': ({ row }) => ({
      guardianship_id: row('people.guardianships').guardianship_id,
      ended_on: '2026-11-20',
    }),
    'people.note-isee': () => ({
      ...{ certificate_id: newId(), household_id: null, kind: 'ordinary', value_cents: 500_000, band: null },
      ...{ issued_on: '2026-02-03', valid_until: '2026-12-31', protocol: null, has_omissions: false },
      source: 'document',
    }),
    'people.end-isee': ({ row }) => ({
      certificate_id: row('people.isee_certificates').certificate_id,
      ended_on: '2026-11-20',
    }),
    'people.note-attribute': () => ({
      ...{ attribute_id: newId(), kind: 'employment', code: 'retired', since_on: null, valid_until: null },
    }),
    'people.end-attribute': ({ row }) => ({
      attribute_id: row('people.attributes').attribute_id,
      ended_on: '2026-11-20',
    }),
    'people.check-tax-code': () => ({ value: 'RSSMRA80A01H501U' }),
  },
  named: {},
  untold: {
    'people.phones': { answered_by: 'only_them' },
    'people.households': { kind: 'de_facto' },
    'people.household_members': { kind: 'de_facto', role: 'child' },
    'people.guardianships': { kind: 'parent', since_on: '2026-11-01' },
    'people.isee_certificates': {
      ...{ household_id: null, kind: 'minors', value_cents: 1, band: 'up_to_3000', source: 'document' },
      ...{ issued_on: '2026-01-10', valid_until: '2026-12-31' },
    },
    'people.attributes': {
      ...{ compartment: 'social', kind: 'housing', code: 'hostel', source: 'declared', valid_until: null },
    },
  },
}

// Of the people room: finding somebody by name, who may be the same person, what partners ask one another.
import { newId } from '#core/kernel'
import { followers, lookers, nameReaders, namers, type Road, type Role } from '../reference.ts'
import type { RoomReference } from './room.ts'

const unit = (of: readonly Role[], apart?: string): Road => ({ of, within: 'unit', apart })
const body = (of: readonly Role[], apart?: string): Road => ({ of, within: 'body', apart })
const network = (of: readonly Role[]): Road => ({ of, within: 'network' })

/** Work with people by name and look after double records; two of them may say "the same". */
const watchers: Role[] = ['social_worker', 'case_manager', 'service_coordinator']
const proposers: Role[] = ['social_worker', 'case_manager']
const askers: Role[] = ['social_worker', 'case_manager', 'legal_advisor']
const splitters: Role[] = ['privacy_admin']
const finders = [...new Set([...lookers, ...nameReaders])]

const told = { given_name: 'Nome', family_name: 'Di Prova', birth_date: '1990-01-01' }
const derived = 'derived by the house, read through functions that ask who asks'

export const peopleB: RoomReference = {
  tables: {
    'people.search_keys': {
      select: [unit(nameReaders, 'base')],
      insert: [unit(namers, 'base')],
      update: [unit(namers, 'base')],
    },
    'people.same_as': {
      select: [unit(nameReaders, 'base'), network(splitters)],
      insert: [unit(proposers, 'base')],
      update: [unit(watchers, 'base'), network(splitters)],
    },
    'people.not_same': {
      select: [unit(nameReaders, 'base')],
      insert: [unit(watchers, 'base'), network(splitters)],
      update: [],
    },
    'people.match_requests': {
      select: [unit([...askers, 'service_coordinator'], 'base'), body(watchers, 'base')],
      insert: [unit(askers, 'base')],
      update: [body(watchers, 'base')],
    },
    'people.match_runs': { select: [network(watchers)], insert: [], update: [] },
    'people.partner_questions': { select: [network(['dpo'])], insert: [], update: [] },
  },
  shut: {
    'people.duplicate_pairs': derived,
    'people.match_cursors': 'how far the house has looked',
    'people.search_counts': 'how often somebody asked, counted by the house',
    'people.fingerprint_keys': 'a key nobody reads',
    'people.fingerprints': derived,
  },
  deeds: {
    'people.propose-merge': [unit(proposers, 'base')],
    'people.approve-merge': [unit(['social_worker', 'service_coordinator'], 'base')],
    'people.undo-merge': [unit(watchers, 'base')],
    'people.not-the-same': [unit(watchers, 'base')],
    'people.split': [network(splitters)],
    'people.ask-owner': [unit(askers, 'base')],
    'people.answer-partner': [body(watchers, 'base')],
  },
  questions: {
    'people.search': { roads: [network(finders)] },
    'people.look-alikes': { roads: [network(nameReaders)] },
    'people.possible-at-partner': { roads: [network(nameReaders)] },
    // Whom to call and nothing of the person (domain 7): for who answers a line.
    'people.already-known': {
      roads: [network(['helpline_operator', 'service_coordinator', 'social_worker'])],
    },
    'people.duplicates': { roads: [network(watchers)] },
    'people.pair': { roads: [network(watchers)], shows: 'people.persons', about: ['person_id'] },
    'people.links': { roads: [network([...watchers, ...splitters])], names: 'people.persons' },
    'people.cluster': {
      roads: [network([...followers, ...splitters])],
      shows: 'people.persons',
      about: ['person_id'],
    },
    'people.match-requests': { roads: [network(watchers)] },
    'people.second-looks': { roads: [network(watchers)] },
  },
  placeless: [],
  waiting: {
    'people.propose-merge': 'the only record that lies here is both: twice the same',
    'people.not-the-same': 'the only record that lies here is both: twice the same',
    'people.approve-merge': 'the link that lies here is settled',
    'people.undo-merge': 'the link that lies here is settled',
    'people.split': 'the link that lies here is settled',
  },
  words: {
    'people.propose-merge': ({ ids }) => ({
      ...{ link_id: newId(), survivor_id: ids.person_id, reasons: ['same_name'] },
    }),
    'people.approve-merge': ({ ids }) => ({ survivor_id: ids.person_id, is_same: true }),
    'people.not-the-same': ({ ids }) => ({ pair_id: newId(), other_id: ids.person_id }),
    'people.ask-owner': ({ row }) => ({
      ...{ request_id: newId(), organisation_id: row('network.organisations').organisation_id },
    }),
    'people.answer-partner': ({ row }) => ({
      ...{ request_id: row('people.match_requests').request_id, answer: 'no' },
    }),
    'people.pair': ({ ids }) => ({ other_id: ids.person_id }),
    'people.search': () => ({ text: 'prova' }),
    'people.look-alikes': () => told,
    'people.possible-at-partner': () => told,
    'people.already-known': () => ({ called: 'nessuno' }),
  },
  named: { link_id: 'people.same_as' },
  untold: {
    'people.search_keys': { keys: [1] },
    'people.same_as': { state: 'refused' },
    'people.not_same': { other_id: 'ffffffff-ffff-7fff-bfff-ffffffffffff', because: 'looked' },
    'people.match_requests': {},
  },
}

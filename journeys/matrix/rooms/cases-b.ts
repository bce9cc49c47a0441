// Of the cases room: plans, their steps, reviews and answers, and the papers of a file. Written by who works on the case
// in the unit; the page that was shown is written by the house alone.
import { newId } from '#core/kernel'
import type { Road, Role } from '../reference.ts'
import type { Asking, RoomReference, Table } from './room.ts'

const keepers: Role[] = ['social_worker', 'case_manager', 'service_coordinator']
/** Of those who write it the one case manager named, who is none of those who try here; and who coordinates. */
const arrangers: Role[] = ['service_coordinator']
const authors: Role[] = ['social_worker', 'case_manager']
const workers: Role[] = [
  ...keepers,
  'educator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'health_worker',
  'housing_officer',
  'community_facilitator',
  'outreach_operator',
]
const nobody: Road[] = []
const social = (of: readonly Role[]): Road[] => [{ of, within: 'unit', apart: 'social' }]
const changing: Table = { select: social(keepers), insert: social(authors), update: social(authors) }
const lasting: Table = { ...changing, update: nobody }
const ofFile: Asking = {
  roads: [{ of: workers, within: 'network' }],
  shows: 'cases.files',
  about: ['file_id'],
}
const manager = 'it is of the one case manager named, who is none of those who try here'
const draft = 'the plan that lies here is a draft nobody was shown'
const print = 'a'.repeat(64)
const place = `00000000-0000-4000-8000-000000000000/${print}.pdf`
const body = {
  called: null,
  quote: null,
  goals: [],
  resources: { own: null, family: null, community: null },
  contact: { name: null, phone: null },
  next_meeting: null,
}

export const casesB: RoomReference = {
  tables: {
    'cases.plans': changing,
    'cases.plan_results': changing,
    'cases.plan_reviews': lasting,
    'cases.result_steps': lasting,
    'cases.plan_signatures': lasting,
    'cases.documents': lasting,
    'cases.plan_documents': { ...lasting, insert: nobody },
    'cases.sign_links': lasting,
    'cases.inclusion_paths': { select: social(keepers), insert: social(keepers), update: social(keepers) },
  },
  shut: {},
  deeds: {
    'cases.write-plan': social(authors),
    'cases.share-plan': social(authors),
    'cases.sign-plan': social(authors),
    'cases.start-plan': social(authors),
    'cases.set-result': social(authors),
    'cases.review-plan': social(authors),
    'cases.complete-plan': social(authors),
    'cases.interrupt-plan': social(authors),
    'cases.offer-sign-link': social(authors),
    'cases.add-document': social(authors),
    'cases.open-inclusion-path': social(arrangers),
    'cases.note-inclusion-day': social(arrangers),
    'cases.tie-inclusion-pact': social(arrangers),
    'cases.correct-inclusion-path': social(arrangers),
    'cases.end-inclusion-path': social(arrangers),
  },
  questions: {
    'cases.plan': ofFile,
    'cases.documents': ofFile,
    'cases.document': { ...ofFile, about: ['file_id', 'document_id'], shows: 'cases.documents' },
  },
  placeless: [],
  waiting: {
    'cases.share-plan': 'the plan that lies here lacks a goal',
    'cases.sign-plan': draft,
    'cases.start-plan': draft,
    'cases.review-plan': manager,
    'cases.complete-plan': draft,
    'cases.offer-sign-link': draft,
    'cases.open-inclusion-path': 'the file that lies here has a path',
    'cases.tie-inclusion-pact': draft,
  },
  words: {
    'cases.write-plan': () => ({ seen_revision: 1, body, review_every_days: 90 }),
    'cases.share-plan': ({ row }) => ({ document_id: row('cases.plan_documents').document_id }),
    'cases.sign-plan': ({ row }) => ({
      document_id: row('cases.plan_documents').document_id,
      answer: 'no',
      means: 'verbal',
      witness_id: null,
    }),
    'cases.set-result': () => ({ status: 'in_progress', note: null }),
    'cases.review-plan': () => ({
      review_id: newId(),
      held_on: '2026-11-01',
      next_review_on: '2026-12-01',
      outcome: 'goes_on',
      results: [],
    }),
    'cases.offer-sign-link': ({ row }) => ({
      link_id: newId(),
      document_id: row('cases.plan_documents').document_id,
      code_hash: print,
    }),
    'cases.open-inclusion-path': () => ({ path_id: newId(), reference: 'X-1', activated_on: '2026-11-01' }),
    'cases.note-inclusion-day': () => ({ what: 'invited', on_day: '2026-11-02' }),
    'cases.tie-inclusion-pact': () => ({ pact_on: '2026-11-03' }),
    'cases.correct-inclusion-path': () => ({
      activated_on: '2026-11-02',
      invited_on: null,
      met_on: null,
      pact_on: null,
    }),
    'cases.end-inclusion-path': () => ({ reason: 'moved' }),
    'cases.add-document': ({ ids }) => ({
      document_id: newId(),
      compartment: 'social',
      kind: 'other',
      sha256: print,
      media_type: 'application/pdf',
      storage_key: `${ids.file_id}/${print}.pdf`,
    }),
  },
  named: {
    plan_id: 'cases.plans',
    result_id: 'cases.plan_results',
    document_id: 'cases.documents',
    path_id: 'cases.inclusion_paths',
  },
  untold: {
    'cases.plans': {
      state: 'draft',
      version: 1,
      revision: 1,
      steps: [],
      lacks: ['plan_no_goal'],
      review_every_days: 90,
    },
    'cases.plan_results': { status: 'planned' },
    'cases.plan_reviews': { outcome: 'goes_on', held_on: '2026-11-01', next_review_on: '2026-12-01' },
    'cases.result_steps': { status: 'planned' },
    'cases.plan_signatures': { answer: 'no', means: 'verbal', witness_id: null, document_sha256: print },
    'cases.documents': { compartment: 'social', kind: 'other', storage_key: place },
    'cases.plan_documents': { version: 1, revision: 1, language: 'it', storage_key: place },
    'cases.sign_links': { attempts: 0 },
    'cases.inclusion_paths': {
      activated_on: '2026-11-01',
      invited_on: null,
      met_on: null,
      pact_on: null,
      plan_id: null,
      ended_on: null,
      end_reason: null,
    },
  },
}

// One line for each noun of rights and retention, which belong to nobody's unit, for the comparison of the two nets.
import { newId } from '#core/kernel'
import type { ParityLine, ParityPlace } from '#network/makers'
import { Erasure, RetentionItem, RetentionRun } from '../domain/retention.ts'
import { Hold, RightsRequest } from '../domain/rights.ts'

const at = '2026-11-22T10:00:00.000Z'

const day = '2026-11-01'

type PersonOf = (place: ParityPlace) => string

const requestLines = (personOf: PersonOf): ParityLine[] => [
  {
    noun: RightsRequest,
    insert: ['rights.open'],
    update: ['rights.decide'],
    select: ['rights.see'],
    record: (place) => ({
      rights_request_id: newId(),
      person_id: personOf(place),
      organisation_id: place.organisation_id,
      worker_id: place.worker_id,
      kind: 'access',
      channel: 'letter',
      proof: 'code',
      received_on: day,
      due_on: '2026-12-01',
      extended_on: null,
      extended_because: null,
      decision: null,
      exemptions: [],
      decided_on: null,
      decided_by: null,
      sent_on: null,
    }),
    change: { sent_on: '2026-11-20' },
  },
  {
    noun: Hold,
    insert: ['retention.hold'],
    update: ['retention.hold'],
    select: ['privacy.see'],
    record: (place) => ({
      hold_id: newId(),
      person_id: personOf(place),
      kind: 'legal_hold',
      because: 'court',
      worker_id: place.worker_id,
      begun_at: at,
      ended_at: null,
    }),
    change: { ended_at: at },
    is_everywhere: true,
  },
]

const runLines = (personOf: PersonOf, runs: string[]): ParityLine[] => [
  {
    noun: RetentionRun,
    insert: ['retention.keep'],
    update: ['retention.approve'],
    select: ['privacy.see'],
    record: () => {
      const run_id = newId()
      runs.push(run_id)
      return {
        run_id,
        state: 'proposed',
        because: 'retention',
        proposed_at: at,
        prepared_by: null,
        prepared_at: null,
        approved_by: null,
        approved_at: null,
        done_at: null,
      }
    },
    change: { state: 'refused' },
    is_everywhere: true,
  },
  {
    noun: RetentionItem,
    insert: ['retention.keep'],
    update: ['retention.approve'],
    select: ['privacy.see'],
    record: (place) => ({
      run_id: runs[0],
      person_id: personOf(place),
      rule: 'pseudonymous_profile',
      measure: 'reduce',
      last_on: day,
      is_kept: false,
      kept_because: null,
    }),
    change: { is_kept: true, kept_because: 'court' },
    is_everywhere: true,
  },
  {
    noun: Erasure,
    insert: ['retention.prepare'],
    update: [],
    select: ['privacy.see'],
    record: () => ({ person_id: newId(), measure: 'erase', erased_at: at }),
    change: { measure: 'reduce' },
    is_everywhere: true,
  },
]

export const rightsParity = (personOf: PersonOf): ParityLine[] => [
  ...requestLines(personOf),
  ...runLines(personOf, []),
]

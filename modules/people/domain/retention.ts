// A run that forgets: the house proposes, one prepares, another approves, and a ledger of ids remembers it.

import { z } from 'zod'
import { code, dayText, id, instantText, noun } from '#core/kernel'

export const measures = ['reduce', 'erase'] as const

export const RetentionRun = noun(
  'people.retention-run',
  { table: 'people.retention_runs', key: 'run_id', by: 'network', conflict: 'latest' },
  z.object({
    run_id: id(),
    state: z.enum(['proposed', 'prepared', 'approved', 'done', 'refused']),
    because: z.enum(['retention', 'erasure_request']),
    proposed_at: instantText(),
    prepared_by: id().nullable(),
    prepared_at: instantText().nullable(),
    approved_by: id().nullable(),
    approved_at: instantText().nullable(),
    done_at: instantText().nullable(),
  }),
)

export const RetentionItem = noun(
  'people.retention-item',
  {
    table: 'people.retention_items',
    key: ['run_id', 'person_id'],
    by: 'network',
    conflict: 'latest',
  },
  z.object({
    run_id: id(),
    person_id: id(),
    rule: code(),
    measure: z.enum(measures),
    last_on: dayText(),
    is_kept: z.boolean(),
    kept_because: code().nullable(),
  }),
)

export const Erasure = noun(
  'people.erasure',
  { table: 'people.erasures', key: 'person_id', by: 'network' },
  z.object({ person_id: id(), measure: z.enum(measures), erased_at: instantText() }),
)

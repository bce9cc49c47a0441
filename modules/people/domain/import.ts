// A list brought into the house in one go: who did it, for which unit, how much came in, and whether it was taken back.
import { z } from 'zod'
import { count, id, instantText, noun } from '#core/kernel'
import { namingBases, namingPurposes } from './identity.ts'

export const importStates = ['running', 'done', 'failed', 'undone'] as const

export const Import = noun(
  'people.import',
  { table: 'people.imports', key: 'import_id', by: 'unit', conflict: 'latest' },
  z.object({
    import_id: id(),
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    /** SHA-256 of the file: the same list twice is seen. The file itself is not kept. */
    mark: z.string().regex(/^[0-9a-f]{64}$/),
    state: z.enum(importStates),
    purpose: z.enum(namingPurposes),
    legal_basis: z.enum(namingBases),
    households: count(),
    persons: count(),
    households_in: count(),
    persons_in: count(),
    started_at: instantText(),
    ended_at: instantText().nullable(),
    undone_by: id().nullable(),
  }),
)
export type ImportRecord = z.infer<(typeof Import)['schema']>

/** Whom a list brought: what taking it back looks at. */
export const ImportedPerson = noun(
  'people.imported-person',
  { table: 'people.imported_persons', key: 'person_id', by: 'unit' },
  z.object({ person_id: id(), import_id: id(), unit_id: id(), line: z.int().min(1).max(100_000) }),
)

// A file: the work one service does with a person or a household, from the first intake to the closing. It is a subject
// of its own: who works on it is let in to the file, and knows of the person only what that needs.
import { z } from 'zod'
import { code, dayText, id, instantText, noun } from '#core/kernel'
import { caseEvents, caseStates } from './case-states.ts'
import { bases, channels, closureReasons, complexities, firstNeeds } from './words.ts'

export const CaseFile = noun(
  'cases.file',
  { table: 'cases.files', key: 'file_id', by: 'file', conflict: 'ask' },
  z.object({
    file_id: id(),
    unit_id: id(),
    organisation_id: id(),
    service_id: id().nullable(),
    /** As people say it: `TR-2026-0148`. */
    number: z.string().regex(/^[A-Z]{2}-\d{4}-\d{4,6}$/),
    /** The person, or who speaks for the household. */
    person_id: id(),
    household_id: id().nullable(),
    member_ids: z.array(id()).max(20),
    channel: z.enum(channels),
    first_need: z.enum(firstNeeds),
    municipality_code: z.string().regex(/^\d{6}$/),
    municipality_basis: z.enum(bases),
    project_id: id().nullable(),
    /** The referral it was born of, and the older file it goes on from. */
    referral_id: id().nullable(),
    previous_file_id: id().nullable(),
    state: z.enum(caseStates),
    state_since: dayText(),
    /** The deadline that runs now. */
    due_on: dayText().nullable(),
    case_manager_id: id().nullable(),
    complexity: z.enum(complexities).nullable(),
    is_integrated: z.boolean(),
    joint_lead_file_id: id().nullable(),
    opened_on: dayText(),
    opened_by: id(),
    proposed_by: id().nullable(),
    closed_on: dayText().nullable(),
    closure_reason: z.enum(closureReasons).nullable(),
    next_review_on: dayText().nullable(),
    /** By when the team must have met for the first time; empty once it did. */
    team_due_on: dayText().nullable(),
    /** When somebody who is away is expected again. */
    back_on: dayText().nullable(),
  }),
)
export type CaseFile = z.infer<(typeof CaseFile)['schema']>

/** Append-only. A step that says why stands in the social compartment: a reason may tell of a hospital or a prison. */
export const CaseStep = noun(
  'cases.step',
  { table: 'cases.steps', key: 'step_id', by: 'file' },
  z.object({
    step_id: id(),
    file_id: id(),
    unit_id: id(),
    compartment: z.enum(['base', 'social']),
    worker_id: id(),
    event: z.enum(caseEvents),
    from_state: z.enum(caseStates).nullable(),
    to_state: z.enum(caseStates),
    at: instantText(),
    recorded_at: instantText(),
    reason: code().nullable(),
    /** Ids, days and codes only: words go into the diary. */
    details: z.record(z.string(), z.unknown()),
  }),
)

/** How many files a unit opened in a year: the next number. */
export const FileCounter = noun(
  'cases.file-counter',
  { table: 'cases.file_counters', key: ['unit_id', 'year'], by: 'unit', conflict: 'latest' },
  z.object({ unit_id: id(), year: z.int().min(2000).max(2200), opened: z.int().min(0) }),
)

/** Two letters of the unit's name: of its first two words, or of the one it has. */
export const prefixOf = (unit_name: string): string => {
  const words = unit_name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toUpperCase()
    .split(' ')
    .filter((word) => word.length > 2)
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word[0]) : [...(words[0] ?? '')]
  return `${letters.join('')}CS`.slice(0, 2)
}

export const numberOf = (unit_name: string, year: number, position: number): string =>
  `${prefixOf(unit_name)}-${year}-${String(position).padStart(4, '0')}`

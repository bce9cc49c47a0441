// What this room may answer when something cannot be done; each code has its sentence in texts/. The last ones are
// constraints of the database, met when two people were faster than any check.
import { planProblems } from './problems-plan.ts'

export const casesProblems = [
  'not-in-state',
  'only-the-manager',
  'name-needed',
  'person-sealed',
  'already-open',
  'previous-missing',
  'reopen-it',
  'files-pk',
  'files-number-taken',
  'files-one-open',
  ...planProblems,
] as const

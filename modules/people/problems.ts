// What this room may answer when something cannot be done; each code has a sentence in texts/. The first two
// come from constraints of the database, when two phones were faster than any check.
export const peopleProblems = [
  'persons-code-taken',
  'persons-pk',
  'code-taken',
  'code-not-valid',
  'under-fourteen',
  'age-to-confirm',
  'nickname-tells-too-much',
  'met-before-first',
  'sealed',
  'step-not-here',
  'birth-needed',
  'birth-in-future',
  'minor-needs-coordinator',
  'identities-pk',
] as const

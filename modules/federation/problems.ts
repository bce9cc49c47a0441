// What this room may answer when something cannot be done; each code has its sentence in texts/. The last ones are constraints.
export const federationProblems = [
  'project-not-loaded',
  'city-not-in-it',
  'city-not-ours',
  'already-in',
  'already-out',
  'seats-taken',
  'seats-of-a-known-city',
] as const

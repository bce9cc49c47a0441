// What this room may answer when something cannot be done; each code has its sentence in texts/.
export const monitoringProblems = [
  'unknown-figure',
  'months-out-of-order',
  'action-without-project',
  'quarter-not-ended',
  'nothing-to-publish',
  'nothing-changed',
  'would-allow-differencing',
  'figures-changed',
  'releases-once',
  'releases-in-turn',
  'releases-audience-known',
] as const

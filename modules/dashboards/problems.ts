// What this room may answer when something cannot be shown; each code has its sentence in texts/.
export const dashboardsProblems = [
  'one-side-at-a-time',
  'months-out-of-order',
  'too-long',
  'not-from-this-side',
] as const

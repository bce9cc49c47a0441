// What this room may answer when something cannot be done; each code has a sentence in texts/.
export const placesProblems = [
  'hotspots-pk',
  'observations-pk',
  'not-followed-yet',
  'already-closed',
  'review-too-early',
  'review-in-the-past',
  'other-organisation',
  'closed-unit',
  'nothing-seen-there',
  'cell-elsewhere',
] as const

// What this room may answer when something cannot be done; each code has its sentence in texts/.
export const recallsProblems = [
  'too-little',
  'row-without-first',
  'days-backwards',
  'nothing-found',
  'recalls-pk',
] as const

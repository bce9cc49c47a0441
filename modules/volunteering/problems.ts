// What this room may answer when something cannot be done; each code has its sentence in texts/.
export const volunteeringProblems = [
  'hours-backwards',
  'day-gone',
  'unit-closed',
  'fewer-than-coming',
  'turn-cancelled',
  'turn-begun',
  'turn-stands',
  'turn-full',
  'not-coming',
  'not-yet',
  'link-over',
  'sign-ups-once',
  'seats-never-more-than-wanted',
  'turns-pk',
] as const

// What this room may answer when something cannot be done; each code has a sentence in texts/.
export const servicesProblems = [
  'services-pk',
  'services-ages-in-order',
  'services-room-within',
  'services-external-unanswered',
  'unit-elsewhere',
  'already-closed',
  'no-places-said',
  'virtual-place',
  'locations-point-whole',
  'door-unknown',
  'not-a-secret-place',
  'week-of-month',
  'season-in-order',
] as const

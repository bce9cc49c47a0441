// What this room may answer when something cannot be done; each code has its sentence in texts/. The last ones are constraints
// of the database.
export const canteenProblems = [
  'day-to-come',
  'more-than-persons',
  'ages-over',
  'young-over',
  'sexes-over',
  'recipients-over',
  'programme-over',
  'method-missing',
  'told-already',
  'told-meanwhile',
  'nothing-changed',
  'unit-ended',
  'no-plate',
  'fewer-than-none',
  'no-store',
  'more-than-used',
  'meal-counts-pk',
  'meal-counts-told-once',
] as const

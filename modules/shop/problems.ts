// What this room may answer when something cannot be done; each code has its sentence in texts/. The last ones are constraints
// of the database.
export const shopProblems = [
  'no-formula',
  'points-short',
  'over-limit',
  'no-points',
  'only-stopped',
  'entries-once',
  'formulas-pk',
  'accounts-never-below-zero',
  'servings-pk',
] as const

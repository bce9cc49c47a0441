// From which sides the sum of many cities is seen, in the order of the sheet a funder asks for.
export const sides = ['gender', 'age_band', 'citizenship'] as const
export type Side = (typeof sides)[number]

// From which sides the sum of many cities is seen, in the order of the sheet a funder asks for, and in which order its parts stand.
export const sides = ['gender', 'age_band', 'citizenship'] as const
export type Side = (typeof sides)[number]

const order: Record<Side, readonly string[]> = {
  gender: ['woman', 'man', 'non_binary'],
  age_band: ['under_18', 'from_18_to_29', 'from_30_to_54', 'from_55_to_64', 'from_65'],
  citizenship: ['it', 'eu', 'non_eu'],
}

/** What is not known comes last. */
export const inOrder = (side: Side, codes: readonly string[]): string[] => {
  const at = (code: string) => (order[side].includes(code) ? order[side].indexOf(code) : order[side].length)
  return [...codes].sort((one, other) => at(one) - at(other) || one.localeCompare(other))
}

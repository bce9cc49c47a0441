// How many people, or households, are too few to be told as a number: whoever knows the place would know who they are. Said
// once, for every figure of the hub, its shop, its kitchens and its givers; `distribution.few_under()` says the same in SQL.

export const fewUnder = 5

export const isFew = (people: number): boolean => people > 0 && people < fewUnder

/** The number, or null when it would tell of somebody. */
export const toldUnlessFew = (people: number): number | null => (isFew(people) ? null : people)

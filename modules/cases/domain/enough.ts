// How many letters make a word somebody else can go on with: the screen says it before, the rule asks the same.

/** What was told, what one can do instead. */
export const leastTold = 3
/** How something ended, and why: others read it in months. */
export const leastEnding = 10

export const isEnough = (text: string, least: number = leastEnding): boolean => text.trim().length >= least

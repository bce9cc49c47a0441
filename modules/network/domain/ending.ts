// The last day of something that ends now: yesterday, because its last day still counts as its own.
export const lastDayBefore = (instant: string): string =>
  new Date(Date.parse(`${instant.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** Is it still on today? Ending twice, or ending what ended, is refused by who asks this. */
export const isOver = (ended_on: string | null, instant: string): boolean =>
  ended_on !== null && ended_on < instant.slice(0, 10)

// A whole number as written by hand; undefined when it is not one, or too large.
export const wholeUpTo = (most: number, text: string): number | undefined =>
  /^\s*\d{1,5}\s*$/.test(text) && Number(text) <= most ? Number(text) : undefined

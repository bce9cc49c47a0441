// A name drawn by hand, as it is kept: only moves and lines of a path, so that nothing else can be smuggled into a page.

export const isStrokePath = (text: string): boolean =>
  text.length <= 60_000 && /^(?:M\d{1,4} \d{1,4}(?: ?L\d{1,4} \d{1,4})+ ?)+$/.test(text.trim())

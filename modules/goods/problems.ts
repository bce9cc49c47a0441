// What this room may answer when something cannot be done; each code has a sentence in texts/.
export const goodsProblems = [
  'not-enough', 'same-place', 'unknown-place', 'lot-not-available', 'lot-exhausted', 'part-missing', 'kit-without-parts', 'not-a-kit',
  'no-donor-place', 'no-unexplained-place', 'places-already-open', 'place-not-counted', 'reason-needed', 'nothing-to-count',
  'second-person-needed', 'count-already-settled', 'lot-already-blocked', 'lot-not-blocked', 'wrong-dates', 'not-movable',
] as const

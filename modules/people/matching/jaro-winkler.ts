// How alike two words are, from 0 to 1: letters shared and near their place, more when they begin alike (Winkler 1990).
const marks = new Uint8Array(256)

export const jaroWinkler = (one: string, other: string): number => {
  if (one === other) return 1
  // The shorter first, so that who is asked about whom makes no difference.
  const isInOrder = one.length === other.length ? one < other : one.length < other.length
  const a = isInOrder ? one : other
  const b = isInOrder ? other : one
  const m = a.length
  const n = b.length
  if (m === 0 || n === 0 || m > 128 || n > 128) return 0
  const reach = Math.max(0, (Math.max(m, n) >> 1) - 1)
  marks.fill(0, 0, m + n)
  let shared = 0
  for (let i = 0; i < m; i++) {
    const j = freeLetter(b, {
      letter: a.charCodeAt(i),
      from: Math.max(0, i - reach),
      to: i + reach,
      taken: m,
    })
    if (j < 0) continue
    marks[i] = marks[m + j] = 1
    shared++
  }
  if (shared === 0) return 0
  const jaro = (shared / m + shared / n + (shared - swaps(a, b) / 2) / shared) / 3
  let start = 0
  while (start < 4 && start < m && start < n && a.charCodeAt(start) === b.charCodeAt(start)) start++
  return jaro + start * 0.1 * (1 - jaro)
}

interface Wanted {
  letter: number
  from: number
  to: number
  /** Where the marks of this word begin. */
  taken: number
}

const freeLetter = (word: string, { letter, from, to, taken }: Wanted): number => {
  const end = Math.min(word.length - 1, to)
  for (let j = from; j <= end; j++) if (marks[taken + j] === 0 && word.charCodeAt(j) === letter) return j
  return -1
}

/** Shared letters that stand in another order. Reads the marks the caller has just made. */
const swaps = (a: string, b: string): number => {
  let found = 0
  let j = 0
  for (let i = 0; i < a.length; i++) {
    if (marks[i] === 0) continue
    while (marks[a.length + j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) found++
    j++
  }
  return found
}

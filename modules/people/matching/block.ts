// Every pair of records worth comparing, without comparing all with all: only those that share a key are looked at. A
// block too large to be looked at is left out and counted: what was not compared is said, never silent.
import { alikeness, proposeFrom, type Reason, reasonsOf } from './compare.ts'
import { hashOf, type Named } from './named.ts'

/** Pair of names; each name with the birth; each name with the year and the initial of the other; a number; the birth with
 * both initials, for who was written with a slip in either name. */
const keysEach = 7
/** A key nobody shares: a record without names or births has fewer keys. */
const none = 0

/** A day that 3 April and 4 March share. */
const bothWays = (birth: number): number => {
  const month = Math.floor(birth / 100) % 100
  const day = birth % 100
  return Math.floor(birth / 10_000) * 10_000 + Math.min(month, day) * 100 + Math.max(month, day)
}

const initialsOf = ({ given, family }: Named): string => {
  const [one = '', two = ''] = [given[0], family[0]]
  return one < two ? `${one}${two}` : `${two}${one}`
}

/** Both halves of a name key alike, so that a swap of given and family changes nothing. */
const writeKeys = (keys: Int32Array, at: number, of: Named): void => {
  const [one, two] = [of.given_skeleton, of.family_skeleton]
  keys[at] = hashOf(one < two ? `p${one}|${two}` : `p${two}|${one}`)
  const day = of.birth ? bothWays(of.birth) : 0
  keys[at + 1] = day && one ? hashOf(`d${one}${day}`) : none
  keys[at + 2] = day && two ? hashOf(`d${two}${day}`) : none
  keys[at + 3] = of.year && one ? hashOf(`y${one}${of.year}${of.family[0] ?? ''}`) : none
  keys[at + 4] = of.year && two ? hashOf(`y${two}${of.year}${of.given[0] ?? ''}`) : none
  keys[at + 5] = of.identifier ? hashOf(`i${of.identifier}`) : none
  keys[at + 6] = day && one && two ? hashOf(`b${initialsOf(of)}${day}`) : none
}

export interface Pair {
  first: number
  second: number
  score: number
  reasons: Reason[]
}

export interface Run {
  pairs: Pair[]
  comparisons: number
  /** Blocks too large, and how many pairs were not compared in them. */
  skipped_blocks: number
  skipped_pairs: number
}

export interface RunOptions {
  /** A block of more records than this is not looked at. */
  largest?: number
  threshold?: number
  /** Called now and then; what it answers is waited for, so that others get their turn. */
  breathe?: () => Promise<void>
}

/** More records than this do not fit the sorted keys. */
export const mostRecords = 2 ** 21

const sortedKeys = (keys: Int32Array): Float64Array => {
  const entries = new Float64Array(keys.length)
  let length = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number
    if (key !== none) entries[length++] = (key >>> 0) * mostRecords + Math.floor(i / keysEach)
  }
  return entries.subarray(0, length).sort()
}

interface Block {
  key: number
  from: number
  to: number
}

function* blocksIn(entries: Float64Array): Generator<Block> {
  let from = 0
  while (from < entries.length) {
    const key = Math.floor((entries[from] as number) / mostRecords)
    const end = (key + 1) * mostRecords
    let to = from + 1
    while (to < entries.length && (entries[to] as number) < end) to++
    if (to - from > 1) yield { key, from, to }
    from = to
  }
}

/** How many days of birth stand beside the same two names: what is rare says more, and five records of one day are no five
 * people. */
const namesakesOf = (keys: Int32Array, records: readonly Named[]): Uint32Array => {
  // Most names stand once: a set is made for the second day only.
  const births = new Map<number, number | Set<number>>()
  records.forEach(({ birth, year }, i) => {
    const key = keys[i * keysEach] as number
    const [day, known] = [birth || -year, births.get(key)]
    if (known === undefined) births.set(key, day)
    else if (typeof known !== 'number') known.add(day)
    else if (known !== day) births.set(key, new Set([known, day]))
  })
  return Uint32Array.from(records, (_, i) => {
    const known = births.get(keys[i * keysEach] as number)
    return typeof known === 'object' ? known.size : 1
  })
}

/** Without a day of birth only a rare name is enough. */
const mostNamesakes = {
  birth_unknown: 2,
  same_birth_year: 3,
  near_birth_date: 3,
  day_and_month_swapped: 12,
} as const

class Search {
  readonly run: Run = { pairs: [], comparisons: 0, skipped_blocks: 0, skipped_pairs: 0 }
  private readonly keys: Int32Array
  private readonly namesakes: Uint32Array
  private readonly skipped = new Set<number>()
  private readonly records: readonly Named[]
  private readonly largest: number
  private readonly threshold: number

  constructor(records: readonly Named[], { largest = 300, threshold = proposeFrom }: RunOptions) {
    this.records = records
    this.largest = largest
    this.threshold = threshold
    this.keys = new Int32Array(records.length * keysEach)
    records.forEach((record, i) => writeKeys(this.keys, i * keysEach, record))
    this.namesakes = namesakesOf(this.keys, records)
  }

  *steps(): Generator<void> {
    const entries = sortedKeys(this.keys)
    let at = 0
    for (const block of blocksIn(entries)) {
      const size = block.to - block.from
      if (size > this.largest) {
        this.skipped.add(block.key)
        this.run.skipped_blocks++
        this.run.skipped_pairs += (size * (size - 1)) / 2
        continue
      }
      this.look(entries, block)
      if (this.run.comparisons - at > 5000) {
        at = this.run.comparisons
        yield
      }
    }
  }

  private look(entries: Float64Array, { key, from, to }: Block): void {
    for (let i = from; i < to; i++) {
      const first = (entries[i] as number) - key * mostRecords
      for (let j = i + 1; j < to; j++) {
        const second = (entries[j] as number) - key * mostRecords
        if (first !== second && !this.metBefore(first, second, key)) this.compare(first, second)
      }
    }
  }

  /** They already met under a smaller key that was looked at. */
  private metBefore(first: number, second: number, key: number): boolean {
    for (let r = 0; r < keysEach; r++) {
      const mine = this.keys[first * keysEach + r] as number
      if (mine === none || mine >>> 0 >= key || !this.has(second, r, mine)) continue
      if (!this.skipped.has(mine >>> 0)) return true
    }
    return false
  }

  private has(record: number, rule: number, key: number): boolean {
    const at = record * keysEach
    if (this.keys[at + rule] === key) return true
    if (rule === 0 || rule >= 5) return false
    return this.keys[at + (rule % 2 ? rule + 1 : rule - 1)] === key
  }

  private compare(first: number, second: number): void {
    this.run.comparisons++
    const a = this.records[first] as Named
    const b = this.records[second] as Named
    const found = alikeness(a, b)
    if (!found || found.score < this.threshold) return
    const most = mostNamesakes[found.birth as keyof typeof mostNamesakes]
    const namesakes = Math.max(this.namesakes[first] as number, this.namesakes[second] as number)
    if (most && namesakes > most && !found.is_same_number) return
    this.run.pairs.push({ first, second, score: found.score, reasons: reasonsOf(a, b, found) })
  }
}

/** All at once: for measuring, and where nobody waits. */
export const findPairs = (records: readonly Named[], options: RunOptions = {}): Run => {
  if (records.length > mostRecords) throw new Error(`More than ${mostRecords} records in one run`)
  const search = new Search(records, options)
  for (const _ of search.steps());
  return search.run
}

/** The same, letting others work in between. */
export const findPairsKindly = async (records: readonly Named[], options: RunOptions): Promise<Run> => {
  if (records.length > mostRecords) throw new Error(`More than ${mostRecords} records in one run`)
  const search = new Search(records, options)
  for (const _ of search.steps()) await options.breathe?.()
  return search.run
}

// Every pair of records worth comparing, without comparing all with all: only those that share a key are looked at. A
// block too large to be looked at is left out and counted: what was not compared is said, never silent.
import { alikeness, birthReason, birthsDisagree, proposeFrom, type Reason, reasonsOf } from './compare.ts'
import { hashOf, type Named } from './named.ts'

/** Pair of names; each name with the birth; each name with the year and the initial of the other; a number; the birth with
 * both initials, for who was written with a slip in either name. */
const keysEach = 7
const numberRule = 5
/** A key nobody shares: a record without names or births has fewer keys. */
const none = 0

/** A day that 3 April and 4 March share. */
const bothWays = (birth: number): number => {
  const month = Math.floor(birth / 100) % 100
  const day = birth % 100
  return Math.floor(birth / 10_000) * 10_000 + Math.min(month, day) * 100 + Math.max(month, day)
}

const stir = (sum: number, said: number): number => {
  const stirred = Math.imul(sum ^ said, 0x9e3779b1)
  return stirred ^ (stirred >>> 15)
}

/** What a rule says of a record, as one whole number. */
const keyOf = (rule: number, one: number, two: number): number => stir(stir(rule, one), two)

const rules = { bothNames: 11, nameOnDay: 23, nameInYear: 37, number: 53, initialsOnDay: 71 } as const

/** Both halves of a name key alike, so that a swap of given and family changes nothing. */
const writeKeys = (keys: Int32Array, at: number, of: Named): void => {
  const one = of.given_skeleton ? hashOf(of.given_skeleton) : 0
  const two = of.family_skeleton ? hashOf(of.family_skeleton) : 0
  const given = of.given.charCodeAt(0) || 0
  const family = of.family.charCodeAt(0) || 0
  const day = of.birth ? bothWays(of.birth) : 0
  keys[at] = keyOf(rules.bothNames, Math.min(one, two), Math.max(one, two))
  keys[at + 1] = day && one ? keyOf(rules.nameOnDay, one, day) : none
  keys[at + 2] = day && two ? keyOf(rules.nameOnDay, two, day) : none
  keys[at + 3] = of.year && one ? stir(keyOf(rules.nameInYear, one, of.year), family) : none
  keys[at + 4] = of.year && two ? stir(keyOf(rules.nameInYear, two, of.year), given) : none
  keys[at + numberRule] = of.identifier ? keyOf(rules.number, hashOf(of.identifier), 0) : none
  keys[at + 6] =
    day && one && two
      ? stir(keyOf(rules.initialsOnDay, Math.min(given, family), Math.max(given, family)), day)
      : none
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
 * people. Names and a mark of the day in one number, so that the sorting lays them side by side. */
const namesakesOf = (keys: Int32Array, born: Int32Array): Uint32Array => {
  const bothNames = (record: number): number => keys[record * keysEach] as number
  const namesIn = (entry: number): number => Math.floor(entry / mostRecords) | 0
  const told = new Float64Array(born.length)
  for (let i = 0; i < born.length; i++)
    told[i] = (bothNames(i) >>> 0) * mostRecords + ((stir(0, born[i] as number) >>> 0) % mostRecords)
  told.sort()
  const days = new Map<number, number>()
  for (let i = 1; i < told.length; i++) {
    if (told[i] === told[i - 1]) continue
    const names = namesIn(told[i] as number)
    if (names === namesIn(told[i - 1] as number)) days.set(names, (days.get(names) ?? 1) + 1)
  }
  const namesakes = new Uint32Array(born.length)
  for (let i = 0; i < born.length; i++) namesakes[i] = days.get(bothNames(i)) ?? 1
  return namesakes
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
  private readonly born: Int32Array
  private readonly numbered: Int32Array
  /** The block that is looked at: its records, their births, the keys of their numbers. */
  private readonly lying: Int32Array
  private readonly births: Int32Array
  private readonly numbers: Int32Array
  private readonly skipped = new Set<number>()
  private readonly records: readonly Named[]
  private readonly largest: number
  private readonly threshold: number

  constructor(records: readonly Named[], { largest = 300, threshold = proposeFrom }: RunOptions) {
    this.records = records
    this.largest = largest
    this.threshold = threshold
    this.keys = new Int32Array(records.length * keysEach)
    this.born = new Int32Array(records.length)
    this.numbered = new Int32Array(records.length)
    records.forEach((record, i) => {
      writeKeys(this.keys, i * keysEach, record)
      this.born[i] = record.born
      this.numbered[i] = this.keys[i * keysEach + numberRule] as number
    })
    this.namesakes = namesakesOf(this.keys, this.born)
    this.lying = new Int32Array(largest)
    this.births = new Int32Array(largest)
    this.numbers = new Int32Array(largest)
  }

  *steps(): Generator<void> {
    const entries = sortedKeys(this.keys)
    let looked = 0
    for (const block of blocksIn(entries)) {
      const size = block.to - block.from
      if (size > this.largest) {
        this.skipped.add(block.key)
        this.run.skipped_blocks++
        this.run.skipped_pairs += (size * (size - 1)) / 2
        continue
      }
      this.look(entries, block)
      looked += size * size
      if (looked > 50_000) {
        looked = 0
        yield
      }
    }
  }

  /** Who lies in the block, side by side in memory: most pairs are over when their births disagree. */
  private gather(entries: Float64Array, { key, from, to }: Block): number {
    let size = 0
    for (let i = from; i < to; i++) {
      const record = (entries[i] as number) - key * mostRecords
      if (size > 0 && this.lying[size - 1] === record) continue
      this.lying[size] = record
      this.births[size] = this.born[record] as number
      this.numbers[size] = this.numbered[record] as number
      size++
    }
    return size
  }

  private look(entries: Float64Array, block: Block): void {
    const size = this.gather(entries, block)
    for (let i = 0; i < size; i++) {
      const birth = this.births[i] as number
      const number = this.numbers[i] as number
      for (let j = i + 1; j < size; j++) {
        if (
          birthsDisagree(birth, this.births[j] as number) &&
          (number === none || number !== this.numbers[j])
        )
          continue
        const [first, second] = [this.lying[i] as number, this.lying[j] as number]
        if (!this.metBefore(first, second, block.key)) this.compare(first, second)
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
    if (this.isTooCommon(first, second)) return
    this.run.comparisons++
    const a = this.records[first] as Named
    const b = this.records[second] as Named
    const found = alikeness(a, b)
    if (!found || found.score < this.threshold) return
    this.run.pairs.push({ first, second, score: found.score, reasons: reasonsOf(a, b, found) })
  }

  /** So many bear these names that a birth which only nearly agrees says nothing; a number they share still does. */
  private isTooCommon(first: number, second: number): boolean {
    const birth = birthReason(this.born[first] as number, this.born[second] as number)
    const most = mostNamesakes[birth as keyof typeof mostNamesakes]
    if (!most || Math.max(this.namesakes[first] as number, this.namesakes[second] as number) <= most)
      return false
    return this.numbered[first] === none || this.numbered[first] !== this.numbered[second]
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

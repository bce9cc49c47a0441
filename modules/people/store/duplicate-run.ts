// The house looks for doubles: names come in pages, the comparing is done here, what was found goes back in pages. Each
// statement is short and others get their turn in between. It proposes pairs; nobody is ever joined by it.
import type { Database } from '#core/db'
import type { Chore } from '#core/http'
import { type Clock, instant, newId, type Row } from '#core/kernel'
import { inOrder } from '../domain/same-person.ts'
import { findPairsKindly, type Run } from '../matching/block.ts'
import { canonicalOf } from '../matching/canonical.ts'
import { alikeness, proposeFrom, reasonsOf } from '../matching/compare.ts'
import { keysFor } from '../matching/findable.ts'
import { type Identity, namedAll, namedOf } from '../matching/named.ts'
import { findNicknamePairs, type Nicknamed } from '../matching/nicknames.ts'

const page = 1000
const first = '00000000-0000-0000-0000-000000000000'
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

type Known = Row & Identity & { person_id: string; unit_id: string; home_id: string; organisation_id: string }

interface House {
  database: Database
  clock: Clock
}

const send = (database: Database, text: string, values: unknown[]): Promise<Row[]> =>
  database.as('jobs', (run) => run({ text, values }))

const readPages = async <T extends Row>(database: Database, network: string, of: string): Promise<T[]> => {
  const all: T[] = []
  for (let after = first; ; ) {
    const rows = (await send(database, `select * from people.${of}($1, $2, $3)`, [
      network,
      after,
      page,
    ])) as T[]
    all.push(...rows)
    if (rows.length < page) return all
    after = String(rows.at(-1)?.person_id)
  }
}

const writePages = async (
  database: Database,
  text: string,
  { values, rows }: { values: unknown[]; rows: Row[] },
): Promise<void> => {
  for (let at = 0; at < rows.length; at += page) {
    const [network, ...more] = values
    await send(database, text, [network, JSON.stringify(rows.slice(at, at + page)), ...more])
  }
}

const sameKeys = (one: readonly number[], two: readonly number[] | null): boolean =>
  two !== null && one.length === two.length && one.every((key, i) => key === two[i])

/** What was written by another way than an act, or under older rules, becomes findable. */
const mendKeys = async (
  database: Database,
  network: string,
  { people, at }: { people: Known[]; at: string },
): Promise<void> => {
  const rows = people.flatMap((known) => {
    const keys = keysFor(known, known)
    const { person_id, unit_id, organisation_id } = known
    return sameKeys(keys, known.keys as number[] | null)
      ? []
      : [{ person_id, unit_id, organisation_id, keys }]
  })
  await writePages(database, 'select people.write_keys($1, $2::jsonb, $3)', { values: [network, at], rows })
}

const printsOf = (people: readonly (Identity & { person_id: string; organisation_id: string })[]): Row[] =>
  people.flatMap((known) => {
    const words = canonicalOf(known)
    const { person_id, organisation_id } = known
    return words ? [{ person_id, organisation_id, words }] : []
  })

const writePrints = (database: Database, network: string, rows: Row[]) =>
  writePages(database, 'select people.write_fingerprints($1, $2::jsonb)', { values: [network], rows })

interface FoundPair {
  one: string
  two: string
  score: number
  reasons: readonly string[]
}

const writePairs = (database: Database, network: string, found: { pairs: FoundPair[]; at: string }) => {
  const rows = found.pairs.map(({ one, two, score, reasons }) => {
    const [first_id, second_id] = inOrder(one, two)
    return { first_id, second_id, score, reasons }
  })
  const values = [network, found.at]
  return writePages(database, 'select people.write_pairs($1, $2::jsonb, $3)', { values, rows })
}

const named = (run: Run, people: readonly { person_id: string }[]): FoundPair[] =>
  run.pairs.map((pair) => ({
    one: String(people[pair.first]?.person_id),
    two: String(people[pair.second]?.person_id),
    score: pair.score,
    reasons: pair.reasons,
  }))

/** Everybody with everybody, for one network. */
export const runDuplicates = async ({ database, clock }: House, network: string): Promise<Run> => {
  const began_at = instant(clock)
  const people = await readPages<Known>(database, network, 'names_page')
  await mendKeys(database, network, { people, at: began_at })
  await writePrints(database, network, printsOf(people))
  const run = await findPairsKindly(namedAll(people), { breathe })
  const nicknames = await readPages<Row & Nicknamed>(database, network, 'nicknames_page')
  const pairs = [...named(run, people), ...findNicknamePairs(nicknames)]
  await writePairs(database, network, { pairs, at: began_at })
  const told = {
    run_id: newId(),
    began_at,
    ended_at: instant(clock),
    record_count: people.length + nicknames.length,
    comparison_count: run.comparisons,
    pair_count: pairs.length,
    skipped_block_count: run.skipped_blocks,
    skipped_pair_count: run.skipped_pairs,
  }
  await send(database, 'select people.end_run($1, $2::jsonb)', [network, JSON.stringify(told)])
  await send(database, 'select people.looked_until($1, $2)', [network, began_at])
  return run
}

const mostSharing = 300
const mostNew = 50

/** Who was named a moment ago, against those who share a selective key with them. */
export const lookAtNew = async ({ database }: House, network: string): Promise<number> => {
  const fresh = await send(database, 'select * from people.named_lately($1, $2)', [network, mostNew])
  for (const { person_id, keys, named_at } of fresh) {
    const near = (await send(database, 'select * from people.names_sharing($1, $2::int[], $3)', [
      network,
      keys,
      mostSharing,
    ])) as Known[]
    const mine = near.find((each) => each.person_id === person_id)
    if (mine) {
      await writePrints(database, network, printsOf([mine]))
      await writePairs(database, network, { pairs: pairsOf(mine, near), at: String(named_at) })
    }
    await send(database, 'select people.looked_until($1, $2)', [network, named_at])
  }
  return fresh.length
}

const pairsOf = (mine: Known, near: readonly Known[]): FoundPair[] => {
  const me = namedOf(mine)
  return near.flatMap((each) => {
    if (each.person_id === mine.person_id) return []
    const other = namedOf(each)
    const found = alikeness(me, other)
    if (!found || found.score < proposeFrom) return []
    const pair = { one: mine.person_id, two: each.person_id, score: found.score }
    return [{ ...pair, reasons: reasonsOf(me, other, found) }]
  })
}

const inEachNetwork = async (house: House, work: (network: string) => Promise<unknown>): Promise<void> => {
  const rows = await house.database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
  for (const { network_id } of rows) await work(String(network_id))
}

export const duplicateChores: Chore[] = [
  {
    name: 'people look at new names',
    every_s: 30,
    run: (house) =>
      inEachNetwork(house, async (network) => {
        while ((await lookAtNew(house, network)) >= mostNew);
      }),
  },
  {
    name: 'people look for doubles',
    every_s: 24 * 3600,
    run: (house) => inEachNetwork(house, (network) => runDuplicates(house, network)),
  },
]

// What phones hear: records that changed since their cursor, in commit order, under their own policies. What a
// phone may no longer see, or no longer carries, comes back as gone.
import { createHash } from 'node:crypto'
import type { Database, Token } from '#core/db'
import type { CarryContext, Room } from '#core/http'
import { keyOf, type Me, type Row, type Statement } from '#core/kernel'
import type { PullAsk, PullReply } from '../wire.ts'
import {
  type Carried,
  carriedBy,
  childIdsStatement,
  childrenOf,
  firstKey,
  namedBy,
  rowsOf,
} from './carried.ts'
import { mustStillWork } from './standing.ts'

/** Goes up when the key of something carried changes: what phones kept under the old one is then carried anew. */
const shape = 'shape 2'

/** Changes whenever the principals do: the phone then carries anew. */
export const scopeOf = (me: Me): string => {
  const heard = [
    shape,
    me.worker_id,
    ...me.grants.flatMap((grant) => [grant.role, grant.organisation_id, ...grant.unit_ids]),
  ]
  const cleared = me.clearance.map((compartment) => `may ${compartment}`)
  return createHash('sha256')
    .update([...new Set([...heard, ...cleared])].sort().join())
    .digest('hex')
    .slice(0, 16)
}

const headStatement = (networkId: string): Statement => ({
  name: 'head',
  text: 'select seq, epoch from sync.heads where network_id = $1',
  values: [networkId],
})

const heard = `from sync.events where network_id = $1 and seq > $2 and noun = any ($4::text[])
  and principal_id = any ((select access.my_principals())::uuid[])`

/** A page never splits a commit: it ends where the commit of its last line ends, however long that is. */
const eventsStatement = (networkId: string, ask: PullAsk, nouns: string[]): Statement => ({
  name: 'events since',
  text: `select seq, noun, ids ${heard} and seq <= (select max(seq) from (select seq ${heard} order by seq limit $3) page) order by seq`,
  values: [networkId, ask.since, ask.limit, nouns],
})

const idsByNoun = (events: Row[]): Map<string, Set<string>> => {
  const ids = new Map<string, Set<string>>()
  for (const event of events) {
    const set = ids.get(String(event.noun)) ?? new Set<string>()
    ids.set(String(event.noun), set)
    for (const id of event.ids as string[]) set.add(id)
  }
  return ids
}

export interface Pulling {
  database: Database
  rooms: Room[]
  token: Token
  now: string
}

interface Fetching extends Pulling {
  context: CarryContext
  carried: Map<string, Carried>
  ids: Map<string, Set<string>>
}

const contextOf = ({ now }: Pulling, me: Me): CarryContext => ({
  network_id: me.network_id,
  worker_id: me.worker_id,
  unit_ids: Object.keys(me.units),
  now,
  me,
})

/** Adds to the ids what hangs on changed records, and gives the statements' answers to whoever asked. */
const withChildren = async (fetching: Fetching): Promise<void> => {
  const { context, carried, ids } = fetching
  const pairs = [...ids].flatMap(([name, changed]) => {
    const parent = carried.get(name)
    return parent
      ? childrenOf(parent, carried).map((child) => ({ child, parent, changed: [...changed] }))
      : []
  })
  if (pairs.length === 0) return
  const statements = pairs.map(({ child, parent, changed }) =>
    childIdsStatement(child, parent, { network_id: context.network_id, ids: changed }),
  )
  const { rows } = await fetching.database.read(fetching.token, statements)
  pairs.forEach(({ child }, i) => {
    const set = ids.get(child.noun.name) ?? new Set<string>()
    ids.set(child.noun.name, set)
    for (const row of rows[i] ?? []) set.add(String(row.first))
  })
}

const fetchRows = async (
  fetching: Fetching,
  wanted: Map<string, Set<string>>,
): Promise<Map<string, Row[]>> => {
  const asked = [...wanted].flatMap(([name, ids]) => {
    const carried = fetching.carried.get(name)
    return carried && ids.size > 0
      ? rowsOf(carried, fetching.context, [...ids]).map((statement) => ({ carried, statement }))
      : []
  })
  const found = new Map<string, Row[]>()
  if (asked.length === 0) return found
  const { rows } = await fetching.database.read(
    fetching.token,
    asked.map(({ statement }) => statement),
  )
  asked.forEach(({ carried: { noun } }, i) => {
    const once = new Map((found.get(noun.name) ?? []).map((row) => [keyOf(noun, row), row]))
    for (const row of rows[i] ?? []) once.set(keyOf(noun, row), row)
    found.set(noun.name, [...once.values()])
  })
  return found
}

/** What the found rows name and the phone may never have heard of. */
const unheard = ({ carried, ids }: Fetching, found: Map<string, Row[]>): Map<string, Set<string>> => {
  const wanted = new Map<string, Set<string>>()
  for (const [name, rows] of found) {
    for (const parent of carried.values()) {
      const named = namedBy(rows, carried.get(name) as Carried, parent)
      const fresh = named.filter((id) => !ids.get(parent.noun.name)?.has(id))
      if (fresh.length > 0)
        wanted.set(parent.noun.name, new Set([...(wanted.get(parent.noun.name) ?? []), ...fresh]))
    }
  }
  return wanted
}

const fetchAll = async (fetching: Fetching): Promise<Pick<PullReply, 'records' | 'gone'>> => {
  await withChildren(fetching)
  const found = await fetchRows(fetching, fetching.ids)
  const gone: Record<string, string[]> = {}
  for (const [name, ids] of fetching.ids) {
    const noun = fetching.carried.get(name)?.noun
    if (!noun) continue
    const seen = new Set((found.get(name) ?? []).map((row) => String(row[firstKey(noun)])))
    const missing = [...ids].filter((id) => !seen.has(id))
    if (missing.length > 0) gone[name] = missing
  }
  const named = await fetchRows(fetching, unheard(fetching, found))
  const records: Record<string, Row[]> = {}
  for (const [name, rows] of [...found, ...named]) {
    if (rows.length > 0) records[name] = [...(records[name] ?? []), ...rows]
  }
  return { records, gone }
}

export const answerPull = async (pulling: Pulling, ask: PullAsk): Promise<PullReply> => {
  const { database, token } = pulling
  const carried = carriedBy(pulling.rooms)
  const first = await database.read(token, [
    headStatement(token.network_id),
    eventsStatement(token.network_id, ask, [...carried.keys()]),
  ])
  const me = mustStillWork(first.me)
  const head = first.rows[0]?.[0]
  const events = first.rows[1] ?? []
  const isMore = events.length >= ask.limit
  const reply: PullReply = {
    epoch: String(head?.epoch),
    next: isMore ? Number(events[events.length - 1]?.seq) : Math.max(Number(head?.seq), ask.since),
    scope: scopeOf(me),
    records: {},
    gone: {},
  }
  if (events.length === 0) return reply
  return {
    ...reply,
    ...(await fetchAll({ ...pulling, context: contextOf(pulling, me), carried, ids: idsByNoun(events) })),
  }
}

export const headOf = async (
  database: Database,
  token: Token,
): Promise<{ seq: number; epoch: string; me: Me }> => {
  const { me, rows } = await database.read(token, [headStatement(token.network_id)])
  return { me: mustStillWork(me), seq: Number(rows[0]?.[0]?.seq), epoch: String(rows[0]?.[0]?.epoch) }
}

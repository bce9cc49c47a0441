// What phones hear: records that changed since their cursor, in commit order, under their own policies. What a
// phone may no longer see comes back as gone.
import { createHash } from 'node:crypto'
import { type Me, type Row, type Statement, nounNamed } from '#core/kernel'
import type { Database, Token } from '#core/db'
import type { PullAsk, PullReply } from '../wire.ts'

/** Changes whenever the principals do: the phone then carries anew. */
export const scopeOf = (me: Me): string => {
  const heard = [me.worker_id, ...me.grants.flatMap((grant) => [grant.role, grant.organisation_id, ...grant.unit_ids])]
  return createHash('sha256').update([...new Set(heard)].sort().join()).digest('hex').slice(0, 16)
}

const headStatement = (networkId: string): Statement => ({
  name: 'head',
  text: 'select seq, epoch from sync.heads where network_id = $1',
  values: [networkId],
})

const eventsStatement = (networkId: string, ask: PullAsk): Statement => ({
  name: 'events since',
  text: `select seq, noun, ids from sync.events
         where network_id = $1 and seq > $2 and principal_id = any ((select access.my_principals())::uuid[])
         order by seq limit $3`,
  values: [networkId, ask.since, ask.limit],
})

/** A page never splits a commit: its last, perhaps cut, commit waits for the next page. */
const wholeCommits = (events: Row[], limit: number): Row[] => {
  if (events.length < limit) return events
  const last = events[events.length - 1]?.seq
  const whole = events.filter((event) => event.seq !== last)
  return whole.length > 0 ? whole : events
}

const idsByNoun = (events: Row[]): Map<string, Set<string>> => {
  const ids = new Map<string, Set<string>>()
  for (const event of events) {
    const name = String(event.noun)
    const set = ids.get(name) ?? new Set<string>()
    ids.set(name, set)
    for (const id of event.ids as string[]) set.add(id)
  }
  return ids
}

export const recordsStatement = (networkId: string, name: string, ids: string[]): Statement => {
  const noun = nounNamed(name)
  const key = noun.key[0] as string
  const type = noun.columns.find((column) => column.name === key)?.sql ?? 'uuid'
  return {
    name: `records ${name}`,
    text: `select ${noun.columns.map((column) => column.name).join(', ')} from ${noun.table}
           where network_id = $1 and ${key} = any ($2::${type}[])`,
    values: [networkId, ids],
  }
}

export const answerPull = async (database: Database, token: Token, ask: PullAsk): Promise<PullReply> => {
  const networkId = token.network_id
  const first = await database.read(token, [headStatement(networkId), eventsStatement(networkId, ask)])
  const head = first.rows[0]?.[0]
  const all = first.rows[1] ?? []
  const events = wholeCommits(all, ask.limit)
  const isMore = all.length >= ask.limit
  const reply: PullReply = {
    epoch: String(head?.epoch),
    next: isMore ? Number(events[events.length - 1]?.seq) : Math.max(Number(head?.seq), ask.since),
    scope: scopeOf(first.me),
    records: {},
    gone: {},
  }
  if (events.length === 0) return reply
  const wanted = [...idsByNoun(events)].map(([name, ids]) => ({ name, ids: [...ids] }))
  const { rows } = await database.read(token, wanted.map(({ name, ids }) => recordsStatement(networkId, name, ids)))
  wanted.forEach(({ name, ids }, i) => {
    const key = nounNamed(name).key[0] as string
    const found = rows[i] ?? []
    const seen = new Set(found.map((row) => String(row[key])))
    const gone = ids.filter((id) => !seen.has(id))
    if (found.length > 0) reply.records[name] = found
    if (gone.length > 0) reply.gone[name] = gone
  })
  return reply
}

export const headOf = async (database: Database, token: Token): Promise<{ seq: number; epoch: string; me: Me }> => {
  const { me, rows } = await database.read(token, [headStatement(token.network_id)])
  return { me, seq: Number(rows[0]?.[0]?.seq), epoch: String(rows[0]?.[0]?.epoch) }
}

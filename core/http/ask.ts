// A query's walk: become the person, run the room's statements under the row policies, then tell. When the
// answer shows persons, the reading is written down before the reply leaves.
import type { Database, Token } from '#core/db'
import {
  type Answering,
  type AnyQuery,
  invalid,
  type Me,
  may,
  newId,
  notAllowed,
  Refusal,
  type Row,
  type Statement,
} from '#core/kernel'
import { hashOf, mustSayWhy, unsealer } from './sealing.ts'

export interface Asked {
  token: Token
  now: string
  purpose?: string
}

const readQueryInput = (query: AnyQuery, raw: unknown): unknown => {
  const read = query.input.safeParse(raw)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

const mustBeAllowed = (query: AnyQuery, input: unknown, me: Me): void => {
  if (me.scopes.length > 0 && !me.scopes.includes(query.verb)) notAllowed(query.verb)
  if (!may(me, query.verb, query.on?.(input as never, me) ?? {})) notAllowed(query.verb)
}

const readingStatement = (me: Me, query: AnyQuery, seen: { ids: string[]; asked: Asked }): Statement => ({
  name: 'note reading',
  text: `insert into audit.readings (network_id, reading_id, worker_id, organisation_id, query, purpose, person_ids, read_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  values: [
    me.network_id,
    newId(),
    me.worker_id,
    me.organisation_id,
    query.name,
    seen.asked.purpose ?? null,
    seen.ids,
    seen.asked.now,
  ],
})

export interface Question {
  answering: Answering
  /** What came with the request, not yet read. */
  raw: unknown
}

export const ask = async (
  database: Database,
  asked: Asked,
  { answering, raw }: Question,
): Promise<unknown> => {
  const query = answering.query as unknown as AnyQuery
  const input = readQueryInput(query, raw)
  const { network_id } = asked.token
  const house = { network_id, secrets: database.secrets }
  const statements = answering.statements(input, { network_id, now: asked.now }, (text) =>
    hashOf(house, text),
  )
  const unseal = unsealer(house)
  const tell = (me: Me, rows: Row[][]) => {
    mustBeAllowed(query, input, me)
    const answer = answering.tell(rows, { me, input, now: asked.now, unseal })
    if (query.needs_purpose?.(answer as never)) mustSayWhy(asked.purpose)
    return answer
  }
  if (!query.reads && !answering.about) {
    const { me, rows } = await database.read(asked.token, statements)
    return tell(me, rows)
  }
  return database.change(asked.token, statements, (me, rows) => {
    const answer = tell(me, rows)
    const ids = answering.about?.(rows) ?? query.reads?.(answer as never) ?? []
    const saves = ids.length > 0 ? [readingStatement(me, query, { ids, asked })] : []
    return { saves, answer: () => answer }
  })
}

// What was read and what was done, for the data protection officer. The chain is computed again by the database
// each time it is shown: a mended entry shows itself and every one after it is named by the first bad position.
import { linkHash } from '#core/db'
import { answering, type Row } from '#core/kernel'
import { auditQuery, readingsQuery } from '../queries/audit.ts'

/** Only what is asked stands in the text, so that each question finds its own way to the rows. */
export const readingsAnswering = answering(readingsQuery, {
  statements: ({ person_id, worker_id, before, limit }, { network_id }) => {
    const values: unknown[] = [network_id, limit ?? 50]
    const put = (value: unknown) => `$${values.push(value)}`
    const ofPerson = person_id
      ? ` and r.reading_id = any ((select audit.readings_of($1, ${put(person_id)}))::uuid[])`
      : ''
    const byWorker = worker_id ? ` and r.worker_id = ${put(worker_id)}` : ''
    const earlier = before ? ` and r.read_at < ${put(before)}` : ''
    return [
      {
        name: `readings${ofPerson && ' of person'}${byWorker && ' by worker'}${earlier && ' earlier'}`,
        text: `select r.reading_id, r.read_at, r.worker_id, coalesce(w.name, '') as worker_name, r.organisation_id,
                 coalesce(o.short_name, '') as organisation_name, r.query, r.purpose, r.person_ids
               from audit.readings r
               left join access.workers w on w.network_id = r.network_id and w.worker_id = r.worker_id
               left join network.organisations o on o.network_id = r.network_id and o.organisation_id = r.organisation_id
               where r.network_id = $1${ofPerson}${byWorker}${earlier}
               order by r.read_at desc, r.reading_id desc limit $2`,
        values,
      },
    ]
  },
  tell: ([readings = []]) => ({ readings }) as never,
})

const nothingBefore = '0'.repeat(64)

interface Body {
  intents?: { action: string; records?: Record<string, string[]> }[]
}

/** A mended entry may no longer be readable JSON; it is shown all the same. */
const bodyOf = (row: Row): Body => {
  try {
    return JSON.parse(String(row.body)) as Body
  } catch {
    return {}
  }
}

const entrySeen = (row: Row, before: string) => ({
  position: Number(row.position),
  recorded_at: String(row.recorded_at),
  worker_id: String(row.worker_id),
  worker_name: String(row.worker_name),
  actions: (bodyOf(row).intents ?? []).map(({ action, records = {} }) => ({
    action,
    record_count: Object.values(records).reduce((sum, ids) => sum + ids.length, 0),
  })),
  hash: String(row.hash),
  is_verified: linkHash(before, { position: Number(row.position), body: String(row.body) }) === row.hash,
})

export const auditAnswering = answering(auditQuery, {
  statements: ({ organisation_id, below, limit }, { network_id }) => [
    {
      name: 'audit entries',
      // One more than shown: the link before the last one.
      text: `select e.position, e.recorded_at, e.worker_id, coalesce(w.name, '') as worker_name, e.body, e.hash
             from audit.entries e
             left join access.workers w on w.network_id = e.network_id and w.worker_id = e.worker_id
             where e.network_id = $1 and e.organisation_id = $2 and ($3::bigint is null or e.position < $3)
             order by e.position desc limit $4::int + 1`,
      values: [network_id, organisation_id, below ?? null, limit ?? 50],
    },
    {
      name: 'audit chain',
      text: `with last_out as (
               select up_to_position, hash from audit.archives where network_id = $1 and organisation_id = $2
               union all select 0, $3 order by up_to_position desc limit 1),
             links as (
               select e.position, e.hash, encode(sha256(convert_to(coalesce(lag(e.hash) over (order by e.position), o.hash) || ' ' || e.position || ' ' || e.body, 'UTF8')), 'hex') as right_hash,
                 o.up_to_position + row_number() over (order by e.position) as counted
               from audit.entries e cross join last_out o where e.network_id = $1 and e.organisation_id = $2)
             select coalesce(c.length, 0) as length, o.up_to_position as cleared, o.hash as cleared_hash,
               (select min(position) from links where hash <> right_hash or position <> counted) as first_bad,
               coalesce((select hash from links order by position desc limit 1), o.hash) = coalesce(c.head, $3)
                 and o.up_to_position + (select count(*) from links) = coalesce(c.length, 0) as is_complete
             from last_out o
             left join audit.chains c on c.network_id = $1 and c.organisation_id = $2`,
      values: [network_id, organisation_id, nothingBefore],
    },
  ],
  tell: ([rows = [], chains = []], { input }) => {
    const shown = rows.slice(0, input.limit ?? 50)
    const chain = chains[0] ?? {
      ...{ length: 0, cleared: 0, cleared_hash: nothingBefore },
      ...{ first_bad: null, is_complete: true },
    }
    return {
      chain: {
        length: Number(chain.length),
        cleared: Number(chain.cleared),
        first_bad: chain.first_bad === null ? null : Number(chain.first_bad),
        is_whole: chain.first_bad === null && chain.is_complete === true,
      },
      entries: shown.map((row, i) => entrySeen(row, String(rows[i + 1]?.hash ?? chain.cleared_hash))),
    }
  },
})

// Walks every audit chain from its first link, or from the seal of the last one cleared after its time. Whoever changed,
// removed, added or moved an entry is found, and the first bad one is named.
import { createHash } from 'node:crypto'
import type { Database } from './port.ts'

export interface Broken {
  network_id: string
  organisation_id: string
  position: number
  why: string
}

const page = 2000
const firstLink = '0'.repeat(64)

interface Entry {
  position: number
  body: string
  hash: string
}

export const linkHash = (before: string, entry: { position: number; body: string }): string =>
  createHash('sha256').update(`${before} ${entry.position} ${entry.body}`).digest('hex')

interface Chain {
  network_id: string
  organisation_id: string
  length: number
  head: string
  cleared: number
  cleared_hash: string
}

const entriesAfter = (database: Database, chain: Chain, position: number): Promise<Entry[]> =>
  database.as('jobs', async (run) => {
    const rows = await run({
      text: `select position, body, hash from audit.entries where network_id = $1 and organisation_id = $2 and position > $3
             order by position limit ${page}`,
      values: [chain.network_id, chain.organisation_id, position],
    })
    return rows as unknown as Entry[]
  })

const walk = async (database: Database, chain: Chain): Promise<{ checked: number; broken?: Broken }> => {
  const { network_id, organisation_id } = chain
  let last = { position: chain.cleared, hash: chain.cleared_hash }
  for (;;) {
    const entries = await entriesAfter(database, chain, last.position)
    for (const entry of entries) {
      const at = { network_id, organisation_id, position: entry.position }
      if (entry.position !== last.position + 1)
        return {
          checked: last.position,
          broken: { ...at, position: last.position + 1, why: 'it is missing' },
        }
      if (linkHash(last.hash, entry) !== entry.hash)
        return { checked: last.position, broken: { ...at, why: 'its hash is not the hash of what it says' } }
      last = entry
    }
    if (entries.length < page) break
  }
  if (last.position !== chain.length || last.hash !== chain.head) {
    return {
      checked: last.position,
      broken: {
        network_id,
        organisation_id,
        position: last.position + 1,
        why: 'the chain ends elsewhere than its head says',
      },
    }
  }
  return { checked: last.position }
}

export const findBroken = async (database: Database): Promise<{ checked: number; broken?: Broken }> => {
  const chains = (await database.as('jobs', (run) =>
    run({
      text: `select c.network_id, c.organisation_id, c.length, c.head,
               coalesce(a.up_to_position, 0) as cleared, coalesce(a.hash, '${firstLink}') as cleared_hash
             from audit.chains c
             left join lateral (select s.up_to_position, s.hash from audit.archives s
               where s.network_id = c.network_id and s.organisation_id = c.organisation_id order by s.up_to_position desc limit 1) a on true
             order by c.network_id, c.organisation_id`,
    }),
  )) as unknown as Chain[]
  let checked = 0
  for (const chain of chains) {
    const walked = await walk(database, chain)
    checked += Math.max(0, walked.checked - chain.cleared)
    if (walked.broken) return { checked, broken: walked.broken }
  }
  return { checked }
}

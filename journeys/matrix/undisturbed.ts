// A fingerprint of all that is written down: equal before and after a refusal.
import type { Database } from '#core/db'
import { fromBelow } from '#core/db/testing'

const schemas = ['outreach', 'places', 'people', 'goods', 'network', 'audit', 'sync']
/** Whoever is refused was heard all the same; nothing else may move. */
export const fingerprintOf = async (database: Database): Promise<string> => {
  const tables = await fromBelow(
    database,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and n.nspname || '.' || c.relname not in
       ('network.municipalities', 'network.foreign_states', 'network.regions', 'network.provinces') order by 1`,
    [schemas],
  )
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as sum from ${name} t`,
  )
  const rows = await fromBelow(database, sums.join(' union all '))
  return JSON.stringify(rows.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1)))
}

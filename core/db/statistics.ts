// What the planner knows of how much there is. A table that was measured while empty is taken for empty ever after, and
// plans made then walk it whole: so tables are measured when they have grown, and again when they have doubled. On a
// server of its own PostgreSQL does this by itself (autovacuum); the embedded one has nobody who does.
import type { Session } from './engine/session.ts'

const page_bytes = 8192
/** Eight pages: from here on what is measured stays roughly true. */
const grown_bytes = 65_536

const grownTables = `
  select format('analyze %I.%I', n.nspname, c.relname) as measure
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
    and pg_relation_size(c.oid) > ${grown_bytes}
    and (c.reltuples < 0 or pg_relation_size(c.oid) > 2 * c.relpages::bigint * ${page_bytes})
  order by 1`

/** As the owner of the tables. */
export const measureGrownTables = async (owner: Pick<Session, 'send'>): Promise<void> => {
  const [found] = await owner.send([{ text: grownTables }])
  for (const { measure } of found?.rows ?? []) await owner.send([{ text: String(measure) }])
}

const pause_ms = 1000

/** After a change, at most once a second while there are changes: `alone` gives the session when nobody else has it. */
export const keepMeasured = (session: Session, alone: (work: () => Promise<void>) => Promise<void>) => {
  let last = 0
  let isPlanned = false
  const measure = async (): Promise<void> => {
    await session.send([{ text: 'set session authorization postgres' }])
    try {
      await measureGrownTables(session)
    } finally {
      await session.send([{ text: 'set session authorization prossima_gate' }])
      last = Date.now()
      isPlanned = false
    }
  }
  return (): void => {
    if (isPlanned || Date.now() - last < pause_ms) return
    isPlanned = true
    // A planner that knows less is slower, never wrong: nothing to tell anybody.
    void alone(measure).catch(() => undefined)
  }
}

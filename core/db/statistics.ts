// What the planner knows of how much there is. A table that was measured while empty is taken for empty ever after, and
// plans made then walk it whole: so tables are measured when they have grown, and again when they have doubled. On a
// server of its own PostgreSQL does this by itself (autovacuum); the embedded one has nobody who does.
import type { Session } from './engine/session.ts'

const page_bytes = 8192
/** Eight pages: from here on what is measured stays roughly true. */
const grown_bytes = 65_536

/** As many rows as fill them. */
const grown_rows = 500

type Owner = Pick<Session, 'send'>

/** Counted of our tables alone: left to the planner it is counted of all the catalogue holds, which takes ten times as long. */
const measureWhere = async (owner: Owner, counted: string, test: string): Promise<void> => {
  const text = `
    select t.measure from (
      select format('analyze %I.%I', n.nspname, c.relname) as measure, c.reltuples, c.relpages, ${counted} as counted
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
      offset 0) t
    where ${test} order by 1`
  const [found] = await owner.send([{ text }])
  for (const { measure } of found?.rows ?? []) await owner.send([{ text: String(measure) }])
}

/** As the owner of the tables, by the size of each on the disk: what was written before this start is not counted anywhere else. */
export const measureGrownTables = (owner: Owner): Promise<void> =>
  measureWhere(
    owner,
    'pg_relation_size(c.oid)',
    `t.counted > ${grown_bytes} and (t.reltuples < 0 or t.counted > 2 * t.relpages::bigint * ${page_bytes})`,
  )

/** The same while there is work, by the rows the engine itself counted as written since a table was measured: no disk is looked at. */
export const measureWrittenTables = async (owner: Owner): Promise<void> => {
  await owner.send([{ text: 'select pg_stat_force_next_flush()' }])
  await measureWhere(
    owner,
    'pg_stat_get_mod_since_analyze(c.oid)',
    `t.counted > greatest(${grown_rows}, t.reltuples)`,
  )
}

const pause_ms = 1000

/** After a change, at most once a second while there are changes: `alone` gives the session when nobody else has it. */
export const keepMeasured = (session: Session, alone: (work: () => Promise<void>) => Promise<void>) => {
  let last = 0
  let isPlanned = false
  const measure = async (): Promise<void> => {
    await session.send([{ text: 'set session authorization postgres' }])
    try {
      await measureWrittenTables(session)
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

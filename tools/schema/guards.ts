// What must be true of the finished database, whatever the migrations say: nothing unprotected, no borrowed power.
import type { Ask } from './drawing.ts'

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations', 'pgboss') and n.nspname not like 'pg\\_%'`
const tables = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ours}`
const tableName = `n.nspname || '.' || c.relname`

const guards = [
  {
    sql: `select ${tableName} as name ${tables} and not c.relispartition and not (c.relrowsecurity and c.relforcerowsecurity)`,
    sentence: 'has no forced row security: protect it in its migration',
  },
  {
    sql: `select ${tableName} as name ${tables} and not c.relispartition and exists (
      select from unnest(array['r', 'a', 'w', 'd']) verb
      where not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd::text in (verb, '*')))`,
    sentence: 'lacks a policy for one of the four verbs',
  },
  {
    sql: `select ${tableName} as name ${tables} and not c.relispartition and obj_description(c.oid, 'pg_class') is null`,
    sentence: 'has no comment in human words',
  },
  {
    sql: `select distinct ${tableName} as name ${tables.replace('where', 'cross join aclexplode(c.relacl) g where')}
      and c.relispartition and g.grantee <> c.relowner`,
    sentence: 'is a partition with grants of its own: grant on the parent only',
  },
  {
    sql: `select ${tableName} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and ${ours} and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
    sentence: 'is a view that does not ask as its reader: WITH (security_invoker = true)',
  },
  {
    sql: `select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where ${ours} and f.prosecdef and exists (
        select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g where g.grantee = 0)`,
    sentence:
      'lends its owner’s power to PUBLIC: REVOKE EXECUTE before giving the function away (afterwards it only warns), then grant it by name',
  },
  {
    sql: `select n.nspname || '.' || f.proname as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where ${ours} and f.prosecdef and not coalesce(array_to_string(f.proconfig, ' ') like '%search_path=%', false)`,
    sentence: 'borrows power without a pinned search_path',
  },
]

/** One sentence for each thing in the database that should not be so. */
export async function guardDatabase(ask: Ask): Promise<string[]> {
  const faults: string[] = []
  for (const { sql, sentence } of guards) {
    const rows = await ask(`${sql} order by 1`)
    faults.push(...rows.map(({ name }) => `${name} ${sentence}.`))
  }
  return faults
}

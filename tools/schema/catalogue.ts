// The questions to PostgreSQL's own catalogue, each answered in a fixed order.
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations') and n.nspname not like 'pg\\_%'`
const full = `n.nspname || '.' || c.relname`
const relation = `from pg_class c join pg_namespace n on n.oid = c.relnamespace`
const notOfExtension = (column: string, catalog: string) =>
  `not exists (select from pg_depend d where d.objid = ${column} and d.classid = '${catalog}'::regclass and d.deptype = 'e')`

export const catalogue = {
  tables: `
    select ${full} as name, obj_description(c.oid, 'pg_class') as words,
      concat_ws(' and ', case when c.relrowsecurity then 'enabled' end, case when c.relforcerowsecurity then 'forced' end) as protection,
      i.inhparent::regclass::text as partition_of, pg_get_expr(c.relpartbound, c.oid) as bound,
      case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key
    ${relation} left join pg_inherits i on i.inhrelid = c.oid and c.relispartition
    where c.relkind in ('r', 'p') and ${ours} and ${notOfExtension('c.oid', 'pg_class')} order by 1`,

  columns: `
    select ${full} as of_table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as is_required,
      case when a.attgenerated = '' then pg_get_expr(v.adbin, v.adrelid) end as value,
      case when a.attgenerated <> '' then pg_get_expr(v.adbin, v.adrelid) end as made_from
    ${relation} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef v on v.adrelid = c.oid and v.adnum = a.attnum
    where c.relkind in ('r', 'p') and ${ours} order by 1, a.attnum`,

  constraints: `
    select ${full} as of_table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    ${relation} join pg_constraint k on k.conrelid = c.oid and k.contype <> 'n'
    where ${ours} order by 1, position(k.contype::text in 'puxfc'), 2`,

  indexes: `
    select ${full} as of_table, pg_get_indexdef(x.indexrelid) as definition
    ${relation} join pg_index x on x.indrelid = c.oid
    where ${ours} and not exists (select from pg_constraint k where k.conindid = x.indexrelid) order by 1, 2`,

  policies: `
    select ${full} as of_table, p.polname as name,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as verb,
      coalesce((select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)), 'public') as roles,
      pg_get_expr(p.polqual, c.oid) as seeing, pg_get_expr(p.polwithcheck, c.oid) as writing
    ${relation} join pg_policy p on p.polrelid = c.oid
    where ${ours} order by 1, 2`,

  grants: `
    select ${full} as of_table, coalesce(r.rolname, 'public') as role,
      string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) as verbs
    ${relation} cross join aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
    where c.relkind in ('r', 'p', 'v') and g.grantee <> c.relowner and ${ours}
    group by 1, 2 order by 1, 2`,

  views: `
    select ${full} as name, array_to_string(c.reloptions, ', ') as options, pg_get_viewdef(c.oid) as definition
    ${relation} where c.relkind = 'v' and ${ours} and ${notOfExtension('c.oid', 'pg_class')} order by 1`,

  functions: `
    select n.nspname || '.' || f.proname as name, pg_get_function_arguments(f.oid) as input,
      pg_get_function_result(f.oid) as output, md5(f.prosrc) as digest, pg_get_userbyid(f.proowner) as owner,
      concat_ws(' ', 'language', l.lanname,
        case f.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
        case when f.proretset and f.prorows <> 1000 then 'rows ' || f.prorows end,
        case when f.prosecdef then 'security definer' end,
        'set ' || array_to_string(f.proconfig, ', ')) as manner,
      coalesce((select string_agg(coalesce(r.rolname, 'public'), ', ' order by coalesce(r.rolname, 'public'))
        from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) g left join pg_roles r on r.oid = g.grantee
        where g.grantee <> f.proowner), 'owner only') as callers
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace join pg_language l on l.oid = f.prolang
    where ${ours} and ${notOfExtension('f.oid', 'pg_proc')} order by 1, 2`,
}

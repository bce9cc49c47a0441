// The lint of migrations must see every bad habit, and nothing in good text.
import { expect, test } from 'vitest'
import { checkMigrations } from './index.ts'

const file = 'modules/goods/migrations/20261201-1030-create-lots.sql'

const good = `-- Lots of the store, with their expiry; "create policy" in a comment is no policy.
create schema goods authorization prossima_owner;
-- reference table
create table goods.kinds (
  kind text not null,
  constraint kinds_pk primary key (kind)
);
select access.publish('goods.kinds');
create table goods.lots (
  network_id uuid not null,
  lot_id uuid not null,
  kind text not null,
  amount numeric(10, 2) not null,
  constraint lots_pk primary key (network_id, lot_id),
  constraint lots_kind_fk foreign key (kind) references goods.kinds (kind),
  constraint lots_amount_positive check (amount > 0 and kind <> 'merge into; trigger')
);
comment on table goods.lots is 'What arrived together; it''s counted together.';
create unique index lots_by_kind on goods.lots (network_id, kind) where amount > 0;
select access.protect('goods.lots', by => 'unit');
alter table goods.lots add constraint lots_one unique (network_id, kind, amount);
create view goods.facts with (security_invoker = true) as select kind from goods.lots;
create function goods.count_lots(network uuid) returns bigint
language plpgsql stable security definer set search_path = goods, pg_temp as $$
begin
  insert into goods.lots select * from goods.lots where network_id = network on conflict do nothing;
  update goods.lots set amount = 1 where network_id = network and amount < now()::text::numeric;
  return 1;
end $$;
`

function faults(text: string, name = file): string[] {
  return checkMigrations([{ file: name, text }]).map(({ line, sentence }) => `${line} ${sentence}`)
}

function table(items: string): string {
  return `create table goods.lots (network_id uuid not null, lot_id uuid not null, ${items});\nselect access.protect('goods.lots', by => 'unit');`
}
const keyed = 'constraint lots_pk primary key (network_id, lot_id)'

test('good text passes', () => {
  expect(faults(good)).toEqual([])
})

test('a table nobody protects is seen, also when the protection is only a comment', () => {
  const lonely = good.replace(
    "select access.protect('goods.lots', by => 'unit');",
    "-- access.protect('goods.lots')",
  )
  expect(faults(lonely)).toEqual([expect.stringMatching(/^9 Nobody protects goods\.lots/)])
})

test.each([
  ['lot_id uuid primary key', /primary key of lot_id has no name/],
  [`${keyed}, code text unique`, /unique of code has no name/],
  [`${keyed}, amount int check (amount > 0)`, /check of amount has no name/],
  [`${keyed}, check (lot_id is not null)`, /no name/],
  [`${keyed}, constraint lots_code unique (lot_id)`, /unique lacks network_id/],
  ['constraint lots_pk primary key (lot_id)', /primary key lacks network_id/],
  [
    `${keyed}, constraint lots_fk foreign key (lot_id) references goods.items (item_id)`,
    /foreign key lacks network_id/,
  ],
  [`${keyed}, constraint lots_out exclude using gist (lot_id with =)`, /exclude lacks network_id/],
  [`${keyed}, constraint lots_code_1 unique (network_id, lot_id)`, /must not end in _ and digits/],
  [`${keyed}, constraint lots_c unique (network_id, lot_id) deferrable`, /deferrable/],
  ['amount int', /goods\.lots has no primary key/],
  [
    `${keyed}, constraint lots_fk foreign key (network_id, lot_id) references goods.items (network_id, item_id) on delete set null`,
    /SET NULL/,
  ],
])('in a table: %s', (items, expected) => {
  expect(faults(table(items)).join('\n')).toMatch(expected)
})

test.each([
  ['create policy mine on goods.lots using (true)', /access\.protect only/],
  ['create trigger t after insert on goods.lots execute function f()', /No triggers/],
  ['create or replace rule r as on insert to goods.lots do nothing', /No rules/],
  ['merge into goods.lots using goods.new on true when matched then delete', /MERGE/],
  ['create view goods.all_lots as select 1', /security_invoker/],
  ['create materialized view goods.sums as select 1', /materialized/],
  ['create unique index lots_u on goods.lots (lot_id)', /unique index lacks network_id/],
  ['alter table goods.lots add column a int, add column b int', /One subcommand/],
  ['alter table goods.lots rename column a to b', /Names are final/],
  ['alter table goods.lots add constraint lots_u unique (lot_id)', /unique lacks network_id/],
  ['alter table goods.lots add unique (network_id, lot_id)', /no name/],
  ['create function f() returns int language plpgsql leakproof as $$ begin return 1; end $$', /LEAKPROOF/],
  [
    'create function f() returns int language plpgsql security definer as $$ begin return 1; end $$',
    /search_path/,
  ],
  [
    'create function f(a int) returns int language sql security definer set search_path = a as $$ select 1 $$',
    /plpgsql/,
  ],
  ['insert into goods.lots select * from goods.others', /RETURNING or ON CONFLICT/],
  ['update goods.lots set seen_at = now() where network_id = $1', /UPDATE SET/],
  ['insert into goods.lots values (1) on conflict (a) do update set at = current_timestamp', /UPDATE SET/],
  ["select set_config('app.token', 'x', true)", /set_config/],
  ['select pg_advisory_xact_lock(1)', /advisory/],
  ['copy goods.lots from stdin', /COPY/],
  [
    'create function f() returns void language plpgsql as $$ begin insert into a.b select 1; end $$',
    /RETURNING/,
  ],
])('refused: %s', (statement, expected) => {
  expect(faults(`${good}\n${statement};`).join('\n')).toMatch(expected)
})

test('a grant on a partition is seen', () => {
  const text =
    'create table goods.lots_may partition of goods.lots for values in (1);\ngrant select on goods.lots_may to prossima_app;'
  expect(faults(text)).toEqual(['2 Grants go to the parent table only: a partition carries no policy.'])
})

test('access writes its own policies, and the house keeps tables without a network', () => {
  expect(
    faults(
      'create policy p on access.grants using (true);',
      'core/access/migrations/20261201-1030-access.sql',
    ),
  ).toEqual([])
  expect(faults('create table auth.sessions (id text primary key);')).toEqual([])
})

test('a migration without a time in its name is seen', () => {
  expect(faults('select 1;', 'modules/goods/migrations/001.sql')).toEqual([
    expect.stringContaining('named by UTC time'),
  ])
})

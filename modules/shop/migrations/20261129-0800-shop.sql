-- The solidarity shop: how many points a household receives, what things cost, what was taken, and the ledger of the points.
create schema shop authorization prossima_owner;
grant usage on schema shop to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema shop to prossima_keeper;

create table shop.formulas (
  network_id uuid not null,
  organisation_id uuid not null,
  version int not null,
  from_month date not null,
  base int not null,
  per_adult int not null,
  per_young_person int not null,
  per_child int not null,
  per_baby int not null,
  at timestamptz not null,
  worker_id uuid not null,
  constraint formulas_pk primary key (network_id, version, organisation_id),
  constraint formulas_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint formulas_begin_with_a_month check (extract(day from from_month) = 1),
  constraint formulas_not_negative check (least(base, per_adult, per_young_person, per_child, per_baby) >= 0)
);
comment on table shop.formulas is 'How many points a household receives each month, version after version. Never changed; no personal data.';

create table shop.prices (
  network_id uuid not null,
  item_id uuid not null,
  organisation_id uuid not null,
  points int,
  constraint prices_pk primary key (network_id, item_id, organisation_id),
  constraint prices_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint prices_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint prices_not_negative check (points >= 0)
);
comment on table shop.prices is 'How many points a thing costs in the shop of a hub; empty when it is not there. No personal data.';

create table shop.limits (
  network_id uuid not null,
  category text not null,
  organisation_id uuid not null,
  per_month int,
  constraint limits_pk primary key (network_id, category, organisation_id),
  constraint limits_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint limits_above_zero check (per_month > 0)
);
comment on table shop.limits is 'How much of a category a household may take in a month. No personal data.';

create table shop.accounts (
  network_id uuid not null,
  card_id uuid not null,
  organisation_id uuid not null,
  balance int not null,
  constraint accounts_pk primary key (network_id, card_id),
  constraint accounts_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint accounts_never_below_zero check (balance >= 0)
);
comment on table shop.accounts is 'How many points a card has: the sum of its entries, held while somebody spends. No name; whose card it is goes when the person is forgotten.';

create table shop.servings (
  network_id uuid not null,
  serving_id uuid not null,
  card_id uuid not null,
  organisation_id uuid not null,
  hub_unit_id uuid not null,
  month date not null,
  points int not null,
  balance_after int not null,
  at timestamptz not null,
  worker_id uuid not null,
  constraint servings_pk primary key (network_id, serving_id),
  constraint servings_handover_fk foreign key (network_id, serving_id) references distribution.handovers (network_id, handover_id),
  constraint servings_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint servings_not_negative check (points >= 0 and balance_after >= 0)
);
comment on table shop.servings is 'A card was at the till, and for how many points; what left is the handover of the same id. Never changed; kept as long as the handover. No name.';
create index servings_by_organisation on shop.servings (network_id, organisation_id, at);

create table shop.serving_lines (
  network_id uuid not null,
  serving_line_id uuid not null,
  serving_id uuid not null,
  card_id uuid not null,
  organisation_id uuid not null,
  month date not null,
  item_id uuid not null,
  category text not null,
  is_weighed boolean not null,
  quantity int not null,
  points_each int not null,
  points int not null,
  constraint serving_lines_pk primary key (network_id, serving_line_id),
  constraint serving_lines_serving_fk foreign key (network_id, serving_id) references shop.servings (network_id, serving_id),
  constraint serving_lines_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint serving_lines_hold_something check (quantity <> 0)
);
comment on table shop.serving_lines is 'Things taken at the till and, below zero, given back, with their points. Never changed; kept as long as the handover. No name.';
create index serving_lines_by_card on shop.serving_lines (network_id, card_id);
create index serving_lines_of_serving on shop.serving_lines (network_id, serving_id);

create table shop.entries (
  network_id uuid not null,
  entry_id uuid not null,
  card_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  points int not null,
  month date not null,
  serving_id uuid,
  on_day date not null,
  at timestamptz not null,
  worker_id uuid,
  constraint entries_pk primary key (network_id, entry_id),
  constraint entries_account_fk foreign key (network_id, card_id) references shop.accounts (network_id, card_id),
  constraint entries_serving_fk foreign key (network_id, serving_id) references shop.servings (network_id, serving_id),
  constraint entries_kind_known check (kind in ('credit', 'spend', 'given_back', 'expired')),
  constraint entries_come_or_go check ((kind in ('credit', 'given_back') and points > 0) or (kind in ('spend', 'expired') and points < 0)),
  constraint entries_of_a_month check (extract(day from month) = 1),
  constraint entries_of_a_serving check ((kind in ('spend', 'given_back')) = (serving_id is not null))
);
comment on table shop.entries is 'The ledger of a card''s points: what came with a month, was spent, given back, or lapsed. Only ever added to. No name; whose card it is goes when the person is forgotten.';
create index entries_by_card on shop.entries (network_id, card_id);
create index entries_by_day on shop.entries (network_id, organisation_id, on_day);
-- A month's points come once and lapse once, whoever writes them.
create unique index entries_once on shop.entries (network_id, card_id, month, kind) where kind in ('credit', 'expired');

select access.protect('shop.formulas', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager']);
revoke update on shop.formulas from prossima_app;
select access.protect('shop.prices', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager']);
select access.protect('shop.limits', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager']);
select access.protect('shop.accounts', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager', 'warehouse_operator']);
select access.protect('shop.servings', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager', 'warehouse_operator']);
revoke update on shop.servings from prossima_app;
select access.protect('shop.serving_lines', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager', 'warehouse_operator']);
revoke update on shop.serving_lines from prossima_app;
select access.protect('shop.entries', by => 'organisation', readers => array['hub_manager', 'warehouse_operator'], writers => array['hub_manager', 'warehouse_operator']);
revoke update on shop.entries from prossima_app;

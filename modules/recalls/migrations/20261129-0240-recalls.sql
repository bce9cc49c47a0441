-- Recalls: what is looked for and how far we are, and the lots that were held for it. To whom things went is in the movements.
create schema recalls authorization prossima_owner;
grant usage on schema recalls to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema recalls to prossima_keeper;

create table recalls.recalls (
  network_id uuid not null,
  recall_id uuid not null,
  organisation_id uuid not null,
  code text not null,
  is_drill boolean not null,
  title text not null,
  notice_by text not null,
  notice_number text,
  notice_on date not null,
  notice_link text,
  danger text not null,
  what_to_do text not null,
  lot_code text,
  supplier_lot text,
  supplier_lot_to text,
  gtin text,
  item_id uuid,
  expires_from date,
  expires_to date,
  state text not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  blocked_at timestamptz not null,
  traced_at timestamptz,
  notified_at timestamptz,
  settled_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  reason text,
  recipients int not null,
  passed_on uuid[] not null,
  heard_from uuid,
  constraint recalls_pk primary key (network_id, recall_id),
  constraint recalls_of_body unique (network_id, organisation_id, recall_id),
  constraint recalls_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint recalls_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint recalls_opener_fk foreign key (network_id, opened_by) references access.workers (network_id, worker_id),
  constraint recalls_state_known check (state in ('opened', 'stock_blocked', 'recipients_traced', 'notified', 'recovered', 'destroyed', 'closed', 'annulled')),
  constraint recalls_say_enough check (coalesce(lot_code, supplier_lot, gtin, item_id::text) is not null),
  constraint recalls_gtin_has_fourteen_digits check (gtin ~ '^[0-9]{14}$')
);
comment on table recalls.recalls is 'A notice that something given away may hurt: what is looked for, and when each step was reached. Kept with the papers of food safety.';
create index recalls_by_time on recalls.recalls (network_id, opened_at);

create table recalls.recalled_lots (
  network_id uuid not null,
  recall_id uuid not null,
  lot_id uuid not null,
  organisation_id uuid not null,
  item_id uuid not null,
  because text not null,
  state_before text not null,
  found_at timestamptz not null,
  constraint recalled_lots_pk primary key (network_id, recall_id, lot_id),
  constraint recalled_lots_recall_fk foreign key (network_id, organisation_id, recall_id) references recalls.recalls (network_id, organisation_id, recall_id),
  constraint recalled_lots_lot_fk foreign key (network_id, organisation_id, item_id, lot_id) references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint recalled_lots_because_known check (because in ('matched', 'unknown_lot', 'made_of'))
);
comment on table recalls.recalled_lots is 'Which lots a recall means, and why.';
create index recalled_lots_by_lot on recalls.recalled_lots (network_id, lot_id);

select access.protect('recalls.recalls', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['hub_manager']);
-- The other bodies of the network must hear of it: the product, never to whom it went.
select access.also('recalls.recalls', by => 'network', roles => array['service_coordinator', 'hub_manager', 'warehouse_operator'], verbs => 'select');
select access.protect('recalls.recalled_lots', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['hub_manager']);
revoke update on recalls.recalled_lots from prossima_app;

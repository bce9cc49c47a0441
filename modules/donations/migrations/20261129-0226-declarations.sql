-- What is told of what came: to the giver every quarter, and once a year what of the programme was counted on the shelves.
create table donations.declarations (
  network_id uuid not null,
  declaration_id uuid not null,
  organisation_id uuid not null,
  donor_id uuid not null,
  quarter text not null,
  worker_id uuid not null,
  made_at timestamptz not null,
  constraint declarations_pk primary key (network_id, declaration_id),
  constraint declarations_of_body unique (network_id, organisation_id, declaration_id),
  constraint declarations_donor_fk foreign key (network_id, organisation_id, donor_id) references donations.donors (network_id, organisation_id, donor_id),
  constraint declarations_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint declarations_quarter_told check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);
comment on table donations.declarations is 'What a store declares to a giver for a quarter (L. 166/2016, art. 16). Names the firm, never who received.';
create index declarations_by_donor on donations.declarations (network_id, donor_id, quarter);

alter table donations.donations add constraint donations_declaration_fk foreign key (network_id, organisation_id, declaration_id)
    references donations.declarations (network_id, organisation_id, declaration_id);

create table donations.inventories (
  network_id uuid not null,
  inventory_id uuid not null,
  organisation_id uuid not null,
  programme text not null,
  on_day date not null,
  note text,
  worker_id uuid not null,
  at timestamptz not null,
  constraint inventories_pk primary key (network_id, inventory_id),
  constraint inventories_of_body unique (network_id, organisation_id, inventory_id),
  constraint inventories_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint inventories_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id)
);
comment on table donations.inventories is 'A day on which the goods of the programme were counted by hand. Kept as long as the programme may be controlled.';
create index inventories_by_day on donations.inventories (network_id, organisation_id, on_day);

create table donations.inventory_lines (
  network_id uuid not null,
  inventory_id uuid not null,
  lot_id uuid not null,
  item_id uuid not null,
  organisation_id uuid not null,
  expected int not null,
  counted int not null,
  reason text,
  constraint inventory_lines_pk primary key (network_id, inventory_id, lot_id),
  constraint inventory_lines_inventory_fk foreign key (network_id, organisation_id, inventory_id)
    references donations.inventories (network_id, organisation_id, inventory_id),
  constraint inventory_lines_lot_fk foreign key (network_id, organisation_id, item_id, lot_id)
    references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint inventory_lines_not_negative check (counted >= 0 and expected >= 0),
  constraint inventory_lines_difference_explained check (counted = expected or reason is not null)
);
comment on table donations.inventory_lines is 'How much of a lot was counted against how much the book said.';
create index inventory_lines_by_lot on donations.inventory_lines (network_id, lot_id);

select access.protect('donations.declarations', by => 'organisation', readers => array['hub_manager'], writers => array['hub_manager']);
select access.protect('donations.inventories', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('donations.inventory_lines', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
revoke update on donations.declarations from prossima_app;
revoke update on donations.inventories from prossima_app;
revoke update on donations.inventory_lines from prossima_app;

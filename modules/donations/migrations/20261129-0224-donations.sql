-- What comes into the store: who gives it, when it is expected, the paper it came with, its lines as they were looked at.
create schema donations authorization prossima_owner;
grant usage on schema donations to prossima_app, prossima_keeper;
grant create on schema donations to prossima_keeper;

create table donations.donors (
  network_id uuid not null,
  donor_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  name text,
  is_active boolean not null,
  constraint donors_pk primary key (network_id, donor_id),
  constraint donors_of_body unique (network_id, organisation_id, donor_id),
  constraint donors_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint donors_kind_known check (kind in ('company', 'shop', 'public_body', 'foundation', 'association', 'private', 'anonymous')),
  constraint donors_named check (name is not null or kind = 'anonymous')
);
comment on table donations.donors is 'Who gives to a store. Somebody private is forgotten when they ask: the name goes, the gift stays (donations.forget-donor).';
create index donors_by_body on donations.donors (network_id, organisation_id, name);

create table donations.donor_papers (
  network_id uuid not null,
  donor_id uuid not null,
  organisation_id uuid not null,
  tax_number text,
  address text,
  contact text,
  delegate text,
  constraint donor_papers_pk primary key (network_id, donor_id),
  constraint donor_papers_donor_fk foreign key (network_id, organisation_id, donor_id) references donations.donors (network_id, organisation_id, donor_id)
);
comment on table donations.donor_papers is 'What the tax office wants of a giver. Emptied when the giver is forgotten (donations.forget-donor).';

create table donations.donations (
  network_id uuid not null,
  donation_id uuid not null,
  organisation_id uuid not null,
  code text not null,
  donor_id uuid,
  source text not null,
  programme text,
  owner_id uuid not null,
  what text not null,
  state text not null,
  expected_on date,
  expected_hours text,
  is_fetched boolean not null,
  announced_on date not null,
  location_id uuid,
  received_on date,
  document_kind text,
  document_number text,
  document_on date,
  transport_at timestamptz,
  transport_from text,
  document_key text,
  is_perishable boolean not null,
  note text,
  ended_on date,
  declaration_id uuid,
  constraint donations_pk primary key (network_id, donation_id),
  constraint donations_of_body unique (network_id, organisation_id, donation_id),
  constraint donations_code_taken unique (network_id, organisation_id, code),
  constraint donations_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint donations_owner_fk foreign key (network_id, owner_id) references network.organisations (network_id, organisation_id),
  constraint donations_donor_fk foreign key (network_id, organisation_id, donor_id) references donations.donors (network_id, organisation_id, donor_id),
  constraint donations_location_fk foreign key (network_id, organisation_id, location_id)
    references goods.locations (network_id, organisation_id, location_id),
  constraint donations_source_known check (source in ('donation', 'drive', 'purchase', 'transfer', 'eu_programme')),
  constraint donations_state_known check (state in ('announced', 'scheduled', 'received', 'inspected', 'accepted', 'partially_accepted', 'rejected',
    'documented', 'called_off')),
  constraint donations_scheduled_on_a_day check (state <> 'scheduled' or expected_on is not null),
  constraint donations_arrived_with_a_paper check (state in ('announced', 'scheduled', 'called_off') or
    (received_on is not null and location_id is not null and document_kind is not null)),
  constraint donations_document_told check (document_kind is null or document_kind = 'receipt' or
    (document_kind = 'ddt' and document_number is not null and document_on is not null and document_key is not null))
);
comment on table donations.donations is 'What comes into a store: a gift, a collection, something bought, goods of the programme of the Union. Kept with the papers it proves.';
create index donations_by_state on donations.donations (network_id, organisation_id, state, expected_on);
create index donations_by_day on donations.donations (network_id, organisation_id, received_on);
create index donations_by_donor on donations.donations (network_id, donor_id);
-- A giver brings a document once; where the giver is nobody, the number alone is looked at.
create unique index donations_document_taken on donations.donations (network_id, organisation_id,
  (coalesce(donor_id, '00000000-0000-0000-0000-000000000000'::uuid)), document_key) where document_key is not null;

create table donations.lines (
  network_id uuid not null,
  line_id uuid not null,
  donation_id uuid not null,
  organisation_id uuid not null,
  position int not null,
  item_id uuid not null,
  lot_id uuid not null,
  packaging_id uuid,
  packages int,
  quantity int not null,
  supplier_lot text,
  gtin text,
  best_before date,
  use_by date,
  weight_grams int,
  temperature_tenths int,
  value_cents int,
  line_key text not null,
  state text not null,
  accepted int not null,
  rejected int not null,
  missing int not null,
  rejected_to text,
  reason text,
  inspected_by uuid,
  inspected_at timestamptz,
  constraint lines_pk primary key (network_id, line_id),
  constraint lines_donation_fk foreign key (network_id, organisation_id, donation_id)
    references donations.donations (network_id, organisation_id, donation_id),
  constraint lines_lot_fk foreign key (network_id, organisation_id, item_id, lot_id)
    references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint lines_packaging_fk foreign key (network_id, packaging_id) references goods.packagings (network_id, packaging_id),
  constraint lines_lot_taken unique (network_id, donation_id, line_key),
  constraint lines_state_known check (state in ('waiting', 'accepted', 'partly_accepted', 'rejected')),
  constraint lines_add_up check (state = 'waiting' or accepted + rejected + missing = quantity),
  constraint lines_refused_for_a_reason check (rejected + missing = 0 or reason is not null),
  constraint lines_refused_to_somewhere check ((rejected > 0) = (rejected_to is not null))
);
comment on table donations.lines is 'One thing of a delivery with its lot, dates, weight and temperature, and what was found when it was looked at.';
create index lines_by_donation on donations.lines (network_id, donation_id, position);
create index lines_by_lot on donations.lines (network_id, lot_id);

create table donations.steps (
  network_id uuid not null,
  step_id uuid not null,
  donation_id uuid not null,
  organisation_id uuid not null,
  from_state text,
  to_state text not null,
  reason text,
  worker_id uuid not null,
  at timestamptz not null,
  constraint steps_pk primary key (network_id, step_id),
  constraint steps_donation_fk foreign key (network_id, organisation_id, donation_id)
    references donations.donations (network_id, organisation_id, donation_id),
  constraint steps_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id)
);
comment on table donations.steps is 'Who moved a delivery on, when and why. Never changed.';
create index steps_by_donation on donations.steps (network_id, donation_id, at);

select access.protect('donations.donors', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('donations.donor_papers', by => 'organisation', readers => array['hub_manager'], writers => array['hub_manager']);
select access.protect('donations.donations', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('donations.lines', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
select access.protect('donations.steps', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['service_coordinator', 'hub_manager', 'warehouse_operator']);
revoke update on donations.steps from prossima_app;

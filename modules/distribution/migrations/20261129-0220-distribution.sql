-- What leaves the hub and for whom: cards of households without names, what was asked, what is kept aside and why, what was
-- handed over. The store knows lots and quantities; only here is it told to which card, partner, kitchen or van they went.
create schema distribution authorization prossima_owner;
grant usage on schema distribution to prossima_app, prossima_keeper, prossima_jobs;
grant create on schema distribution to prossima_keeper;

create table distribution.cards (
  network_id uuid not null,
  card_id uuid not null,
  code text not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  to_unit_id uuid not null,
  to_organisation_id uuid not null,
  adults int not null,
  young_people int not null,
  children int not null,
  babies int not null,
  diets text[] not null,
  allergens text[] not null,
  language text,
  programme text,
  programme_from date,
  programme_until date,
  state text not null,
  state_reason text,
  issued_on date not null,
  ended_on date,
  constraint cards_pk primary key (network_id, card_id),
  constraint cards_code_taken unique (network_id, code),
  constraint cards_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint cards_hub_fk foreign key (network_id, to_unit_id) references network.units (network_id, unit_id),
  constraint cards_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint cards_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint cards_hold_somebody check (adults + young_people + children + babies between 1 and 30),
  constraint cards_state_known check (state in ('active', 'suspended', 'closed')),
  constraint cards_programme_has_days check ((programme is null) = (programme_from is null) and (programme is null) = (programme_until is null))
);
comment on table distribution.cards is 'A household at the hub: a code, how many of which age, what they cannot eat. No name: who it is lies in card_links. Kept for five years after it was closed, ten for programme goods; when the person is forgotten, diets, allergens and language are emptied and the card is closed.';
create index cards_by_unit on distribution.cards (network_id, unit_id);
create index cards_by_hub on distribution.cards (network_id, to_unit_id);

create table distribution.card_links (
  network_id uuid not null,
  card_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  constraint card_links_pk primary key (network_id, card_id),
  constraint card_links_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint card_links_person_fk foreign key (network_id, person_id) references access.subjects (network_id, person_id)
);
comment on table distribution.card_links is 'Whose card it is, read only by who may read that person; the hub is not told. The row goes when the person is forgotten.';
create index card_links_by_person on distribution.card_links (network_id, person_id);

create table distribution.programme_files (
  network_id uuid not null,
  programme_file_id uuid not null,
  card_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  to_unit_id uuid not null,
  worker_id uuid not null,
  programme text not null,
  proof text not null,
  begins_on date not null,
  ends_on date not null,
  constraint programme_files_pk primary key (network_id, programme_file_id),
  constraint programme_files_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint programme_files_programme_known check (programme in ('eu_food')),
  constraint programme_files_proof_known check (proof in ('isee', 'social_services', 'own_assessment')),
  constraint programme_files_days_in_order check (begins_on <= ends_on)
);
comment on table distribution.programme_files is 'On what proof a household receives goods of a public programme, from when until when: papers of the programme, kept ten years.';
create index programme_files_by_card on distribution.programme_files (network_id, card_id);

create table distribution.recipient_counts (
  network_id uuid not null,
  card_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  total int not null,
  under_18 int not null,
  from_18_to_29 int not null,
  women int not null,
  over_65 int not null,
  disabled int not null,
  third_country int not null,
  minority int not null,
  homeless int not null,
  estimates text[] not null,
  constraint recipient_counts_pk primary key (network_id, card_id),
  constraint recipient_counts_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint recipient_counts_within_the_household check (total >= greatest(under_18 + from_18_to_29 + over_65, women, disabled, third_country, minority, homeless)
    and least(under_18, from_18_to_29, women, over_65, disabled, third_country, minority, homeless) >= 0)
);
comment on table distribution.recipient_counts is 'How many of a household fall under each heading of the programme''s yearly table. Read by who issued the card only; the hub reads sums. Kept ten years; emptied to nothing but the total when the person is forgotten.';

create table distribution.requests (
  network_id uuid not null,
  goods_request_id uuid not null,
  code text not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  to_unit_id uuid not null,
  to_organisation_id uuid not null,
  recipient_kind text not null,
  card_id uuid,
  people int not null,
  needed_on date,
  pickup_at timestamptz,
  note text,
  state text not null,
  state_since timestamptz not null,
  moved_by text,
  reason text,
  lapses_at timestamptz,
  constraint requests_pk primary key (network_id, goods_request_id),
  constraint requests_code_taken unique (network_id, code),
  constraint requests_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint requests_hub_fk foreign key (network_id, to_unit_id) references network.units (network_id, unit_id),
  constraint requests_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint requests_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint requests_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint requests_recipient_known check (recipient_kind in ('household', 'partner', 'canteen', 'unit')),
  constraint requests_household_has_a_card check ((recipient_kind = 'household') = (card_id is not null)),
  constraint requests_state_known check (state in ('draft', 'submitted', 'approved', 'rejected', 'allocated', 'partially_filled', 'picked', 'ready',
    'handed_over', 'confirmed', 'expired', 'cancelled')),
  constraint requests_rejected_with_reason check (state <> 'rejected' or reason is not null)
);
comment on table distribution.requests is 'What somebody asks of the hub, from the asking to the arrival. No person: a card, a partner, a kitchen, a van. Kept five years; the note goes twelve months after it ended.';
create index requests_by_unit on distribution.requests (network_id, unit_id, state);
create index requests_by_hub on distribution.requests (network_id, to_unit_id, state);
create index requests_by_card on distribution.requests (network_id, card_id);

create table distribution.request_lines (
  network_id uuid not null,
  request_line_id uuid not null,
  goods_request_id uuid not null,
  unit_id uuid not null,
  to_unit_id uuid not null,
  position int not null,
  item_id uuid,
  category text,
  quantity int not null,
  allocated int not null,
  constraint request_lines_pk primary key (network_id, request_line_id),
  constraint request_lines_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id),
  constraint request_lines_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint request_lines_thing_or_category check ((item_id is null) <> (category is null)),
  constraint request_lines_never_more_than_asked check (allocated between 0 and quantity and quantity > 0)
);
comment on table distribution.request_lines is 'One thing asked for, or any of a category, and how much of it was found. No personal data.';
create index request_lines_of_request on distribution.request_lines (network_id, goods_request_id);

create table distribution.request_steps (
  network_id uuid not null,
  request_step_id uuid not null,
  goods_request_id uuid not null,
  unit_id uuid not null,
  to_unit_id uuid not null,
  event text not null,
  from_state text,
  to_state text not null,
  by_name text,
  at timestamptz not null,
  reason text,
  constraint request_steps_pk primary key (network_id, request_step_id),
  constraint request_steps_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id)
);
comment on table distribution.request_steps is 'Every step of a request, by whom and when: never changed. No person; without a name: the house.';
create index request_steps_of_request on distribution.request_steps (network_id, goods_request_id, at);

create table distribution.parts (
  network_id uuid not null,
  part_id uuid not null,
  goods_request_id uuid not null,
  request_line_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  item_id uuid not null,
  location_id uuid not null,
  lot_key text not null,
  lot_id uuid,
  quantity int not null,
  reservation_id uuid not null,
  why jsonb not null,
  state text not null,
  reason text,
  picked_by uuid,
  constraint parts_pk primary key (network_id, part_id),
  constraint parts_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id),
  constraint parts_line_fk foreign key (network_id, request_line_id) references distribution.request_lines (network_id, request_line_id),
  constraint parts_location_fk foreign key (network_id, organisation_id, location_id) references goods.locations (network_id, organisation_id, location_id),
  constraint parts_lot_fk foreign key (network_id, organisation_id, item_id, lot_id) references goods.lots (network_id, organisation_id, item_id, lot_id),
  constraint parts_reservation_fk foreign key (network_id, reservation_id) references goods.reservations (network_id, reservation_id),
  constraint parts_state_known check (state in ('to_pick', 'picked', 'left', 'handed_over')),
  constraint parts_hold_something check (quantity > 0)
);
comment on table distribution.parts is 'What is kept aside for a request: how much of which lot from which shelf, and why this one. No personal data; kept as long as the request.';
create index parts_of_request on distribution.parts (network_id, goods_request_id);
create index parts_by_unit on distribution.parts (network_id, unit_id, state);

create table distribution.handovers (
  network_id uuid not null,
  handover_id uuid not null,
  organisation_id uuid not null,
  hub_unit_id uuid not null,
  recipient_kind text not null,
  card_id uuid,
  partner_id uuid,
  unit_id uuid,
  goods_request_id uuid,
  at timestamptz not null,
  worker_id uuid not null,
  people int not null,
  is_programme boolean not null,
  proof text not null,
  reason text,
  constraint handovers_pk primary key (network_id, handover_id),
  constraint handovers_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint handovers_hub_fk foreign key (network_id, hub_unit_id) references network.units (network_id, unit_id),
  constraint handovers_partner_fk foreign key (network_id, partner_id) references network.organisations (network_id, organisation_id),
  constraint handovers_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint handovers_card_fk foreign key (network_id, card_id) references distribution.cards (network_id, card_id),
  constraint handovers_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id),
  constraint handovers_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id),
  constraint handovers_recipient_known check (recipient_kind in ('household', 'partner', 'canteen', 'unit', 'anonymous')),
  constraint handovers_household_has_a_card check ((recipient_kind = 'household') = (card_id is not null)),
  constraint handovers_proof_known check (proof in ('none', 'card', 'paper')),
  constraint handovers_of_somebody check (people >= 0)
);
comment on table distribution.handovers is 'What left the hub in somebody''s hands: a card, a partner, a kitchen, a van, or somebody nobody asked a name of. Never changed; kept five years for recalls, ten for programme goods.';
create index handovers_by_organisation on distribution.handovers (network_id, organisation_id, at);
create index handovers_by_unit on distribution.handovers (network_id, unit_id);
create index handovers_by_card on distribution.handovers (network_id, card_id, at);
create index handovers_by_request on distribution.handovers (network_id, goods_request_id);

create table distribution.handover_lines (
  network_id uuid not null,
  handover_line_id uuid not null,
  handover_id uuid not null,
  organisation_id uuid not null,
  unit_id uuid,
  position int not null,
  item_id uuid not null,
  lot_id uuid,
  lot_code text,
  supplier_lot text,
  gtin text,
  best_before date,
  use_by date,
  usable_until date,
  programme text,
  owner_id uuid,
  origin_id uuid,
  quantity int not null,
  is_unexplained boolean not null,
  constraint handover_lines_pk primary key (network_id, handover_line_id),
  constraint handover_lines_handover_fk foreign key (network_id, handover_id) references distribution.handovers (network_id, handover_id),
  constraint handover_lines_item_fk foreign key (network_id, item_id) references goods.items (network_id, item_id),
  constraint handover_lines_hold_something check (quantity > 0)
);
comment on table distribution.handover_lines is 'One lot of a handover with its dates, as who receives it must know them. No personal data; kept as long as the handover.';
create index handover_lines_of_handover on distribution.handover_lines (network_id, handover_id);
create index handover_lines_by_lot on distribution.handover_lines (network_id, lot_id);

create table distribution.arrivals (
  network_id uuid not null,
  arrival_id uuid not null,
  handover_id uuid not null,
  handover_line_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  to_unit_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  arrived int not null,
  lot_id uuid,
  reason text,
  constraint arrivals_pk primary key (network_id, arrival_id),
  constraint arrivals_line_fk foreign key (network_id, handover_line_id) references distribution.handover_lines (network_id, handover_line_id),
  constraint arrivals_once unique (network_id, handover_line_id),
  constraint arrivals_not_negative check (arrived >= 0)
);
comment on table distribution.arrivals is 'What a partner says has arrived, line by line, and the lot it became in their own store. Never changed; no personal data.';
create index arrivals_of_handover on distribution.arrivals (network_id, handover_id);

create table distribution.returns (
  network_id uuid not null,
  return_id uuid not null,
  handover_id uuid not null,
  handover_line_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  quantity int not null,
  is_good boolean not null,
  reason text not null,
  constraint returns_pk primary key (network_id, return_id),
  constraint returns_line_fk foreign key (network_id, handover_line_id) references distribution.handover_lines (network_id, handover_line_id),
  constraint returns_hold_something check (quantity > 0)
);
comment on table distribution.returns is 'What came back of a handover, to the shelf or to the bin, and why. Never changed; no personal data.';
create index returns_of_handover on distribution.returns (network_id, handover_id);

create table distribution.last_served (
  network_id uuid not null,
  recipient_id uuid not null,
  organisation_id uuid not null,
  on_day date not null,
  constraint last_served_pk primary key (network_id, recipient_id, organisation_id)
);
comment on table distribution.last_served is 'The last day on which a card or a unit received something from a hub: who waits longest goes first. Goes with the card.';

select access.protect('distribution.cards', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('distribution.cards', by => 'recipient', roles => array['hub_manager', 'warehouse_operator', 'service_coordinator'], verbs => 'select');

select access.protect('distribution.card_links', by => 'person', written_by => 'unit',
  readers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
revoke update on distribution.card_links from prossima_app;

select access.protect('distribution.programme_files', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('distribution.programme_files', by => 'recipient', roles => array['hub_manager', 'service_coordinator'], verbs => 'select');
revoke update on distribution.programme_files from prossima_app;

select access.protect('distribution.recipient_counts', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);

select access.protect('distribution.requests', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('distribution.requests', by => 'recipient', roles => array['hub_manager', 'warehouse_operator', 'service_coordinator'], verbs => 'select, update');

select access.protect('distribution.request_lines', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('distribution.request_lines', by => 'recipient', roles => array['hub_manager', 'warehouse_operator', 'service_coordinator'], verbs => 'select, update');

select access.protect('distribution.request_steps', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('distribution.request_steps', by => 'recipient', roles => array['hub_manager', 'warehouse_operator', 'service_coordinator'], verbs => 'select, insert');
revoke update on distribution.request_steps from prossima_app;

select access.protect('distribution.parts', by => 'unit', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);

select access.protect('distribution.handovers', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
select access.also('distribution.handovers', by => 'unit', verbs => 'select',
  roles => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
revoke update on distribution.handovers from prossima_app;

select access.protect('distribution.handover_lines', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
select access.also('distribution.handover_lines', by => 'unit', verbs => 'select',
  roles => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
revoke update on distribution.handover_lines from prossima_app;

select access.protect('distribution.arrivals', by => 'unit',
  readers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator'],
  writers => array['service_coordinator', 'hub_manager', 'outreach_operator', 'health_worker', 'educator', 'cultural_mediator', 'social_worker', 'case_manager', 'housing_officer', 'community_facilitator', 'helpline_operator']);
select access.also('distribution.arrivals', by => 'recipient', roles => array['hub_manager', 'warehouse_operator', 'service_coordinator'], verbs => 'select');
revoke update on distribution.arrivals from prossima_app;

select access.protect('distribution.returns', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
revoke update on distribution.returns from prossima_app;

select access.protect('distribution.last_served', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);

create view distribution.facts with (security_invoker = true) as
select h.network_id, h.organisation_id, h.partner_id, (h.at at time zone 'Europe/Rome')::date as on_day, h.recipient_kind, h.is_programme,
  i.key as item, i.category, sum(l.quantity)::bigint as quantity,
  sum(case i.unit_name when 'kg' then l.quantity * 1000::bigint else l.quantity * i.grams::bigint end)::bigint as grams,
  sum(case when i.portion_grams is null then null else l.quantity * (case i.unit_name when 'kg' then 1000 else i.grams end)::bigint / i.portion_grams end)::bigint as portions
from distribution.handovers h
join distribution.handover_lines l on l.network_id = h.network_id and l.handover_id = h.handover_id
join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
group by 1, 2, 3, 4, 5, 6, 7, 8;
comment on view distribution.facts is 'What left the hub as figures: day, thing, how much, to which kind of recipient. No card, no person, no minute.';
grant select on distribution.facts to prossima_app, prossima_keeper;

-- What is asked of the hub, every step of it, and what is kept aside for it on which shelf.

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

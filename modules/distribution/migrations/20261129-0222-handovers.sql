-- What left the hub in whose hands, what arrived, what came back, and when somebody was last served.

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

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

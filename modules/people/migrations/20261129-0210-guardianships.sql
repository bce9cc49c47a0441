-- Who answers for somebody under 18. It is kept apart with what is known of minors: who is not cleared for them reads
-- neither the name of a guardian nor that a child came alone.
create table people.guardianships (
  network_id uuid not null,
  guardianship_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  named text not null,
  reference text,
  since_on date not null,
  ended_on date,
  noted_by uuid not null,
  noted_at timestamptz not null,
  constraint guardianships_pk primary key (network_id, guardianship_id),
  constraint guardianships_person_fk foreign key (network_id, person_id) references people.persons (network_id, person_id),
  constraint guardianships_kind_known check (kind in ('parent', 'legal_guardian', 'authority_decision', 'unaccompanied')),
  constraint guardianships_not_blank check (btrim(named) <> ''),
  constraint guardianships_act_named check (kind not in ('legal_guardian', 'authority_decision') or reference is not null),
  constraint guardianships_in_order check (ended_on is null or ended_on >= since_on)
);
comment on table people.guardianships is 'Who answers for a minor: parent, guardian, an authority''s act, or the report of a child here alone. Append-only with an end; erased with the person.';
create index guardianships_of_person on people.guardianships (network_id, person_id);

select access.protect_kept('people.guardianships', 'person_id', array['social_worker', 'case_manager', 'educator'],
  '{}', array['social_worker', 'case_manager', 'educator'], 'minors');
revoke update on people.guardianships from prossima_app;
grant update (ended_on) on people.guardianships to prossima_app;

-- Who received signs on the screen: a name and the lines of a finger, or a name told before a witness when the hand cannot draw.
alter table distribution.handovers drop constraint handovers_proof_known;
alter table distribution.handovers add constraint handovers_proof_known check (proof in ('none', 'card', 'paper', 'drawn', 'witnessed'));
alter table distribution.handovers add constraint handovers_no_name_of_a_household
  check (proof not in ('drawn', 'witnessed') or recipient_kind not in ('household', 'anonymous'));

create table distribution.signatures (
  network_id uuid not null,
  signature_id uuid not null,
  handover_id uuid not null,
  organisation_id uuid not null,
  signed_name text not null,
  strokes text,
  witness_name text,
  worker_id uuid not null,
  at timestamptz not null,
  constraint signatures_pk primary key (network_id, signature_id),
  constraint signatures_handover_fk foreign key (network_id, handover_id) references distribution.handovers (network_id, handover_id),
  constraint signatures_drawn_or_witnessed check ((strokes is null) <> (witness_name is null))
);
comment on table distribution.signatures is 'Who received for a partner: the name and the drawn lines, or the name and a witness. Never of a household. Read by the hub''s people; the house deletes the row five years after, ten for programme goods.';
create index signatures_by_handover on distribution.signatures (network_id, handover_id);

select access.protect('distribution.signatures', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);
revoke update on distribution.signatures from prossima_app;

create function distribution.forget_signatures(network uuid, moment timestamptz) returns bigint
language plpgsql security definer set search_path = distribution, pg_temp as $$
declare done bigint;
begin
  delete from distribution.signatures s using distribution.handovers h
    where s.network_id = network and h.network_id = network and h.handover_id = s.handover_id
      and s.at < moment - (case when h.is_programme then interval '10 years' else interval '5 years' end);
  get diagnostics done = row_count;
  return done;
end $$;
grant execute on function distribution.forget_signatures(uuid, timestamptz) to prossima_jobs;
alter function distribution.forget_signatures(uuid, timestamptz) owner to prossima_keeper;

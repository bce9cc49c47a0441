-- What referrals keep of one person, told for a granted request; and how they forget them: who it was about and every word
-- goes, codes and days stay. Words also go when their time is over, whoever it was about.
create function referrals.export_of(network uuid, request uuid) returns jsonb
language plpgsql stable security definer set search_path = referrals, pg_temp as $$
declare person uuid := people.export_subject(network, request);
begin
  if person is null then return null; end if;
  -- Of places that protect from violence the one who keeps it tells by voice: paper lies about.
  return (select coalesce(jsonb_agg(to_jsonb(each) order by each.sent_at), '[]') from (
    select o.name as body, r.sent_at, s.name as service, r.kind, r.reasons, r.data_shared, r.state, r.appointment_at, r.attended_on, r.outcome,
      b.referral_id, b.person_id, b.summary,
      (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = person) as subject_key,
      (select jsonb_agg(n.text order by n.at) from referrals.notes n where n.network_id = network and n.referral_id = r.referral_id and n.kind <> 'internal') as notes
    from referrals.subjects b
    join referrals.referrals r on r.network_id = network and r.referral_id = b.referral_id
    join network.organisations o on o.network_id = network and o.organisation_id = r.organisation_id
    left join services.services s on s.network_id = network and s.service_id = r.to_service_id
    where b.network_id = network and b.person_id = person and not r.is_discreet order by r.sent_at limit 1000) each);
end $$;

create function referrals.forget_person(network uuid, person uuid, measure text) returns void
language plpgsql security definer set search_path = referrals, pg_temp as $$
declare these uuid[]; moment timestamptz := now();
begin
  select array_agg(b.referral_id) into these from referrals.subjects b where b.network_id = network and b.person_id = person;
  if these is null then return; end if;
  delete from referrals.notes where network_id = network and referral_id = any (these);
  -- Nobody is expected any more: what still moved is called off by the house.
  insert into referrals.steps
    select network, gen_random_uuid(), r.referral_id, r.unit_id, r.worker_id, r.to_unit_id, 'withdraw', r.state, 'withdrawn', null, null, 'house',
      moment, moment, 0, null
    from referrals.referrals r where r.network_id = network and r.referral_id = any (these)
      and r.state in ('sent', 'received', 'waitlisted', 'accepted', 'no_show', 'attended', 'outcome_known')
    on conflict do nothing;
  update referrals.referrals r set state = 'withdrawn', state_since = moment, closed_at = moment
    where r.network_id = network and r.referral_id = any (these)
      and r.state in ('sent', 'received', 'waitlisted', 'accepted', 'no_show', 'attended', 'outcome_known');
  update referrals.referrals set due_at = null, basis_id = null, interpreter_language = null, moved_by = null, link_version = link_version + 1
    where network_id = network and referral_id = any (these);
  delete from referrals.subjects where network_id = network and person_id = person;
end $$;

create function referrals.forget_words(network uuid, before timestamptz) returns bigint
language plpgsql security definer set search_path = referrals, pg_temp as $$
declare found bigint;
begin
  delete from referrals.notes n using referrals.referrals r
    where n.network_id = network and r.network_id = network and r.referral_id = n.referral_id
      and r.state in ('closed', 'declined', 'withdrawn', 'lapsed') and coalesce(r.closed_at, r.state_since) < before;
  get diagnostics found = row_count;
  update referrals.subjects b set summary = null from referrals.referrals r
    where b.network_id = network and r.network_id = network and r.referral_id = b.referral_id and b.summary is not null
      and r.state in ('closed', 'declined', 'withdrawn', 'lapsed') and coalesce(r.closed_at, r.state_since) < before;
  return found;
end $$;

comment on table referrals.notes is 'What one side wrote in the course of a referral, for both or for itself; without a worker: a service by its letter. The screen warns of names and numbers. Not sealed, because both sides read it: deleted when the person is forgotten, and twelve months after the referral ended.';
comment on table referrals.subjects is 'Who a referral is about, and what the sender wrote of them, sealed under the person''s key: destroying the key makes it noise. The row goes when the person is forgotten, the summary twelve months after the referral ended. Anonymous referrals have no row.';

grant execute on function referrals.export_of(uuid, uuid) to prossima_app;
grant execute on function referrals.forget_person(uuid, uuid, text), referrals.forget_words(uuid, timestamptz) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function referrals.export_of(uuid, uuid) owner to prossima_keeper;
alter function referrals.forget_person(uuid, uuid, text) owner to prossima_keeper;
alter function referrals.forget_words(uuid, timestamptz) owner to prossima_keeper;

-- Within how many days an act is due in this partnership, where it differs from what is usual. What is usual stands in the rooms.
create table network.terms (
  network_id uuid not null,
  term text not null,
  days int not null,
  counts text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint terms_pk primary key (network_id, term),
  constraint terms_set_by_fk foreign key (network_id, set_by) references access.workers (network_id, worker_id),
  constraint terms_days_some check (days between 1 and 400),
  constraint terms_counts_known check (counts in ('working', 'calendar'))
);
comment on table network.terms is 'How many days, working or of the calendar, an act may take in this network, where somebody set it otherwise than usual.';
select access.protect('network.terms', by => 'network', writers => array['network_admin']);

-- For answers that come by letter: who gives them has no session.
create function network.terms_set(network uuid) returns table (term text, days int, counts text)
language plpgsql stable security definer set search_path = network, pg_temp as $$
begin
  return query select t.term, t.days, t.counts from network.terms t where t.network_id = network;
end $$;
comment on function network.terms_set(uuid) is 'The terms a network set itself, for the jobs of the house.';
grant execute on function network.terms_set(uuid) to prossima_jobs;
alter function network.terms_set(uuid) owner to prossima_keeper;
grant select on network.terms to prossima_keeper;

-- Who had a day to collect and lost it, because the hub is closed that day: told by letter, or still to be called.
create table deliveries.notices (
  network_id uuid not null,
  notice_id uuid not null,
  organisation_id uuid not null,
  hub_unit_id uuid not null,
  goods_request_id uuid not null,
  was_at timestamptz not null,
  reason text,
  written_at timestamptz,
  told_at timestamptz,
  constraint notices_pk primary key (network_id, notice_id),
  constraint notices_hub_fk foreign key (network_id, hub_unit_id) references network.units (network_id, unit_id),
  constraint notices_request_fk foreign key (network_id, goods_request_id) references distribution.requests (network_id, goods_request_id)
);
comment on table deliveries.notices is 'Who must hear that their day to collect is gone: by letter, by voice. A request, never a person. Kept five years with the request.';
create index notices_of_request on deliveries.notices (network_id, goods_request_id);
create index notices_to_tell on deliveries.notices (network_id, hub_unit_id) where told_at is null;

select access.protect('deliveries.notices', by => 'organisation', readers => array['hub_manager', 'warehouse_operator', 'service_coordinator'],
  writers => array['hub_manager', 'warehouse_operator', 'service_coordinator']);

-- Taken before the letter leaves, so that nobody gets two: the account of who asked. A household is told by who follows it.
create function deliveries.take_notices(network uuid, taken uuid[], moment timestamptz)
returns table (notice_id uuid, account_id text, code text, hub_name text, was_at timestamptz, reason text, lapses_at timestamptz)
language plpgsql security definer set search_path = deliveries, pg_temp as $$
begin
  return query
    with mine as (
      update deliveries.notices n set written_at = moment
      from distribution.requests r, access.workers w
      where n.network_id = network and n.notice_id = any (taken) and n.written_at is null and n.told_at is null
        and r.network_id = network and r.goods_request_id = n.goods_request_id
        and w.network_id = network and w.worker_id = r.worker_id and w.account_id is not null and w.ended_on is null
      returning n.notice_id, n.hub_unit_id, n.was_at, n.reason, r.code, r.lapses_at, w.account_id)
    select m.notice_id, m.account_id, m.code, u.name, m.was_at, m.reason, m.lapses_at from mine m
    join network.units u on u.network_id = network and u.unit_id = m.hub_unit_id;
end $$;
-- No letter could leave: they are to be called.
create function deliveries.give_back_notice(network uuid, notice uuid) returns void
language plpgsql security definer set search_path = deliveries, pg_temp as $$
begin
  update deliveries.notices set written_at = null where network_id = network and notice_id = notice;
end $$;
grant execute on function deliveries.take_notices(uuid, uuid[], timestamptz), deliveries.give_back_notice(uuid, uuid) to prossima_jobs;
alter function deliveries.take_notices(uuid, uuid[], timestamptz) owner to prossima_keeper;
alter function deliveries.give_back_notice(uuid, uuid) owner to prossima_keeper;

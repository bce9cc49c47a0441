-- A recall that anybody may read, without an account: the product, what to do, whom to call. Nobody who received it stands there.
create table recalls.publications (
  network_id uuid not null,
  recall_id uuid not null,
  organisation_id uuid not null,
  brand text,
  call_whom text not null,
  phone text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  withdrawn_at timestamptz,
  constraint publications_pk primary key (network_id, recall_id),
  constraint publications_recall_fk foreign key (network_id, organisation_id, recall_id) references recalls.recalls (network_id, organisation_id, recall_id),
  constraint publications_worker_fk foreign key (network_id, published_by) references access.workers (network_id, worker_id)
);
comment on table recalls.publications is 'That a recall stands on the open pages, since when, and whom to call. No personal data; it shows until ninety days after the recall is over, or until it is taken down.';

select access.protect('recalls.publications', by => 'organisation', readers => array['service_coordinator', 'hub_manager', 'warehouse_operator'],
  writers => array['hub_manager']);

-- What anybody may read: of one network (the first, when none is named), or the one notice of a code. Drills never.
create function recalls.open_notices(wanted text, wanted_code text, moment timestamptz) returns jsonb
language plpgsql stable security definer set search_path = recalls, pg_temp as $$
declare home uuid;
begin
  if wanted is null and wanted_code is not null then
    select r.network_id into home from recalls.recalls r
    join recalls.publications p on p.network_id = r.network_id and p.recall_id = r.recall_id and p.withdrawn_at is null
    where r.code = wanted_code order by r.network_id limit 1;
  else
    select n.network_id into home from network.profiles n where wanted is null or n.key = wanted order by n.network_id limit 1;
  end if;
  return (select jsonb_build_object('network', jsonb_build_object('key', n.key, 'name', n.name, 'is_demo', n.is_demo), 'notices', coalesce((
    select jsonb_agg(jsonb_build_object(
      'code', r.code, 'title', r.title, 'brand', p.brand, 'danger', r.danger, 'what_to_do', r.what_to_do, 'call_whom', p.call_whom, 'phone', p.phone,
      'body_name', o.name, 'notice_by', r.notice_by, 'notice_number', r.notice_number, 'notice_on', r.notice_on, 'notice_link', r.notice_link,
      'gtin', r.gtin, 'supplier_lot', r.supplier_lot, 'supplier_lot_to', r.supplier_lot_to, 'expires_from', r.expires_from, 'expires_to', r.expires_to,
      'published_on', (p.published_at at time zone 'Europe/Rome')::date, 'closed_on', (r.closed_at at time zone 'Europe/Rome')::date,
      'is_mistake', r.state = 'annulled',
      'items', (select coalesce(jsonb_agg(distinct jsonb_build_object('name_it', i.name_it, 'name_en', i.name_en)), '[]')
        from recalls.recalled_lots x join goods.items i on i.network_id = x.network_id and i.item_id = x.item_id
        where x.network_id = home and x.recall_id = r.recall_id and x.because <> 'made_of'),
      'lots', (select coalesce(jsonb_agg(distinct jsonb_build_object('supplier_lot', l.supplier_lot, 'best_before', l.best_before, 'use_by', l.use_by)), '[]')
        from recalls.recalled_lots x join goods.lots l on l.network_id = x.network_id and l.lot_id = x.lot_id
        where x.network_id = home and x.recall_id = r.recall_id and x.because <> 'made_of')
    ) order by r.closed_at is not null, p.published_at desc, r.code)
    from recalls.recalls r
    join recalls.publications p on p.network_id = r.network_id and p.recall_id = r.recall_id and p.withdrawn_at is null
    join network.organisations o on o.network_id = r.network_id and o.organisation_id = r.organisation_id
    where r.network_id = home and not r.is_drill and (wanted_code is null or r.code = wanted_code)
      and (r.closed_at is null or r.closed_at > moment - interval '90 days')), '[]'))
  from network.profiles n where n.network_id = home);
end $$;
grant execute on function recalls.open_notices(text, text, timestamptz) to prossima_jobs;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function recalls.open_notices(text, text, timestamptz) owner to prossima_keeper;

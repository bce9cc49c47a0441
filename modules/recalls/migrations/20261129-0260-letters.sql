-- With `distribution` a handover has a partner, and a partner an address: who received something recalled gets a letter. And a
-- recall says which things it means, so that another body finds the same of the same gift among its own.
alter table recalls.recalls add column item_ids uuid[] not null default '{}';

-- What a letter says to a partner: what they were given and when. Nothing of households.
create function recalls.letters_for(network uuid, recall uuid, telling uuid[]) returns table (
  told_id uuid, email text, sender_name text, code text, title text, notice_by text, notice_number text, notice_on text, notice_link text,
  danger text, what_to_do text, given jsonb
)
language plpgsql stable security definer set search_path = recalls, pg_temp as $$
begin
  return query
    select t.told_id, s.email, o.name, r.code, r.title, r.notice_by, r.notice_number, r.notice_on::text, r.notice_link, r.danger, r.what_to_do,
      (select coalesce(jsonb_agg(jsonb_build_object('name', i.name_it, 'supplier_lot', l.supplier_lot, 'quantity', m.quantity, 'unit_name', i.unit_name,
          'on_day', (m.at at time zone 'Europe/Rome')::date) order by m.at, i.name_it), '[]'::jsonb)
        from goods.movements m
        join recalls.recalled_lots x on x.network_id = network and x.recall_id = recall and x.lot_id = m.lot_id
        join goods.lots l on l.network_id = network and l.lot_id = m.lot_id
        join goods.items i on i.network_id = network and i.item_id = m.item_id
        where m.network_id = network and m.cause_id = t.cause_id and m.kind = 'out_partner')
    from recalls.told t
    join recalls.recalls r on r.network_id = network and r.recall_id = recall and not r.is_drill
    join network.organisations o on o.network_id = network and o.organisation_id = r.organisation_id
    join distribution.handovers h on h.network_id = network and h.handover_id = t.cause_id and h.partner_id is not null
    join lateral (select v.email from services.services v where v.network_id = network and v.organisation_id = h.partner_id
      and v.email is not null and v.ended_on is null order by v.name, v.service_id limit 1) s on true
    where t.network_id = network and t.recall_id = recall and t.told_id = any (telling) and t.how = 'letter';
end $$;
grant execute on function recalls.letters_for(uuid, uuid, uuid[]) to prossima_jobs;
alter function recalls.letters_for(uuid, uuid, uuid[]) owner to prossima_keeper;

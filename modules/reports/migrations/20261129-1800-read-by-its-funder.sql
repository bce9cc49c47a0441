-- A frozen report is read by its funder here, on their own desk: who sends it says to which body. Their viewer reads that report as it
-- left, and nothing else of this room; one that is withdrawn is read no more.
alter table reports.sendings add column to_organisation_id uuid;
alter table reports.sendings add constraint sendings_body_fk foreign key (network_id, to_organisation_id) references network.organisations (network_id, organisation_id);
alter table reports.sendings drop constraint sendings_way_known;
alter table reports.sendings add constraint sendings_way_known check (way in ('email', 'certified_email', 'portal', 'by_hand', 'post', 'desk'));
alter table reports.sendings add constraint sendings_desk_of_a_body check ((way = 'desk') = (to_organisation_id is not null));

-- What was sent to a body whose viewer asks. The tables stay shut to them: a draft, its words and its tries are nobody else's.
create function reports.sent_to_my_body(network uuid) returns table (
  funder_report_id uuid, project_title text, funder text, title text, language text, from_month text, to_month text, edition int, replaces text,
  content jsonb, definitions jsonb, cut_off_at timestamptz, frozen_at timestamptz, frozen_by_name text, mark text, sent_on date)
language plpgsql stable security definer set search_path = reports, pg_temp as $$
begin
  if network is distinct from access.my_network() then return; end if;
  return query
    select f.funder_report_id, f.project_title, f.funder, f.title, f.language, f.from_month, f.to_month, f.edition, f.replaces,
      f.content, f.definitions, f.cut_off_at, f.frozen_at, f.frozen_by_name, f.mark, s.first_on
    from (
      select d.funder_report_id, min(d.sent_on) as first_on from reports.sendings d
      where d.network_id = network and d.to_organisation_id = any (access.my_organisations(array['funder_viewer'])) group by 1
    ) s
    join reports.frozen f on f.network_id = network and f.funder_report_id = s.funder_report_id
    join reports.funder_reports r on r.network_id = network and r.funder_report_id = s.funder_report_id and r.state = 'sent';
end $$;
grant execute on function reports.sent_to_my_body(uuid) to prossima_app;
alter function reports.sent_to_my_body(uuid) owner to prossima_keeper;

-- Which bodies can read here: those with a viewer in force. Told to who reads reports, like who may answer for one.
create function reports.reading_bodies(network uuid) returns table (organisation_id uuid, name text)
language plpgsql stable security definer set search_path = reports, pg_temp as $$
begin
  if network is distinct from access.my_network() or access.is_one_of(array['project_manager', 'monitoring_officer', 'network_admin']) is not true then
    return;
  end if;
  return query select distinct o.organisation_id, o.name from access.grants g
    join access.workers w on w.network_id = network and w.worker_id = g.worker_id and w.ended_on is null
    join network.organisations o on o.network_id = network and o.organisation_id = g.organisation_id and o.ended_on is null
    where g.network_id = network and g.role = 'funder_viewer' and (g.ended_on is null or g.ended_on >= current_date)
    order by 2, 1;
end $$;
grant execute on function reports.reading_bodies(uuid) to prossima_app;
alter function reports.reading_bodies(uuid) owner to prossima_keeper;

-- Two things the house does with a plan without being a worker: it keeps the page that was shown, and it lets the person
-- answer from afar. Each function asks itself what a policy would ask.
create function cases.keep_plan_document(network uuid, document uuid, plan uuid, of_revision integer, in_language text, fingerprint text,
  bytes integer, place text, words text, by_worker uuid, kept_at timestamptz) returns void
language plpgsql security definer set search_path = cases, pg_temp as $$
declare p cases.plans;
begin
  select * into p from cases.plans where network_id = network and plan_id = plan;
  if p.plan_id is null or p.state <> 'draft' or p.revision <> of_revision then
    raise exception 'this plan changed meanwhile' using errcode = '42501';
  end if;
  insert into cases.plan_documents values (network, document, plan, p.file_id, p.unit_id, p.version, of_revision, in_language,
    fingerprint, bytes, place, words, by_worker, kept_at);
end $$;

-- A link that can still be answered: the last one made for this plan, in time, unused, for the very page now shown.
create function cases.open_link(network uuid, link uuid) returns cases.sign_links
language plpgsql stable security definer set search_path = cases, pg_temp as $$
declare found cases.sign_links;
begin
  select l.* into found from cases.sign_links l
    join cases.plans p on p.network_id = l.network_id and p.plan_id = l.plan_id
  where l.network_id = network and l.link_id = link and l.used_at is null and l.expires_at > now() and l.attempts < 5
    and p.state = 'shared' and p.document_id = l.document_id
    and not exists (select 1 from cases.sign_links n where n.network_id = network and n.plan_id = l.plan_id and (n.at, n.link_id) > (l.at, l.link_id));
  return found;
end $$;

-- What the page of a link is bound to; null when it can no longer be answered.
create function cases.sign_link_bound(network uuid, link uuid) returns jsonb
language plpgsql stable security definer set search_path = cases, pg_temp as $$
declare l cases.sign_links := cases.open_link(network, link);
begin
  if l.link_id is null then return null; end if;
  return jsonb_build_object('document_sha256', l.document_sha256, 'expires_at', l.expires_at);
end $$;

-- The number said by voice: right, and the sealed words of the paper come out; wrong, and one of five tries is gone.
create function cases.try_sign_link(network uuid, link uuid, tried text) returns jsonb
language plpgsql security definer set search_path = cases, pg_temp as $$
declare l cases.sign_links; found jsonb;
begin
  perform 1 from cases.sign_links where network_id = network and link_id = link for update;
  l := cases.open_link(network, link);
  if l.link_id is null then return null; end if;
  if l.code_hash <> tried then
    update cases.sign_links set attempts = attempts + 1 where network_id = network and link_id = link;
    return jsonb_build_object('left', 4 - l.attempts);
  end if;
  select jsonb_build_object('file_id', p.file_id, 'document_id', d.document_id, 'paper', d.paper, 'subject_key', (select k.wrapped from access.subject_keys k where k.network_id = network and k.person_id = p.file_id))
  into found from cases.plans p join cases.plan_documents d on d.network_id = p.network_id and d.document_id = p.document_id
  where p.network_id = network and p.plan_id = l.plan_id;
  return found;
end $$;

-- The answer of the person: kept once. A yes agrees to the plan; a no leaves it as it was shown, and is kept too.
create function cases.answer_sign_link(network uuid, link uuid, tried text, signature uuid, said text, said_at timestamptz) returns boolean
language plpgsql security definer set search_path = cases, pg_temp as $$
declare l cases.sign_links; p cases.plans;
begin
  perform 1 from cases.sign_links where network_id = network and link_id = link for update;
  l := cases.open_link(network, link);
  if l.link_id is null or l.code_hash <> tried or said not in ('yes', 'no') then return false; end if;
  select * into p from cases.plans where network_id = network and plan_id = l.plan_id for update;
  if p.state <> 'shared' or p.document_id <> l.document_id then return false; end if;
  update cases.sign_links set used_at = said_at where network_id = network and link_id = link;
  insert into cases.plan_signatures (network_id, signature_id, plan_id, file_id, unit_id, version, answer, means, document_sha256, at, recorded_at)
  values (network, signature, p.plan_id, p.file_id, p.unit_id, p.version, said, 'link', l.document_sha256, said_at, said_at);
  if said = 'yes' then
    update cases.plans set state = 'agreed', agreed_at = said_at where network_id = network and plan_id = p.plan_id;
  end if;
  return true;
end $$;

grant execute on function cases.keep_plan_document(uuid, uuid, uuid, integer, text, text, integer, text, text, uuid, timestamptz),
  cases.sign_link_bound(uuid, uuid), cases.try_sign_link(uuid, uuid, text), cases.answer_sign_link(uuid, uuid, text, uuid, text, timestamptz) to prossima_jobs;
grant execute on function cases.open_link(uuid, uuid) to prossima_keeper;

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function cases.open_link(uuid, uuid) owner to prossima_keeper;
alter function cases.keep_plan_document(uuid, uuid, uuid, integer, text, text, integer, text, text, uuid, timestamptz) owner to prossima_keeper;
alter function cases.sign_link_bound(uuid, uuid) owner to prossima_keeper;
alter function cases.try_sign_link(uuid, uuid, text) owner to prossima_keeper;
alter function cases.answer_sign_link(uuid, uuid, text, uuid, text, timestamptz) owner to prossima_keeper;

-- On most days nobody's data are restricted, and who asks does not answer for privacy: then what lies at home is mine without a
-- look (decision 28), and a list needs to know nothing of who asks but their roles and places. A function that walks a list joins
-- the session here, without calling for it; where no row stands there is more to heed, and the list asks `my_sight`.
create view access.plain_session with (security_invoker = true) as
select c.network_id, c.worker_id, c.clearance, c.grant_roles, c.grant_units, c.grant_organisations
from access.session_context c
where c.network_id = nullif(current_setting('app.network', true), '')::uuid and c.token = current_setting('app.token', true)
  and c.expires_at > now() and not c.grant_roles && '{dpo,privacy_admin}' and not exists (select from access.restrictions);
comment on view access.plain_session is
  'My session, when all that lies at home is mine to read and nobody''s data are restricted; otherwise nothing.';
grant select on access.plain_session to prossima_keeper;

-- What left the house can be any figure, seen from one side, of any period, told to funders or to everybody: one ledger for all,
-- with the definition as it stood. What was published before stays as it was, in the new shape.
alter table monitoring.releases add column period text;
alter table monitoring.releases alter column total type double precision;
alter table monitoring.releases alter column least_shifts drop not null;
alter table monitoring.releases add column definition jsonb;
alter table monitoring.releases add column dimension text;
alter table monitoring.releases add column audience text;
alter table monitoring.releases add column position int;
alter table monitoring.releases add column rounding int;

-- The owner writes no row of a network, except to bring what stands into the new shape.
alter table monitoring.releases no force row level security;
update monitoring.releases r set period = r.quarter, figure = 'contacts', dimension = 'district', audience = 'open', position = t.position,
  definition = jsonb_build_object('key', 'contacts', 'version', r.definition_version, 'counting', jsonb_build_object('how', 'sum', 'measure', 'contacts')),
  cells = coalesce((select jsonb_agg(jsonb_build_object('code', c ->> 'district_key', 'value', c -> 'contacts') order by n)
    from jsonb_array_elements(r.cells) with ordinality e (c, n)), '[]')
from (select network_id, release_id, (row_number() over (partition by network_id order by published_at, release_id))::int as position
  from monitoring.releases) t
where t.network_id = r.network_id and t.release_id = r.release_id;
alter table monitoring.releases force row level security;

alter table monitoring.releases drop constraint releases_once;
alter table monitoring.releases drop column quarter;
alter table monitoring.releases alter column period set not null;
alter table monitoring.releases alter column definition set not null;
alter table monitoring.releases alter column dimension set not null;
alter table monitoring.releases alter column audience set not null;
alter table monitoring.releases alter column position set not null;
alter table monitoring.releases add constraint releases_once unique (network_id, figure, period, dimension, audience, revision);
alter table monitoring.releases add constraint releases_in_turn unique (network_id, figure, position);
alter table monitoring.releases add constraint releases_audience_known check (audience in ('funder', 'open'));
comment on column monitoring.releases.position is 'Place in the ledger of its figure: of two at once, one comes first and the other is looked at again.';

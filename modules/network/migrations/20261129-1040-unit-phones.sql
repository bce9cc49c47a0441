-- On which number a colleague of another body may call a unit, and how much of the unit its number may tell: its own name,
-- the body alone, or nothing outside.
create table network.unit_phones (
  network_id uuid not null,
  unit_id uuid not null,
  organisation_id uuid not null,
  phone text not null,
  tells text not null,
  constraint unit_phones_pk primary key (network_id, unit_id),
  constraint unit_phones_unit_fk foreign key (network_id, unit_id) references network.units (network_id, unit_id),
  constraint unit_phones_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint unit_phones_tells_known check (tells in ('unit', 'body', 'nobody'))
);
comment on table network.unit_phones is 'The number on which colleagues call a unit: told with the name of the unit, as the plain number of its body, or to nobody of another. No person in it.';
create unique index unit_phones_one_for_body on network.unit_phones (network_id, organisation_id) where tells = 'body';
select access.protect('network.unit_phones', by => 'network', writers => array['partner_admin'], written_by => 'organisation');
select access.also('network.unit_phones', by => 'network', roles => array['network_admin']);

-- Files of pages taken in, with what was there before: an import can be taken back on its day.
create table services.imports (
  network_id uuid not null,
  import_id uuid not null,
  organisation_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null,
  service_ids uuid[] not null,
  before jsonb not null,
  undone_at timestamptz,
  constraint imports_pk primary key (network_id, import_id),
  constraint imports_organisation_fk foreign key (network_id, organisation_id) references network.organisations (network_id, organisation_id),
  constraint imports_worker_fk foreign key (network_id, worker_id) references access.workers (network_id, worker_id)
);
comment on table services.imports is 'A file of services that was taken in, and the pages as they were before. No personal data but who did it, by id; secret addresses are never in it.';
create index imports_of_organisation on services.imports (network_id, organisation_id, at desc);

select access.protect('services.imports', by => 'organisation', readers => array['partner_admin', 'service_coordinator'],
  writers => array['partner_admin', 'service_coordinator']);
select access.also('services.imports', by => 'network', roles => array['network_admin'], verbs => 'select, insert, update');

-- What is kept of who sent what, and on which phone, goes after its time. An intent bears no day (the clock of a phone may be wrong), so
-- the house notes each month where the counter of commits stands.
create table sync.milestones (
  network_id uuid not null,
  month date not null,
  seq bigint not null,
  constraint milestones_pk primary key (network_id, month)
);
comment on table sync.milestones is 'Where the counter of commits stood when a month was first looked at: up to where the intents of a month go. Nothing of anybody.';
select access.protect('sync.milestones', by => 'none');
select access.let_house('sync.milestones', 'jobs', 'select, insert, delete');
select access.let_house('sync.intents', 'jobs', 'delete');
select access.let_house('sync.devices', 'jobs', 'delete');
comment on table sync.intents is 'Accepted intents: same id and fingerprint, same answer. The input itself is not kept. Deleted 24 months after.';
comment on table sync.devices is 'Phones: the server-held half of their key, a deposit-only credential, what they hold. Deleted 24 months after they were last seen with nothing left to send, or were shut out.';

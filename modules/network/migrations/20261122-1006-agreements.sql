-- What the partners agreed to share: which compartments, from whom to whom, for which purposes, from when until when.
create table network.agreements (
  network_id uuid not null,
  agreement_id uuid not null,
  title text not null,
  kind text not null,
  parties uuid[] not null,
  signed_on date not null,
  begins_on date not null,
  ended_on date,
  ended_because text,
  constraint agreements_pk primary key (network_id, agreement_id),
  constraint agreements_kind_known check (kind in ('partnership', 'sharing', 'protocol')),
  constraint agreements_dates_in_order check (ended_on is null or ended_on >= begins_on)
);
comment on table network.agreements is 'An act signed by two partners or more. ended_on is its last day.';

create table network.agreement_shares (
  network_id uuid not null,
  agreement_id uuid not null,
  from_organisation_id uuid not null,
  to_organisation_id uuid not null,
  compartments text[] not null,
  purposes text[] not null,
  legal_basis text not null,
  constraint agreement_shares_pk primary key (network_id, agreement_id, from_organisation_id, to_organisation_id),
  constraint agreement_shares_agreement_fk foreign key (network_id, agreement_id) references network.agreements (network_id, agreement_id),
  constraint agreement_shares_from_fk foreign key (network_id, from_organisation_id) references network.organisations (network_id, organisation_id),
  constraint agreement_shares_to_fk foreign key (network_id, to_organisation_id) references network.organisations (network_id, organisation_id),
  constraint agreement_shares_between_two check (from_organisation_id <> to_organisation_id),
  constraint agreement_shares_never_reserved check (not compartments && array['hiv', 'violence'])
);
comment on table network.agreement_shares is 'What one partner may share with another under an agreement. HIV and violence never travel by agreement.';

select access.protect('network.agreements', by => 'network', writers => array['network_admin']);
select access.protect('network.agreement_shares', by => 'network', writers => array['network_admin']);
revoke update on network.agreement_shares from prossima_app;

-- A report finds the call it was told in.
create index calls_of_report on reception.calls (network_id, report_id) where report_id is not null;

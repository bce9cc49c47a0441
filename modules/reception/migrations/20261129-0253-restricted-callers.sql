-- Whose data are restricted is not known on the phone either.
select access.heed_restriction('reception.call_persons');

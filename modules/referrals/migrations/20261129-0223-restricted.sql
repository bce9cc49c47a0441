-- Who is sent somewhere, and what was written about it, while their data are restricted: the sending itself names nobody.
create function referrals.restricted_referrals() returns uuid[]
language plpgsql stable security definer set search_path = referrals, pg_temp as $$
declare kept uuid[] := access.restricted();
begin
  if cardinality(kept) = 0 then return kept; end if;
  return array(select s.referral_id from referrals.subjects s where s.network_id = access.my_network() and s.person_id = any (kept));
end $$;
grant execute on function referrals.restricted_referrals() to prossima_app;

select access.heed_restriction('referrals.subjects');
select access.heed_restriction('referrals.notes', 'referral_id', 'referrals.restricted_referrals');

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function referrals.restricted_referrals() owner to prossima_keeper;

-- A draft is of who writes it, in the rows too: the hub reads it when it is sent. And it can be written anew: a line that is
-- crossed out stays, with nothing asked, because nobody deletes.
create index requests_in_draft on distribution.requests (network_id) where state = 'draft';

-- Few at any time, asked once in a statement.
create function distribution.drafts_of_others() returns uuid[]
language plpgsql stable security definer set search_path = distribution, pg_temp as $$
declare found uuid[]; mine uuid[] := access.my_units(null);
begin
  select array(select r.goods_request_id from distribution.requests r
    where r.network_id = access.my_network() and r.state = 'draft' and r.unit_id <> all (mine)) into found;
  return found;
end $$;
grant execute on function distribution.drafts_of_others() to prossima_app, prossima_keeper;

select access.heed_restriction('distribution.requests', of_column => 'goods_request_id', listed => 'distribution.drafts_of_others');
select access.heed_restriction('distribution.request_lines', of_column => 'goods_request_id', listed => 'distribution.drafts_of_others');
select access.heed_restriction('distribution.request_steps', of_column => 'goods_request_id', listed => 'distribution.drafts_of_others');

alter table distribution.request_lines drop constraint request_lines_never_more_than_asked;
alter table distribution.request_lines add constraint request_lines_never_more_than_asked check (allocated between 0 and quantity);
comment on column distribution.request_lines.quantity is 'How much is asked; 0 when it was crossed out of a draft.';

-- Ownership goes last: after it, the maker of the function may no longer say who runs it.
alter function distribution.drafts_of_others() owner to prossima_keeper;

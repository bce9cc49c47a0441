-- An envelope somebody opened or put aside is erased some time after: what it held was recorded, or was not wanted.
select access.let_house('sync.parked', 'jobs', 'delete');
comment on table sync.parked is 'Sealed envelopes handed over, or left by a phone whose account lost access; unread until adopted. Erased 30 days after they were adopted or discarded.';

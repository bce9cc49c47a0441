-- A heap knows when it was last counted, so that what left before and is told after does not lower it a second time.
alter table goods.balances add column counted_at timestamptz;
comment on column goods.balances.counted_at is 'When somebody last counted this heap: what left before is no longer in what they saw.';

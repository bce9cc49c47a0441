-- What people on the street asked for, and in which wide area they were met: codes and cells of many, never a person, never a point.
create view outreach.needs_told with (security_invoker = true) as
select c.network_id, 'contact' as told_by, c.shift_id as cause_id, c.organisation_id, c.unit_id, c.municipality_code, s.on_day,
  c.topics as codes
from outreach.contacts c
join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id
where s.state = 'validated' and c.state = 'locked' and cardinality(c.topics) > 0;
comment on view outreach.needs_told is 'What was talked about in validated outings, as codes. For the house alone.';

-- Only what happens outside: a home, a refuge, a ward, a cell of a prison are on no map. The wide hexagon (resolution 8) is cut from
-- the name of the fine one: three bits of its ninth digit stay, the rest says "whole".
create view outreach.cells_told with (security_invoker = true) as
select c.network_id, c.shift_id as cause_id, c.organisation_id, c.unit_id,
  '88' || substr(c.cell, 3, 7) || translate(substr(c.cell, 10, 1), '02468ace', '13579bdf') || 'fffff' as wide_cell,
  c.municipality_code, s.on_day,
  extract(hour from c.at at time zone 'Europe/Rome') >= 22 or extract(hour from c.at at time zone 'Europe/Rome') < 6 as is_night,
  count(*)::int as contacts
from outreach.contacts c
join outreach.shifts s on s.network_id = c.network_id and s.shift_id = c.shift_id
where s.state = 'validated' and c.state = 'locked' and c.cell is not null and c.mode in ('street', 'pit_stop')
group by 1, 2, 3, 4, 5, 6, 7, 8;
comment on view outreach.cells_told is 'Meetings outside by wide hexagon, day and night or day. For the house alone.';

grant select on outreach.needs_told, outreach.cells_told to prossima_keeper;

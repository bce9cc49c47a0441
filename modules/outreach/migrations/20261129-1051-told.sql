-- Outings told for the figures, in the shape every room uses: what was done, when, where, how much, of which kind. A contact is
-- not a person: persons are only those who accepted a code, and stand apart.
create view outreach.told with (security_invoker = true) as
with shifts as (
  select s.network_id, s.shift_id, s.organisation_id, s.unit_id, s.on_day, s.is_validated, s.duration_min, s.people_seen, s.syringes_collected,
    s.district_key, s.municipality_codes from outreach.shift_facts s
)
select f.network_id, f.shift_id as cause_id, f.organisation_id, f.unit_id, array[f.municipality_code] as municipality_codes, null::text as district_key,
  f.on_day, null::date as until_day, f.is_validated, 'contacts' as measure, f.phase as kind, f.gender, f.age_band, f.citizenship,
  1::bigint as quantity, null::uuid as subject_id, '' as identity
from outreach.facts f
union all
-- Once for each district of an outing: the view of figures takes the greatest.
select f.network_id, f.shift_id, f.organisation_id, f.unit_id, array[f.municipality_code], null, f.on_day, null, f.is_validated,
  'shifts_with_contacts', '', '', '', '', 1, null, ''
from outreach.facts f
union all
select s.network_id, s.shift_id, s.organisation_id, s.unit_id, s.municipality_codes, s.district_key, s.on_day, null, s.is_validated,
  told.measure, '', '', '', '', told.quantity::bigint, null, ''
from shifts s cross join lateral (values ('shifts', 1), ('minutes', s.duration_min), ('presences', s.people_seen),
  ('syringes_collected', s.syringes_collected)) told (measure, quantity)
union all
select h.network_id, h.shift_id, h.organisation_id, h.unit_id, array[h.municipality_code], null, h.on_day, null, h.is_validated,
  case when i.kind = 'kit' then 'kits' else 'goods' end, i.key, '', '', '', h.quantity, null, ''
from outreach.handout_facts h join goods.items i on i.network_id = h.network_id and i.item_id = h.item_id
union all
select r.network_id, r.shift_id, r.organisation_id, r.unit_id, array[r.municipality_code], null, r.on_day, null, r.is_validated,
  case when r.direction = 'returned_used' then 'syringes_back' else 'syringes_out' end, r.hr_item, '', '', '', r.quantity, null, ''
from outreach.hr_facts r where r.hr_item like 'syringe%'
union all
select t.network_id, t.shift_id, t.organisation_id, t.unit_id, array[t.municipality_code], null, t.on_day, null, t.is_validated,
  case when t.test_kind = 'hiv' then 'hiv_tests' else 'tests' end, t.test_kind, '', '', '', 1, null, ''
from outreach.test_facts t
union all
select f.network_id, f.shift_id, f.organisation_id, f.unit_id, array[f.municipality_code], null, f.on_day, null, bool_or(f.is_validated),
  'persons_met', '', max(f.gender), max(f.age_band), '', 1, t.subject_id, max(t.identity)
from outreach.person_facts f
join people.traits t on t.network_id = f.network_id and t.person_id = f.person_id
group by f.network_id, f.shift_id, f.organisation_id, f.unit_id, f.municipality_code, f.on_day, t.subject_id;
comment on view outreach.told is 'What closed and validated outings add to the figures. For the house alone.';
grant select on outreach.told to prossima_keeper;

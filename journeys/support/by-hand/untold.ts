// What the demo does not tell, so that every figure has something to count: rows like those there, written past the house and past
// the keys to other tables, spread over the last months.
import type { Database } from '#core/db'
import { fromBelow } from '#core/db/testing'

/** Twelve more rows like one of each network, with what is different in each; `n` is their number. */
const more = (table: string, key: string, different: string, like = 'true') => `
  insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('${key}', ${idOf(table)}) || jsonb_build_object(${different}))).*
  from (select distinct on (network_id) * from ${table} where ${like}) t cross join generate_series(1, 12) n`
const idOf = (table: string) => `md5('${table}' || t.network_id || n)::uuid`
const ago = "now() - n * interval '13 days'"
const somebody = `(select p.person_id from people.persons p where p.network_id = t.network_id order by p.person_id
  offset n % (select least(9, count(*)) from people.persons p where p.network_id = t.network_id) limit 1)`

const planted = [
  more(
    'reception.visits',
    'visit_id',
    `'number', 900 + n, 'on_day', (${ago})::date, 'state', case when n % 5 = 0 then 'left' else 'done' end, 'person_id', ${somebody},
    'waiting_since', ${ago} - interval '40 minutes', 'called_at', ${ago} - interval '1 minute' * (3 * n)`,
  ),
  more(
    'reception.reports',
    'report_id',
    `'received_at', ${ago}, 'triaged_at', ${ago} + interval '7 minutes' * n, 'handled_at', ${ago} + interval '5 hours',
    'state', case when n % 6 = 0 then 'assigned' else 'handled' end`,
  ),
  more(
    'referrals.referrals',
    'referral_id',
    `'slip_code', 'P-' || right(t.network_id::text, 6) || n, 'sent_at', ${ago}, 'kind', case when n % 2 = 0 then 'accompanied' else 'formal_request' end,
    'state', case n % 3 when 0 then 'declined' when 1 then 'attended' else 'outcome_known' end, 'state_since', ${ago} + interval '2 days', 'closed_at', null, 'decline_reason', case when n % 3 = 0 then 'no_place' end,
    'attended_on', case when n % 3 > 0 then (${ago})::date + n % 4 end, 'outcome', case when n % 3 = 2 then 'helped' end`,
    'not is_discreet',
  ),
  more(
    'cases.files',
    'file_id',
    `'number', 'P-' || n, 'unit_id', md5('unit' || n)::uuid, 'person_id', ${somebody}, 'household_id', md5('home' || n % 7)::uuid, 'is_integrated', n % 3 <> 0, 'opened_on', (now() - n * interval '30 days')::date,
    'state', case n % 4 when 0 then 'active' when 1 then 'closed' when 2 then 'closed_oriented' else 'transferred' end, 'state_since', (${ago})::date,
    'closed_on', case when n % 4 between 1 and 2 then (${ago})::date end, 'closure_reason', case when n % 4 = 1 then 'moved' end`,
  ),
  `insert into cases.steps select (jsonb_populate_record(null::cases.steps, to_jsonb(t) || jsonb_build_object('step_id', md5('step' || t.network_id || n)::uuid,
     'file_id', md5('cases.files' || t.network_id || n)::uuid, 'at', now() - n * interval '30 days'))).*
   from (select distinct on (network_id) * from cases.steps where event = 'accept') t cross join generate_series(1, 12) n where n % 4 <> 2`,
  `insert into outreach.rapid_tests (network_id, test_id, contact_id, shift_id, unit_id, organisation_id, worker_id, at, on_day, municipality_code, test_kind,
     consent, pre_counselling, post_counselling, confirmation_referral, result)
   select c.network_id, gen_random_uuid(), c.contact_id, c.shift_id, c.unit_id, c.organisation_id, c.worker_id, c.at, c.on_day, c.municipality_code, 'hcv', true, true, true, false, 'non_reactive'
   from outreach.contacts c where right(c.contact_id::text, 1) = '3' and c.on_day is not null`,
  more('goods.movements', 'movement_id', `'kind', 'waste', 'at', ${ago}, 'quantity', 40 + n`),
  more(
    'volunteering.sign_ups',
    'sign_up_id',
    `'quarters', n, 'state', 'present',
    'worker_id', (select w.worker_id from access.workers w where w.network_id = t.network_id order by w.worker_id offset n limit 1)`,
    `state = 'present'`,
  ),
]

export const plantWhatIsUntold = async (database: Database): Promise<void> => {
  for (const text of planted)
    await fromBelow(
      database,
      `do $plant$ begin perform set_config('session_replication_role', 'replica', true); ${text}; end $plant$`,
      undefined as unknown as [],
    )
}

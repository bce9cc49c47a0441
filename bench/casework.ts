// Years of work with people, written down in bulk: names, files with diary and plan, referrals to and from others, the
// desk, the directory, pairs that look alike. As history.ts: the same rows on every engine.
import type { Database } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import { type Bulk, cornerOf, idText, nightsOf, personsOf, sizes } from './history.ts'
import type { Corner, World } from './world.ts'

const of = (kind: string, n: string, unit = 'g.unit_id') => idText(kind, n, unit)
const person = (n: string) => of('person', n)
const file = of('file', 'n')

/** The body that stands on the other side of every referral, and keeps the directory. */
export const otherOf = (world: World): Corner => {
  const other = world.corners[sizes.length]
  if (!other) throw new Error('The world has nobody to send people to')
  return other
}

const referral = (
  kind: string,
  from: string,
  to: string,
) => `insert into referrals.referrals select g.network_id, ${of(kind, 'n')}, g.${from}_unit, g.${from}_body, g.${from}_worker,
     ${of('service', `'desk'`, `g.${to}_unit`)}, g.${to}_unit, g.${to}_body, false, false, false, substr(md5('${kind}' || g.unit_id::text || n), 1, 12),
     'warm_handover', array['housing'], 'ordinary', 'minimal', 'none', null, null, null, now() + (n % 9) * interval '1 day', null,
     case n % 5 when 0 then 'accepted' when 1 then 'sent' else 'closed' end, now() - n * interval '2 hours', null, 0,
     now() - n * interval '2 hours', case when n % 5 < 2 then now() + (n % 7) * interval '1 day' end, null, null, null, null, null, null,
     case when n % 5 > 1 then now() - n * interval '1 hour' end, 0
   from given g, generate_series(1, g.persons) n`

const about = (
  kind: string,
  from: string,
  to: string,
) => `insert into referrals.subjects select g.network_id, ${of(kind, 'n')},
     ${person('(n % g.persons)')}, g.${from}_unit, g.${from}_body, g.${from}_worker, g.${to}_unit, null, null
   from given g, generate_series(1, g.persons) n`

const steps = (
  kind: string,
  from: string,
  to: string,
) => `insert into referrals.steps select g.network_id, ${of(`${kind} step`, `n || '/' || s.position`)}, ${of(kind, 'n')}, g.${from}_unit, g.${from}_worker,
     g.${to}_unit, s.event, s.from_state, s.to_state, g.${from}_worker, 'Prova', 'worker', now() - n * interval '2 hours', now() - n * interval '2 hours', s.position, null
   from given g, generate_series(1, g.persons) n, (values (1, 'send', null, 'sent'), (2, 'accept', 'sent', 'accepted')) s(position, event, from_state, to_state)`

/** Each begins from `given`: whose unit, how many nights and persons, who works there, who is on the other side. */
const statements = [
  `insert into people.identities select g.network_id, ${person('n')}, g.unit_id, g.own_body, 'Aminata', 'Di Prova ' || n, null, '1980-05-15', null, '{IT}',
     'direct_care', 'public_task', true, g.own_worker, now() - interval '90 days'
   from given g, generate_series(0, g.persons - 1) n where n % 2 = 0`,
  `insert into people.identity_steps select g.network_id, ${of('rung', 'n')}, ${person('n')}, g.unit_id, g.own_worker, 'assign_code', null, 'pseudonymous',
     now() - interval '95 days', now() - interval '95 days', 'oral', 'it', null
   from given g, generate_series(0, g.persons - 1) n`,
  `insert into people.attributes select g.network_id, ${of('attribute', `n || '/' || k`)}, ${person('n')}, g.unit_id, g.own_body, 'social', 'housing', 'rough',
     current_date - k * 30, null, 'declared', g.own_worker, now() - k * interval '30 days'
   from given g, generate_series(0, g.persons - 1) n, generate_series(1, 4) k`,
  `insert into access.subjects select g.network_id, ${file}, g.unit_id, g.own_body, 'file' from given g, generate_series(0, g.persons / 3) n`,
  `insert into access.person_access select g.network_id, g.unit_id, ${file}, access.at_home('file'), '9999-12-31' from given g, generate_series(0, g.persons / 3) n`,
  `insert into access.subject_keys select g.network_id, ${file}, repeat('x', 120) from given g, generate_series(0, g.persons / 3) n`,
  `insert into cases.files select g.network_id, ${file}, g.unit_id, g.own_body, null, 'C-' || n, ${person('n')}, null, '{}', 'street', 'housing', '016120',
     'presence', null, null, null, case n % 4 when 0 then 'assessment' else 'active' end, current_date - n % 60, current_date + n % 90,
     case when n % 3 < 2 then g.own_worker else g.coordinator end, 'complex', false, null, current_date - 90, g.own_worker, null, null, null, current_date + n % 90, null
   from given g, generate_series(0, g.persons / 3) n`,
  `insert into cases.notes select g.network_id, ${of('diary', `n || '/' || k`)}, ${file}, g.unit_id, case k % 4 when 0 then 'health' else 'social' end, 'meeting',
     now() - k * interval '1 day', now() - k * interval '1 day', g.own_worker, null, repeat('x', 200)
   from given g, generate_series(0, g.persons / 3) n, generate_series(1, case when n = 1 then 200 else 6 end) k`,
  `insert into cases.tasks select g.network_id, ${of('task', `n || '/' || k`)}, ${file}, g.unit_id, 'social', repeat('x', 60), g.own_worker, current_date + k - 2, 'open',
     null, null, null, null, g.own_worker
   from given g, generate_series(0, g.persons / 3) n, generate_series(1, 3) k`,
  `insert into cases.plans select g.network_id, ${of('plan', `n || '/' || k`)}, ${file}, g.unit_id, k, 1, case k when 3 then 'in_force' else 'replaced' end, repeat('x', 2000),
     '[]', '{}', 90, current_date + 30, null, g.own_worker, now() - interval '60 days', null, null, null, null, null
   from given g, generate_series(0, g.persons / 3) n, generate_series(1, 3) k`,
  `insert into cases.plan_results select g.network_id, ${of('result', `n || '/' || k`)}, ${of('plan', `n || '/3'`)}, ${file}, g.unit_id, ${of('goal', `n || '/' || k / 3`)},
     current_date + k, g.own_worker, 'in_progress', now() - interval '10 days'
   from given g, generate_series(0, g.persons / 3) n, generate_series(1, 12) k`,
  `insert into cases.result_steps select g.network_id, ${of('result step', `n || '/' || k`)}, ${of('result', `n || '/' || (1 + k % 12)`)}, ${file}, g.unit_id, null, 'in_progress',
     current_date + k, repeat('x', 120), g.own_worker, now() - k * interval '1 day', now() - k * interval '1 day'
   from given g, generate_series(0, g.persons / 3) n, generate_series(1, 24) k`,
  referral('sent', 'own', 'other'),
  referral('received', 'other', 'own'),
  about('sent', 'own', 'other'),
  about('received', 'other', 'own'),
  steps('sent', 'own', 'other'),
  steps('received', 'other', 'own'),
  `insert into reception.desks select g.network_id, g.unit_id, g.own_body, '{Stanza}', true, true, true, current_date, 0 from given g`,
  `insert into reception.visits select g.network_id, ${of('visit', `i || '/' || n`)}, g.unit_id, g.own_body, null, current_date - i, n, ${person('((i * 40 + n) % g.persons)')}, null,
     'social_work', 'it', false, 'housing', case when i > 0 then 'done' when n % 3 = 0 then 'called' else 'waiting' end, now() - i * interval '1 day', now() - i * interval '1 day',
     null, null, g.own_worker, 'Stanza', '{}', '{}', null
   from given g, generate_series(0, g.nights - 1) i, generate_series(1, 40) n`,
  `insert into reception.appointments select g.network_id, ${of('appointment', `i || '/' || n`)}, g.unit_id, g.own_body, null, ${person('((i * 12 + n) % g.persons)')}, null, g.own_worker,
     'social_work', current_date - i, (current_date - i) + time '09:00' + n * interval '20 minutes', 20, 'Stanza', 'in_person', null, false, 'none', null, 'booked', null, g.own_worker
   from given g, generate_series(0, g.nights - 1) i, generate_series(1, 12) n`,
  `insert into reception.calls select g.network_id, ${of('call', `i || '/' || n`)}, g.unit_id, g.own_body, g.own_worker, now() - i * interval '1 day' - n * interval '1 minute', 10,
     'citizen', '{housing}', 'ordinary', '016120', 'it', 'informed', case when i = 0 then 'answered' else 'closed' end, null, '{}', null, null, null, null
   from given g, generate_series(0, g.nights - 1) i, generate_series(1, 10) n`,
  `insert into access.subjects select g.network_id, ${of('call', `i || '/' || n`)}, g.unit_id, g.own_body, 'file' from given g, generate_series(0, g.nights - 1) i, generate_series(1, 10) n`,
  `insert into access.person_access select g.network_id, g.unit_id, ${of('call', `i || '/' || n`)}, access.at_home('file'), '9999-12-31'
   from given g, generate_series(0, g.nights - 1) i, generate_series(1, 10) n`,
  `insert into access.subject_keys select g.network_id, ${of('call', `i || '/' || n`)}, repeat('x', 120) from given g, generate_series(0, g.nights - 1) i, generate_series(1, 10) n`,
  `insert into reception.call_texts select g.network_id, ${of('call', `i || '/' || n`)}, g.unit_id, g.own_body, repeat('x', 200), repeat('x', 60)
   from given g, generate_series(0, g.nights - 1) i, generate_series(1, 10) n`,
  `insert into reception.reports select g.network_id, ${of('report', `i || '/' || n`)}, g.unit_id, g.own_body, g.unit_id, null, g.own_worker, 'phone', 'citizen', 'person', 'rough_sleeping',
     'ordinary', '016120', false, false, case when i < 3 then 'received' else 'closed' end, now() - i * interval '1 day', now() + n * interval '1 hour',
     null, null, null, null, null, null, null, null
   from given g, generate_series(0, g.nights - 1) i, generate_series(1, 3) n`,
  `insert into people.duplicate_pairs select g.network_id, least(a.id, b.id), greatest(a.id, b.id), 0.95, '{same_name}', now()
   from given g, generate_series(0, g.persons / 4) n, lateral (select ${person('(2 * n)')} as id) a, lateral (select ${person('(2 * n + 1)')} as id) b`,
]

/** A desk that answers for each unit, and three hundred pages of the directory kept by the other body. */
const directory = [
  `insert into services.services select g.network_id, ${of('service', 'k.n')}, g.own_body, case when k.n = 'desk' then g.unit_id end, 'Servizio ' || k.n, null, repeat('Testo. ', 20), 'desk', '{016120}', 'low',
     '{walk_in}', null, 'active', 'public', false, null, null, null, null, null, 'everyone', null, 'yes', null, true, '{it}', '{}', false, null, 20, 8, now(), null, null, null,
     null, current_date - 10, 90, '{}', null, null, now()
   from given g, lateral (select 'desk' as n union all select n::text from generate_series(1, g.pages) n) k`,
  `insert into services.locations select g.network_id, ${of('door', `k.n || '/' || d`)}, ${of('service', 'k.n')}, g.own_body, 'physical', null, 'exact', 'Via ' || k.n, null, '016120',
     45.6, 9.8, null, true, null, null, null
   from given g, lateral (select 'desk' as n union all select n::text from generate_series(1, g.pages) n) k, generate_series(1, 2) d`,
  `insert into services.schedules select g.network_id, ${of('hours', `k.n || '/' || d`)}, ${of('service', 'k.n')}, g.own_body, null, 'weekly', '{MO,TU}', null, '09:00', '12:00',
     null, null, false, null, null
   from given g, lateral (select 'desk' as n union all select n::text from generate_series(1, g.pages) n) k, generate_series(1, 5) d`,
]

const given = `with given as (select $1::uuid as network_id, $2::uuid as unit_id, $2::uuid as own_unit, $3::uuid as own_body, $4::uuid as own_worker, $5::uuid as coordinator,
  $6::uuid as other_unit, $7::uuid as other_body, $8::uuid as other_worker, $9::int as nights, $10::int as persons, $11::int as pages) `

const directoryPages = 300

interface Amount {
  nights: number
  persons: number
  pages: number
}

export const writeCasework = async ({ database, ownerUrl, world, isQuick }: Bulk): Promise<void> => {
  const run = (text: string, values: unknown[] = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database as Database, text, values)
  const other = otherOf(world)
  const write = async (texts: string[], own: Corner, { nights, persons, pages }: Amount) => {
    const values = [world.network_id, own.unit_id, own.organisation_id, own.social.worker_id]
    values.push(own.coordinator.worker_id, other.unit_id, other.organisation_id, other.social.worker_id)
    for (const text of texts) await run(given + text, [...values, nights, persons, pages])
  }
  for (const corner of world.corners) {
    const pages = corner === other ? directoryPages : 0
    await write(directory, corner, { nights: 0, persons: 0, pages })
  }
  for (const size of sizes) {
    const nights = nightsOf(size, isQuick)
    await write(statements, cornerOf(world, size), { nights, persons: personsOf(nights), pages: 0 })
    await run('analyze')
  }
}

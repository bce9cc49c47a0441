// Years of work written down in bulk for the figures that only read: nights of each body with their meetings, people,
// places, lots and readings. The same rows on every engine, because ids are sums of what they stand for.
import type { Database } from '#core/db'
import { askOwner, fromBelow } from '#core/db/testing'
import type { Corner, World } from './world.ts'

export type Size = 'small' | 'mid' | 'largest'

export const sizes: Size[] = ['small', 'mid', 'largest']
/** Nights of a body; each has thirty meetings. */
export const nightsOf = (size: Size, isQuick: boolean): number =>
  ({ small: isQuick ? 3 : 10, mid: isQuick ? 10 : 100, largest: isQuick ? 40 : 1000 })[size]

export const meetingsPerNight = 30

/** The id of the n-th thing of a kind in a unit: a sum of what it stands for, shaped as ids are. */
export const idText = (kind: string, n: string, unit = '$2') =>
  `overlay(overlay(md5('${kind}' || ${unit}::text || ${n}) placing '8' from 13) placing 'a' from 17)::uuid`

const night = idText('night', 'i')
const meeting = idText('meeting', `i || '/' || j`)
const day = `(current_date - i)`
const at = `(${day} + time '20:00')`
const eachMeeting = `generate_series(1, $3::int) i cross join generate_series(1, ${meetingsPerNight}) j`
const someone = idText('person', `((i * ${meetingsPerNight} + j) % $4::int)`)

/** `$1` network, `$2` unit, `$3` nights, `$4` persons. Each statement begins from what the body really told once. */
const statements = [
  `insert into access.subjects select $1, ${idText('person', 'n')}, $2::uuid, s.organisation_id
   from generate_series(0, $4::int - 1) n, outreach.shifts s where s.network_id = $1 and s.unit_id = $2::uuid and $3::int > 0`,
  `insert into access.person_access select $1, $2::uuid, ${idText('person', 'n')}, array['base', 'health_addiction'], '9999-12-31'
   from generate_series(0, $4::int - 1) n where $3::int > 0`,
  `insert into people.persons select $1, ${idText('person', 'n')}, $2::uuid, s.organisation_id, 'pseudonymous',
     upper(substr(md5($2::text), 1, 4)) || '-' || n, 'Volpe ' || n, 'volpe ' || n, 'man', 'from_30_to_54', 'it', false,
     current_date - 100, current_date - (n % 90), null
   from generate_series(0, $4::int - 1) n, outreach.shifts s where s.network_id = $1 and s.unit_id = $2::uuid and $3::int > 0`,
  `insert into outreach.shifts select r.* from generate_series(1, $3::int) i, outreach.shifts s,
     lateral jsonb_populate_record(s, jsonb_build_object('shift_id', ${night}, 'on_day', ${day}, 'starts_at', ${at},
       'ends_at', ${at} + interval '4 hours', 'state', 'validated', 'closed_at', ${at} + interval '4 hours',
       'validated_at', ${at} + interval '12 hours')) r
   where s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress' and $4::int > 0`,
  `insert into outreach.crew select r.* from generate_series(1, $3::int) i, outreach.crew k
     join outreach.shifts s on s.network_id = $1 and s.shift_id = k.shift_id and s.state = 'in_progress',
     lateral jsonb_populate_record(k, jsonb_build_object('shift_id', ${night})) r
   where k.network_id = $1 and k.unit_id = $2::uuid and $4::int > 0`,
  `insert into outreach.stops select r.* from generate_series(1, $3::int) i cross join generate_series(1, 3) n, outreach.stops t
     join outreach.shifts s on s.network_id = $1 and s.shift_id = t.shift_id and s.state = 'in_progress',
     lateral jsonb_populate_record(t, jsonb_build_object('stop_id', ${idText('stop', `i || '/' || n`)}, 'shift_id', ${night}, 'position', n)) r
   where t.network_id = $1 and t.unit_id = $2::uuid and $4::int > 0`,
  `insert into outreach.contacts select $1, ${meeting}, ${night}, ${idText('stop', `i || '/' || (1 + j % 3)`)}, $2::uuid, s.organisation_id,
     s.leader_id, ${at} + j * interval '5 minutes', ${at} + interval '5 hours', ${day}, 'street', 'follow_up', 1, 'man', 'from_30_to_54',
     'unknown', null, case when j % 3 = 0 then ${someone} end, '016120', null, array['health', 'housing'], array['listening'], 10, 'it',
     false, 'locked', null, null
   from ${eachMeeting}, outreach.shifts s where s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress'`,
  `insert into outreach.contact_notes select $1, ${idText('note', `i || '/' || j`)}, ${meeting}, ${night}, $2::uuid, s.leader_id,
     ${at}, 'Chiede di una coperta e di un letto per la notte.'
   from ${eachMeeting}, outreach.shifts s where s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress' and j % 3 = 0 and $4::int > 0`,
  `insert into outreach.handout_lines select $1, ${idText('line', `i || '/' || j`)}, ${meeting}, ${night}, $2::uuid, b.item_id, b.lot_id,
     ${idText('movement', `i || '/' || j`)}, 1, false
   from ${eachMeeting}, (select item_id, lot_id from goods.balances b join outreach.shifts s on s.network_id = $1 and s.unit_id = $2::uuid
     and s.state = 'in_progress' and s.van_location_id = b.location_id where b.network_id = $1 order by b.lot_key limit 1) b where $4::int > 0`,
  `insert into outreach.harm_reduction_lines select $1, ${idText('hr', `i || '/' || j`)}, ${meeting}, ${night}, $2::uuid, 'syringe_1ml',
     'distributed', null, null, null, null, 3, false
   from ${eachMeeting} where j % 3 = 0 and $4::int > 0`,
  `insert into places.hotspots select $1, ${idText('place', 'n')}, $2::uuid, s.organisation_id, 'Luogo ' || n, '016120', 'Vicino alla pensilina',
     45.6 + n * 0.0001, 9.8, '891f99c4d3bffff', array['rough_sleeping'], array['night'], 2, 'active', 'unit', current_date - 90,
     current_date - n % 60, current_date - n % 60, current_date + n % 60, null
   from generate_series(1, 10 + $4::int / 10) n, outreach.shifts s where s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress' and $3::int > 0`,
  `insert into goods.lots select r.* from generate_series(1, 10 + $3::int / 10) n, goods.lots l
     join outreach.shifts s on s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress' and s.organisation_id = l.organisation_id,
     lateral jsonb_populate_record(l, jsonb_build_object('lot_id', md5('lot' || l.lot_id || n)::uuid, 'code', 'L-' || upper(substr(md5(l.lot_id::text || n), 1, 12)))) r
   where l.network_id = $1 and l.source = 'donation' and $4::int > 0`,
  `insert into goods.balances select $1, s.hub_location_id, l.lot_id::text, l.lot_id, l.item_id, l.organisation_id, 40, false
   from goods.lots l join outreach.shifts s on s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress' and s.organisation_id = l.organisation_id
   where l.network_id = $1 and $3::int > 0 and $4::int > 0
     and not exists (select 1 from goods.balances b where b.network_id = $1 and b.lot_id = l.lot_id)`,
  `insert into audit.readings select $1, ${idText('reading', 'n')}, s.leader_id, s.organisation_id, 'people.person', null,
     array[${idText('person', '(n % $4::int)')}], current_date - n * interval '1 minute'
   from generate_series(1, $3::int * 10) n, outreach.shifts s where s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress'`,
  `insert into monitoring.facts select $1, 'outreach', ${night}, s.organisation_id, $2::uuid, 'grumello', ${day}, to_char(${day}, 'YYYY-MM'),
     to_char(${day}, 'YYYY-"Q"Q'), true, 'contacts', 'follow_up', g, 'from_30_to_54', 'unknown', 10, now(), 'grumello'
   from generate_series(1, $3::int) i cross join unnest(array['man', 'woman', 'unknown']) g, outreach.shifts s
   where s.network_id = $1 and s.unit_id = $2::uuid and s.state = 'in_progress' and $4::int > 0`,
]

export interface Bulk {
  database: Database
  ownerUrl: string | undefined
  world: World
  isQuick: boolean
}

export const cornerOf = (world: World, size: Size): Corner => {
  const corner = world.corners[sizes.indexOf(size)]
  if (!corner) throw new Error(`The world has no ${size} body`)
  return corner
}

export const personsOf = (nights: number): number => Math.max(5, nights * 2)

export const writeHistory = async ({ database, ownerUrl, world, isQuick }: Bulk): Promise<void> => {
  const run = (text: string, values: unknown[] = []) =>
    ownerUrl ? askOwner(ownerUrl, text, values) : fromBelow(database, text, values)
  for (const size of sizes) {
    const nights = nightsOf(size, isQuick)
    const { unit_id } = cornerOf(world, size)
    for (const text of statements) await run(text, [world.network_id, unit_id, nights, personsOf(nights)])
    await run('analyze')
  }
}

// Reads cold, faults, the log and what was thrown away, under the row policies of who asks; of the body they work for now.
import { answering, dayInItaly, daysAfter, type Row } from '#core/kernel'
import { halfOf, missedHalves, outsideForMinutes, outsideSince } from '../domain/cold.ts'
import {
  type CareLine,
  coldToday,
  type FaultLine,
  nonconformities,
  type ReadingLine,
  type Register,
  register,
  type Waste,
  waste,
} from '../queries/care.ts'

const who = (table: string, column: string) =>
  `left join access.workers w on w.network_id = ${table}.network_id and w.worker_id = ${table}.${column}`

const unitsText = `select cold_unit_id, organisation_id, name, kind, lowest, highest, weekdays, is_active
  from recalls.cold_units where network_id = $1 order by kind, name, cold_unit_id`

const readingsText = `select d.organisation_id, d.reading_id, d.cold_unit_id, d.at, d.on_day, d.half, d.tenths, d.is_outside, d.note, w.name as worker_name
  from recalls.readings d ${who('d', 'worker_id')}
  where d.network_id = $1 and d.on_day between $2 and $3 order by d.at desc limit 20000`

const faultColumns = `f.nonconformity_id, f.organisation_id, f.about, f.cold_unit_id, f.what, f.state, f.opened_at, o.name as opened_by_name,
  f.contained_how, f.contained_at, c.name as contained_by_name, f.corrected_how, f.corrected_at, f.corrected_by, m.name as corrected_by_name,
  f.verified_how, f.verified_at, v.name as verified_by_name`
const faultJoins = `
  left join access.workers o on o.network_id = f.network_id and o.worker_id = f.opened_by
  left join access.workers c on c.network_id = f.network_id and c.worker_id = f.contained_by
  left join access.workers m on m.network_id = f.network_id and m.worker_id = f.corrected_by
  left join access.workers v on v.network_id = f.network_id and v.worker_id = f.verified_by`

const careText = `select l.organisation_id, l.care_log_id, l.kind, l.what, l.is_fine, l.note, l.on_day, l.at, w.name as worker_name
  from recalls.care_logs l ${who('l', 'worker_id')}
  where l.network_id = $1 and l.on_day between $2 and $3 order by l.on_day desc, l.at desc limit 2000`

/** Who works for two bodies sees one at a time: the one of this session. */
const mine = <T>(rows: Row[] | undefined, me: { organisation_id: string }): T[] =>
  (rows ?? [])
    .filter((row) => row.organisation_id === me.organisation_id)
    .map(({ organisation_id, ...row }) => ({ ...row, organisation_id })) as unknown as T[]

type ColdRow = Register['units'][number]

export const coldTodayAnswering = answering(coldToday, {
  statements: (_, { network_id, now }) => {
    const today = dayInItaly(now)
    return [
      { name: 'cold units', text: unitsText, values: [network_id] },
      { name: 'cold readings', text: readingsText, values: [network_id, daysAfter(today, -6), today] },
      {
        name: 'cold faults',
        text: `select organisation_id, nonconformity_id, cold_unit_id from recalls.nonconformities
               where network_id = $1 and cold_unit_id is not null and state in ('open', 'contained') order by opened_at`,
        values: [network_id],
      },
    ]
  },
  tell: ([units, readings, faults], { me, now }) => {
    const read = mine<ReadingLine>(readings, me)
    const wrong = mine<{ nonconformity_id: string; cold_unit_id: string }>(faults, me)
    return {
      today: dayInItaly(now),
      half: halfOf(now),
      units: mine<ColdRow>(units, me)
        .filter((unit) => unit.is_active)
        .map((unit) => {
          const own = read.filter((each) => each.cold_unit_id === unit.cold_unit_id)
          const since = outsideSince(own)
          return {
            ...unit,
            readings: own,
            missed: missedHalves(unit, own, now),
            outside_since: since,
            look_again_at: since && new Date(Date.parse(since) + outsideForMinutes * 60_000).toISOString(),
            fault_id: wrong.find((each) => each.cold_unit_id === unit.cold_unit_id)?.nonconformity_id ?? null,
          }
        }),
    }
  },
})

export const nonconformitiesAnswering = answering(nonconformities, {
  statements: (_, { network_id, now }) => [
    {
      name: 'nonconformities',
      text: `(select ${faultColumns} from recalls.nonconformities f ${faultJoins} where f.network_id = $1 and f.state <> 'verified')
             union all
             (select ${faultColumns} from recalls.nonconformities f ${faultJoins} where f.network_id = $1 and f.state = 'verified'
              order by f.opened_at desc limit 100) order by opened_at desc`,
      values: [network_id],
    },
    {
      name: 'care logs',
      text: careText,
      values: [network_id, daysAfter(dayInItaly(now), -30), dayInItaly(now)],
    },
  ],
  tell: ([faults, care], { me }) => ({
    nonconformities: mine<FaultLine>(faults, me),
    care: mine<CareLine>(care, me),
  }),
})

export const registerAnswering = answering(register, {
  statements: ({ from_day, to_day }, { network_id }) => [
    { name: 'register units', text: unitsText, values: [network_id] },
    { name: 'register readings', text: readingsText, values: [network_id, from_day, to_day] },
    { name: 'register care', text: careText, values: [network_id, from_day, to_day] },
    {
      name: 'register faults',
      text: `select ${faultColumns} from recalls.nonconformities f ${faultJoins}
             where f.network_id = $1 and (f.opened_at at time zone 'Europe/Rome')::date between $2 and $3 order by f.opened_at limit 2000`,
      values: [network_id, from_day, to_day],
    },
    {
      name: 'register bodies',
      text: 'select organisation_id, name from network.organisations where network_id = $1',
      values: [network_id],
    },
  ],
  tell: ([units, readings, care, faults, bodies], { me }) => ({
    organisation_name: mine<{ name: string }>(bodies, me)[0]?.name ?? '',
    units: mine<ColdRow>(units, me),
    readings: mine<ReadingLine>(readings, me),
    care: mine<CareLine>(care, me),
    nonconformities: mine<FaultLine>(faults, me),
  }),
})

type Thrown = Waste['disposals'][number]

export const wasteAnswering = answering(waste, {
  statements: ({ from_day, to_day }, { network_id }) => [
    {
      name: 'disposals',
      text: `select d.organisation_id, d.disposal_id, d.on_day, i.name_it, i.name_en, i.unit_name, l.code as lot_code, d.quantity, d.grams, d.way,
               d.reason, r.code as recall_code, d.paper, d.note, w.name as worker_name
             from recalls.disposals d
             join goods.items i on i.network_id = d.network_id and i.item_id = d.item_id
             left join goods.lots l on l.network_id = d.network_id and l.lot_id = d.lot_id
             left join recalls.recalls r on r.network_id = d.network_id and r.recall_id = d.recall_id
             ${who('d', 'worker_id')}
             where d.network_id = $1 and d.on_day between $2 and $3 order by d.on_day desc, d.at desc, d.disposal_id limit 5000`,
      values: [network_id, from_day, to_day],
    },
  ],
  tell: ([rows], { me }) => {
    const disposals = mine<Thrown>(rows, me)
    const sums = new Map<string, Waste['sums'][number]>()
    for (const { reason, way, grams } of disposals) {
      const key = `${reason}/${way}`
      const sum = sums.get(key) ?? { reason, way, times: 0, grams: 0, unweighed: 0 }
      sums.set(key, {
        ...sum,
        times: sum.times + 1,
        grams: sum.grams + (grams ?? 0),
        unweighed: sum.unweighed + (grams === null ? 1 : 0),
      })
    }
    return { sums: [...sums.values()].sort((a, b) => b.grams - a.grams), disposals: disposals.slice(0, 500) }
  },
})

// Sums what lies indoors by category and by the days it can still wait.
import { answering, dayInItaly, type Row } from '#core/kernel'
import { type Age, type Ageing, ageing, ages, type Heap } from '../queries/ageing.ts'

const indoors = `
  select h.category, h.age, sum(h.quantity * coalesce(h.grams, 0))::float8 as grams,
    sum(case when h.grams is null then h.quantity else 0 end)::float8 as units,
    array_agg(distinct h.place) as places, array_agg(distinct h.lot_key) as lots
  from (
    select i.category, b.quantity, b.lot_key, coalesce(p.code, p.name) as place,
      case when i.unit_name = 'gram' then 1 when i.unit_name = 'kg' then coalesce(i.grams, 1000) else i.grams end as grams,
      case when l.usable_until is null then 'later'
        when l.usable_until < $3::date then 'past'
        when l.usable_until <= $3::date + 3 then 'days'
        when l.usable_until <= $3::date + 14 then 'weeks'
        when l.usable_until <= $3::date + 60 then 'months' else 'later' end as age
    from goods.balances b
    join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id and p.kind in ('hub', 'shelf')
    join goods.items i on i.network_id = b.network_id and i.item_id = b.item_id
    left join goods.lots l on l.network_id = b.network_id and l.lot_id = b.lot_id
    where b.network_id = $1 and b.quantity > 0 and ($2::uuid is null or b.organisation_id = $2)
  ) h group by h.category, h.age order by h.category, h.age`

interface Summed {
  category: string
  age: Age
  grams: number
  units: number
  places: string[]
  lots: string[]
}

const nothing = (): Record<Age, Heap> =>
  Object.fromEntries(ages.map((age) => [age, { grams: 0, units: 0 }])) as Record<Age, Heap>

const tellAgeing = (rows: Row[], now: string): Ageing => {
  const byCategory = new Map<string, Ageing['rows'][number]>()
  const lots = new Set<string>()
  for (const { category, age, grams, units, places, lots: here } of rows as unknown as Summed[]) {
    const row = byCategory.get(category) ?? { category, places: [], waits: nothing() }
    row.waits[age] = { grams, units }
    row.places = [...new Set([...row.places, ...places])].sort()
    byCategory.set(category, row)
    for (const lot of here) lots.add(lot)
  }
  return { today: dayInItaly(now), lots: lots.size, rows: [...byCategory.values()] }
}

export const ageingAnswering = answering(ageing, {
  statements: ({ organisation_id }, { network_id, now }) => [
    { name: 'goods ageing', text: indoors, values: [network_id, organisation_id ?? null, dayInItaly(now)] },
  ],
  tell: ([rows = []], { now }) => tellAgeing(rows, now),
})

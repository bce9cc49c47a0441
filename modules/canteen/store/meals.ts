// The SQL of meals. Rows are held by their policies; of several tellings of a meal the last one holds.
import { answering, type Row, toldUnlessFew } from '#core/kernel'
import { type MealCountRecord, toldOfMeal } from '../domain/meal-count.ts'
import { type Counted, headingsOf, totalsOf } from '../domain/totals.ts'
import {
  type EditionTold,
  figures,
  type Meals,
  type MealTold,
  meals,
  type UsedTold,
} from '../queries/meals.ts'

const told = Object.keys(toldOfMeal.shape)
  .map((column) => `c.${column}`)
  .join(', ')

const monthSql = `
  select c.meal_id, c.edition, c.unit_id, c.organisation_id, c.on_day, c.serving, c.at, w.name as by_name, c.reason, ${told}
  from canteen.meal_counts c left join access.workers w on w.network_id = c.network_id and w.worker_id = c.worker_id
  where c.network_id = $1 and c.unit_id = $2 and c.on_day >= date_trunc('month', $3::date)::date
    and c.on_day < (date_trunc('month', $3::date) + interval '1 month')::date
  order by c.on_day desc, array_position(array['other', 'dinner', 'lunch', 'breakfast'], c.serving), c.edition desc`

/** What left for a meal, less what was put back where it came from. */
const usedSql = `
  select m.cause_id as meal_id, v.location_id, p.kind as place_kind, m.item_id, m.lot_id, i.name_it, i.name_en, i.unit_name, l.code as lot_code, l.programme,
    sum(v.quantity)::int as quantity
  from goods.movements m
  cross join lateral (values (m.from_location_id, m.quantity), (m.to_location_id, -m.quantity)) as v(location_id, quantity)
  join goods.locations p on p.network_id = m.network_id and p.location_id = v.location_id and p.kind <> 'canteen'
  join goods.items i on i.network_id = m.network_id and i.item_id = m.item_id
  left join goods.lots l on l.network_id = m.network_id and l.lot_id = m.lot_id
  where m.network_id = $1 and m.cause_id in (select c.meal_id from canteen.meal_counts c where c.network_id = $1 and c.unit_id = $2
    and c.on_day >= date_trunc('month', $3::date)::date and c.on_day < (date_trunc('month', $3::date) + interval '1 month')::date)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(v.quantity) > 0 order by i.name_it, l.code, p.kind`

const platesSql = `
  select p.on_day, p.serving, sum(p.portions)::int as portions, sum(p.persons)::int as persons from canteen.plates p
  where p.network_id = $1 and p.unit_id = $2 and p.on_day >= date_trunc('month', $3::date)::date
    and p.on_day < (date_trunc('month', $3::date) + interval '1 month')::date
  group by 1, 2 having sum(p.portions) > 0 order by 1 desc, 2`

type Told = EditionTold & Omit<MealTold, 'former' | 'used'>

const editionOf = ({
  meal_id: _,
  unit_id: __,
  organisation_id: ___,
  on_day: _1,
  serving: _2,
  ...rest
}: Told) => rest

const tellMeals = (rows: Row[], taken: Row[]): MealTold[] => {
  const all = rows as unknown as Told[]
  return [...new Set(all.map(({ meal_id }) => meal_id))].map((meal_id) => {
    const [latest, ...former] = all.filter((row) => row.meal_id === meal_id) as [Told, ...Told[]]
    const mine = taken.filter((row) => row.meal_id === meal_id)
    return {
      ...latest,
      former: former.map(editionOf),
      used: mine.map(({ meal_id: _, ...line }) => line as unknown as UsedTold),
    }
  })
}

export const mealsAnswering = answering(meals, {
  statements: ({ unit_id, month }, { network_id }) => [
    { name: 'meals of a month', text: monthSql, values: [network_id, unit_id, month] },
    { name: 'goods of the meals of a month', text: usedSql, values: [network_id, unit_id, month] },
    { name: 'plates of a month', text: platesSql, values: [network_id, unit_id, month] },
  ],
  tell: ([rows = [], taken = [], plates = []], { input }) => {
    const all = tellMeals(rows, taken)
    const month = `${(input as { month: string }).month.slice(0, 7)}-01`
    return { month, meals: all, totals: totalsOf(all), plates: plates as unknown as Meals['plates'] }
  },
})

const figuresSql = `
  select distinct on (c.meal_id) c.meal_id, c.unit_id, u.name as unit_name, c.on_day, ${told}
  from canteen.meal_counts c join network.units u on u.network_id = c.network_id and u.unit_id = c.unit_id
  where c.network_id = $1 and c.organisation_id = $2 and c.on_day between $3::date and $4::date
  order by c.meal_id, c.edition desc`

type FigureRow = Counted & Pick<MealCountRecord, 'unit_id'> & { unit_name: string }

export const figuresAnswering = answering(figures, {
  statements: ({ organisation_id, from_day, to_day }, { network_id }) => [
    { name: 'figures of meals', text: figuresSql, values: [network_id, organisation_id, from_day, to_day] },
  ],
  tell: ([rows = []]) => {
    const all = rows as unknown as FigureRow[]
    const units = [...new Map(all.map(({ unit_id, unit_name }) => [unit_id, unit_name]))]
      .sort((a, b) => a[1].localeCompare(b[1], 'it'))
      .map(([unit_id, unit_name]) => {
        const sums = totalsOf(all.filter((row) => row.unit_id === unit_id))
        const { persons, most, continuous, occasional } = sums
        return {
          ...sums,
          ...{ unit_id, unit_name, persons: toldUnlessFew(persons), most: toldUnlessFew(most) },
          ...{ continuous: toldUnlessFew(continuous), occasional: toldUnlessFew(occasional) },
        }
      })
    return {
      units,
      headings: headingsOf(all).map((line) => ({ ...line, persons: toldUnlessFew(line.persons) })),
      programme_meals: all.filter((row) => (row.programme_portions ?? 0) > 0).length,
    }
  },
})

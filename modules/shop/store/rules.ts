// The SQL of the rules and of the month's figures. Rows are held by their policies; here only those of one's own body are told.
import { answering, type Me, type Row, toldUnlessFew } from '#core/kernel'
import { formulaIn } from '../domain/formula.ts'
import { monthIn, monthOfDay, monthsAfter } from '../domain/months.ts'
import { type Figures, type FormulaTold, figures, type Rules, rules } from '../queries/rules.ts'

export const mine = <T>(rows: readonly Row[] | undefined, me: Me): T[] =>
  (rows ?? [])
    .filter((row) => row.organisation_id === me.organisation_id)
    .map(({ organisation_id: _ours, ...row }) => row as unknown as T)

const formulasSql = `
  select f.organisation_id, f.version, f.from_month, f.base, f.per_adult, f.per_young_person, f.per_child, f.per_baby, w.name as by_name
  from shop.formulas f left join access.workers w on w.network_id = f.network_id and w.worker_id = f.worker_id
  where f.network_id = $1 order by f.version desc`
const itemsSql = `
  select i.item_id, i.name_it, i.name_en, i.category, i.unit_name, i.allergens, i.diets, p.points, p.organisation_id
  from goods.items i left join shop.prices p on p.network_id = i.network_id and p.item_id = i.item_id
  where i.network_id = $1 and i.is_active and i.kind in ('good', 'kit') and i.compartment = 'base'
  order by i.category, i.name_it, i.item_id`

type PricedRow = Rules['items'][number] & { organisation_id: string | null }

/** Another body's points are not ours: the thing is told once, with our own or with none. */
const itemsOf = (rows: readonly Row[], me: Me): Rules['items'] => {
  const told = new Map<string, Rules['items'][number]>()
  for (const { organisation_id, ...item } of rows as unknown as PricedRow[]) {
    const isOurs = organisation_id === me.organisation_id
    if (isOurs || !told.has(item.item_id))
      told.set(item.item_id, { ...item, points: isOurs ? item.points : null })
  }
  return [...told.values()]
}

export const rulesAnswering = answering(rules, {
  statements: (_, { network_id }) => [
    { name: 'shop formulas', text: formulasSql, values: [network_id] },
    { name: 'shop items', text: itemsSql, values: [network_id] },
    {
      name: 'shop limits',
      text: 'select organisation_id, category, per_month from shop.limits where network_id = $1 and per_month is not null order by category',
      values: [network_id],
    },
  ],
  tell: ([formulas, items = [], limits], { me, now }) => {
    const versions = mine<FormulaTold>(formulas, me)
    const month = monthIn(now)
    const [formula, next] = [formulaIn(versions, month), formulaIn(versions, monthsAfter(month, 1))]
    return {
      month,
      formula: formula ?? null,
      next: next && next !== formula ? next : null,
      versions,
      items: itemsOf(items, me),
      limits: mine<Rules['limits'][number]>(limits, me),
    }
  },
})

const sumsSql = `
  select e.organisation_id, coalesce(sum(e.points) filter (where e.kind = 'credit'), 0)::int as credit,
    -coalesce(sum(e.points) filter (where e.kind = 'spend'), 0)::int as spent,
    coalesce(sum(e.points) filter (where e.kind = 'given_back'), 0)::int as given_back,
    -coalesce(sum(e.points) filter (where e.kind = 'expired'), 0)::int as expired
  from shop.entries e where e.network_id = $1 and e.on_day >= $2::date and e.on_day < $3::date group by e.organisation_id`
const servedSql = `
  select s.organisation_id, count(distinct s.card_id)::int as households, count(*)::int as servings
  from shop.servings s where s.network_id = $1 and s.month = $2::date group by s.organisation_id`
const categoriesSql = `
  select l.organisation_id, l.category, sum(l.points)::int as points
  from shop.serving_lines l where l.network_id = $1 and l.month = $2::date group by l.organisation_id, l.category
  order by points desc, l.category`

const nothing = { credit: 0, spent: 0, given_back: 0, expired: 0 }

export const figuresAnswering = answering(figures, {
  statements: ({ month }, { network_id }) => {
    const from = monthOfDay(month)
    return [
      { name: 'shop points of a month', text: sumsSql, values: [network_id, from, monthsAfter(from, 1)] },
      { name: 'shop households of a month', text: servedSql, values: [network_id, from] },
      { name: 'shop categories of a month', text: categoriesSql, values: [network_id, from] },
    ]
  },
  tell: ([sums, served, categories], { me, input }) => {
    const { households = 0, servings = 0 } =
      mine<{ households: number; servings: number }>(served, me)[0] ?? {}
    const { credit, spent, given_back, expired } = mine<Figures>(sums, me)[0] ?? nothing
    const month = monthOfDay((input as { month: string }).month)
    return {
      ...{ month, households: toldUnlessFew(households), servings, credit, spent, given_back, expired },
      categories: mine<Figures['categories'][number]>(categories, me),
    }
  },
})

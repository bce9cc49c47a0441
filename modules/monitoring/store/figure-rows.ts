// What is asked of the base for one figure: its sums with all their words, who is counted once, the book, and how its parts are called.
import { lastDayOfMonth, type Statement } from '#core/kernel'
import { type FigureDefinition, measuresBehind } from '../domain/definition.ts'
import {
  type Asked,
  bookStatement,
  inForce,
  inScope,
  monthEndsStatement,
  scopeOf,
  subjectsStatement,
} from './asked.ts'
import { besideStatement } from './beside.ts'
import { partNamesStatement, unitSidesStatement } from './sides.ts'

const ofKey = `from monitoring.definitions d where d.key = $9 and ${inForce('$10')}`
const cells = `
  select r.unit_id, r.organisation_id, r.district_key, r.month, r.is_validated, r.measure, r.kind, r.gender, r.age_band, r.citizenship,
    sum(r.quantity)::bigint as quantity
  from monitoring.rollup r
  where r.network_id = $1 and (r.measure = any ($2) or r.measure in (select unnest(d.behind) ${ofKey}))
    and r.month <= $4 and (r.month >= $3 or $11 or exists (select 1 ${ofKey} and d.time = 'cumulative')) and ${inScope('r', [5, 6, 7, 8])}
  group by r.unit_id, r.organisation_id, r.district_key, r.month, r.is_validated, r.measure, r.kind, r.gender, r.age_band, r.citizenship`

/** The same as facts, for the one side the sums by month do not have. */
const townsBy = (month: string) => `
  select f.town, f.unit_id, f.organisation_id, f.district_key, ${month} as month, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship,
    sum(f.quantity)::bigint as quantity
  from monitoring.facts f
  where f.network_id = $1 and (f.measure = any ($2) or f.measure in (select unnest(d.behind) ${ofKey})) and f.is_validated
    and f.month <= $4 and f.on_day <= $10::date and (f.month >= $3 or $11 or exists (select 1 ${ofKey} and d.time = 'cumulative')) and ${inScope('f', [5, 6, 7, 8])}
  group by f.town, f.unit_id, f.organisation_id, f.district_key, ${month}, f.is_validated, f.measure, f.kind, f.gender, f.age_band, f.citizenship`

const items = 'select key, name_it, name_en from goods.items where network_id = $1 and kind = $2 order by key'

/** How many counts come between the sums and the book. */
export const counts = 5

/** The sums behind one figure, with all their words: the definition given, if any, and the one the network wrote under this key. */
export const cellsStatement = (
  asked: Asked,
  given: FigureDefinition | undefined,
  key: string,
): Statement => ({
  name: 'figure cells of one',
  text: cells,
  values: [
    ...[asked.network_id, given ? measuresBehind(given) : [], asked.from_month, asked.to_month],
    ...[...scopeOf(asked), key, lastDayOfMonth(asked.to_month), given?.time === 'cumulative'],
  ],
})

/** The same by municipality, month by month: sums by month do not know it. */
export const townCellsStatement = (
  asked: Asked,
  given: FigureDefinition | undefined,
  key: string,
): Statement => ({
  ...cellsStatement(asked, given, key),
  name: 'figure towns of one by month',
  text: townsBy('f.month'),
})

/** Everything one figure needs: the definition given, if any, and the one the network wrote under this key. */
export const oneFigure = (asked: Asked, given: FigureDefinition | undefined, key: string): Statement[] => {
  const wanted = { definitions: given ? [given] : [], with_parts: true, key }
  const sums = cellsStatement(asked, given, key)
  return [
    sums,
    subjectsStatement(asked, { ...wanted, time: 'in_period' }),
    subjectsStatement(asked, { ...wanted, time: 'cumulative' }),
    subjectsStatement(asked, { ...wanted, time: 'snapshot_at_end' }),
    monthEndsStatement(asked, { ...wanted, time: 'cumulative' }),
    monthEndsStatement(asked, { ...wanted, time: 'snapshot_at_end' }),
    bookStatement(asked.network_id),
    partNamesStatement(asked.network_id),
    { name: 'figure kits named', text: items, values: [asked.network_id, 'kit'] },
    unitSidesStatement(asked.network_id, asked.project_id),
    { ...sums, name: 'figure towns of one', text: townsBy("''::text") },
    besideStatement(asked),
  ]
}

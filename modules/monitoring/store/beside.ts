// What is looked at in one district or of one body is told as the table of all of them tells it, year by year: so two looks laid side by
// side do not say more than the table does. Only of what adds up; who is counted once is looked at alone.
import { monthsBetween, type Row, type Statement } from '#core/kernel'
import { type FigureDefinition, told } from '../domain/definition.ts'
import { thresholdFor } from '../domain/threshold.ts'
import { type PartsByMonth, type ToldOfPart, toldOfPart } from '../domain/year-table.ts'
import { type Asked, inForce, inScope, keeps, scopeOf } from './asked.ts'
import { type Cell, cellsIn, cellsOf, rowsOf } from './cells.ts'

const scope = inScope('r', [3, 4, 5, 6])
const rows = `
  select '' as label, r.district_key, r.organisation_id, r.month, r.is_validated, r.measure, r.kind, sum(r.quantity)::bigint as quantity
  from monitoring.rollup r where $8::boolean and r.network_id = $1 and r.month <= $2 and r.is_validated and ${scope}
  group by r.district_key, r.organisation_id, r.month, r.is_validated, r.measure, r.kind
  union all
  select d.key || '@' || d.version, r.district_key, r.organisation_id, r.month, r.is_validated, r.measure, r.kind, sum(r.quantity)::bigint
  from monitoring.definitions d join monitoring.rollup r on r.network_id = d.network_id and r.measure = any (d.behind)
  where $8::boolean and d.filters <> '{}' and ${inForce('$7')} and r.month <= $2 and r.is_validated and ${scope} and ${keeps}
  group by d.key, d.version, r.district_key, r.organisation_id, r.month, r.is_validated, r.measure, r.kind`

type Sided = Pick<Asked, 'district' | 'organisation_id'>

const isSided = ({ district, organisation_id }: Sided): boolean => Boolean(district || organisation_id)

/** All districts and bodies to the end of the year, where one of them is looked at. */
export const besideStatement = (asked: Asked): Statement => {
  const lastMonth = `${asked.to_month.slice(0, 4)}-12`
  const everywhere = { ...asked, district: undefined, organisation_id: undefined }
  return {
    name: 'figure cells beside',
    text: rows,
    values: [asked.network_id, lastMonth, ...scopeOf(everywhere), `${lastMonth}-31`, isSided(asked)],
  }
}

export const besideIn = (found: Row[] = []): Cell[] => cellsIn(found)

const partOf = (
  { district, organisation_id }: Sided,
  cell: Pick<Cell, 'district_key' | 'organisation_id'>,
): string =>
  [district && cell.district_key, organisation_id && cell.organisation_id].filter(Boolean).join('/')

const tableOf = (definition: FigureDefinition, beside: readonly Cell[], asked: Sided): PartsByMonth => {
  const { counting } = definition
  const parts = new Map<string, Map<string, number>>()
  if (counting.how !== 'sum') return parts
  for (const cell of cellsOf(counting, rowsOf(definition, beside), true)) {
    const part = partOf(asked, cell)
    const months = parts.get(part) ?? new Map<string, number>()
    months.set(cell.month, (months.get(cell.month) ?? 0) + cell.quantity)
    parts.set(part, months)
  }
  return parts
}

export interface Guard {
  /** In the months given; since the beginning where no first one is. */
  in(span: { from_month?: string; to_month: string }): ToldOfPart
  shown(value: number): number
}

/** undefined: what is looked at is the whole, or tells of nobody, or of who looks, or is in fives anyway. */
export const guardOf = (
  definition: FigureDefinition,
  { beside, asked, is_own }: { beside: readonly Cell[]; asked: Sided; is_own: boolean },
): Guard | undefined => {
  const threshold = thresholdFor(definition, is_own)
  const isGuarded = threshold > 1 && definition.counting.how === 'sum' && !definition.is_sensitive
  if (!isGuarded || !isSided(asked)) return undefined
  const table = tableOf(definition, beside, asked)
  const part = partOf(asked, {
    district_key: asked.district ?? '',
    ...(asked.organisation_id ? { organisation_id: asked.organisation_id } : {}),
  })
  const first = [...(table.get(part)?.keys() ?? [])].sort()[0]
  return {
    in: ({ from_month, to_month }) =>
      toldOfPart(table, {
        part,
        months: monthsBetween(from_month ?? first ?? to_month, to_month),
        threshold,
      }),
    shown: (value) => told(definition, value),
  }
}

// The causes behind a figure: counted as the figure is, opened by the row policies of each room under the reader's own rights,
// page by page. Those of people's files are written down as read.
import { answering, lastDayOfMonth, type Me, may, type Row, refuse } from '#core/kernel'
import { type FigureVersion, versionsOf } from '../domain/book.ts'
import { addsTold, closedBecause, othersTold } from '../domain/causes.ts'
import { type FigureDefinition, measuresBehind } from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { insideThreshold, thresholdFor } from '../domain/threshold.ts'
import { type CausesAnswer, causes, causesOnPage } from '../queries/causes.ts'
import { bookStatement, inForce, inScope, scopeOf, unitsAsked } from './asked.ts'
import { causePages, pageOf } from './cause-pages.ts'
import { type Cell, isOwn } from './cells.ts'
import { mustBeInOrder } from './in-order.ts'

/** Whose record lies behind, where it names somebody: for what is written down as read, never for the answer. */
const whose = (columns: readonly { name: string }[]): string =>
  columns.some(({ name }) => name === 'person_id') ? 't.person_id' : 'null::uuid'

const openedIn = causePages
  .map(
    ({ source, page: { noun } }) => `
    select b.*, '${noun.name}' as noun, ${whose(noun.columns)} as person_id
    from behind b join ${noun.table} t on t.network_id = $1 and t.${noun.key[0]} = b.cause_id where b.source = '${source}'`,
  )
  .join(' union all ')

const named = `
  coalesce(u.name, o.short_name, '') as unit_name, coalesce(o.short_name, '') as body_name`
const namesOf = (row: string) => `
  left join network.units u on u.network_id = $1 and u.unit_id = ${row}.unit_id
  left join network.organisations o on o.network_id = $1 and o.organisation_id = ${row}.organisation_id`

/** A cause is shy when it adds few, or when those that do could be worked out from the others and the whole. */
const behindOne = `
  with rule as materialized (
    select coalesce(
      (select jsonb_build_object('counting', d.counting, 'filters', d.filters, 'time', d.time, 'behind', to_jsonb(d.behind))
       from monitoring.definitions d where d.key = $2 and ${inForce('$3')}), $4::jsonb) as one
  ), behind as materialized (
    select b.* from rule r cross join lateral
      monitoring.causes_behind($1, r.one, $5::date, $3::date, $6::text, $7::uuid, ${unitsAsked('$8', '$9')}::uuid[]) b
    where r.one is not null
  ), opened as materialized (${openedIn}
  ), weighed as (
    select o.*, o.quantity < ${insideThreshold} or (min(o.quantity) over () < ${insideThreshold}
      and coalesce(sum(o.quantity - 1) over (order by o.quantity, o.cause_id rows between unbounded preceding and 1 preceding), 0) < ${insideThreshold}) as is_shy
    from opened o
  ), page as (
    select w.* from weighed w
    where ($10::uuid is null or w.unit_id = $10) and ($11::date is null or (w.on_day, w.cause_id) < ($11::date, $12::uuid))
    order by w.on_day desc, w.cause_id desc limit $13::int + 1
  ), many as (
    select o.unit_id, o.organisation_id, o.noun, count(*)::int as count from opened o group by o.unit_id, o.organisation_id, o.noun
  )
  select (select count(*)::int from behind) as behind, (select coalesce(max(b.whole), 0) from behind b) as whole,
    (select coalesce(jsonb_agg(distinct r.unit_id), '[]') from rule a, monitoring.rollup r
      where r.network_id = $1 and r.month <= $14 and a.one->'behind' ? r.measure and ${inScope('r', [6, 7, 8, 9])}) as units_behind,
    (select coalesce(jsonb_agg(to_jsonb(m) || jsonb_build_object('unit_name', m.unit_name) order by m.unit_name), '[]')
      from (select many.*, ${named} from many ${namesOf('many')}) m) as many,
    (select coalesce(jsonb_agg(to_jsonb(p) order by p.on_day desc, p.cause_id desc), '[]')
      from (select page.*, ${named} from page ${namesOf('page')}) p) as page`

interface Cause {
  source: string
  cause_id: string
  noun: string
  person_id: string | null
  on_day: string
  unit_id: string
  unit_name: string
  body_name: string
  quantity: number
  divisor: number
  is_shy: boolean
}

interface Behind {
  behind: number
  whole: number
  units_behind: string[]
  many: { unit_id: string; unit_name: string; noun: string; count: number }[]
  page: Cause[]
}

const behindIn = ([row]: Row[] = []): Behind => ({ ...row, whole: Number(row?.whole) }) as unknown as Behind

const mayOpen =
  (me: Me) =>
  ({ noun }: { noun: string }): boolean => {
    const page = pageOf(noun)
    return page !== undefined && may(me, page.verb, { organisation_id: me.organisation_id })
  }

const unitsOf = (many: Behind['many']): CausesAnswer['units'] => {
  const units = new Map<string, CausesAnswer['units'][number]>()
  for (const { unit_id, unit_name, count } of many) {
    const known = units.get(unit_id)
    units.set(unit_id, { unit_id, unit_name, count: (known?.count ?? 0) + count })
  }
  return [...units.values()]
}

type Input = { key: string; to_month: string; most?: number }

const told = (
  definition: FigureDefinition,
  threshold: number,
  { cause_id, noun, on_day, unit_id, unit_name, body_name, ...cause }: Cause,
): CausesAnswer['causes'][number] => ({
  ...{ cause_id, noun, on_day, unit_id, unit_name, body_name },
  ...addsTold(definition, cause, threshold),
  address: pageOf(noun)?.address(cause_id, on_day) ?? null,
})

/** Whose files stand in an answer: told to what is written down as read. */
const readIn = new WeakMap<Row[][], string[]>()

const tellCauses = (rows: Row[][], { me, input }: { me: Me; input: Input }): CausesAnswer => {
  const found = behindIn(rows[0])
  const [version] = versionsOf(rows[1] as unknown as FigureVersion[], input.key).filter(
    (each) => each.applies_from <= lastDayOfMonth(input.to_month),
  )
  const { definition } = version ?? refuse('monitoring.unknown-figure', undefined, 404)
  const is_own = isOwn(me, found.units_behind.map((unit_id) => ({ unit_id })) as Cell[])
  const threshold = thresholdFor(definition, is_own)
  const closed = closedBecause(definition, { whole: found.whole, threshold })
  const { key, label, unit } = definition
  const figure = { key, label, unit, threshold, closed, is_ratio: definition.counting.how === 'ratio' }
  if (closed) return { ...figure, openable: 0, others: null, units: [], causes: [], next: null }
  const many = found.many.filter(mayOpen(me))
  const openable = many.reduce((sum, { count }) => sum + count, 0)
  const most = input.most ?? causesOnPage
  const page = found.page.slice(0, most)
  const shown = page.filter(mayOpen(me))
  readIn.set(rows, [...new Set(shown.flatMap(({ person_id }) => person_id ?? []))])
  const last = found.page.length > most ? page.at(-1) : undefined
  return {
    ...figure,
    openable,
    others: othersTold(found.behind - openable, threshold),
    units: unitsOf(many),
    causes: shown.map((cause) => told(definition, threshold, cause)),
    next: last ? { after_day: last.on_day, after_id: last.cause_id } : null,
  }
}

/** The rule of the house as the network's own is kept. */
const ruleOf = (definition: FigureDefinition | undefined): string | null =>
  definition
    ? JSON.stringify({
        counting: definition.counting,
        filters: definition.filters ?? {},
        time: definition.time ?? 'in_period',
        behind: measuresBehind(definition),
      })
    : null

export const causesAnswering = answering(causes, {
  statements: (input, { network_id }) => {
    mustBeInOrder(input)
    const asked = { ...input, network_id }
    return [
      {
        name: 'causes behind a figure',
        text: behindOne,
        values: [
          ...[network_id, input.key, lastDayOfMonth(input.to_month), ruleOf(definitionOf(input.key))],
          ...[`${input.from_month}-01`, ...scopeOf(asked), input.unit_id ?? null],
          ...[input.after_day ?? null, input.after_id ?? null, input.most ?? causesOnPage, input.to_month],
        ],
      },
      bookStatement(network_id),
    ]
  },
  tell: (rows, { me, input }) => tellCauses(rows, { me, input }),
  about: (rows) => readIn.get(rows) ?? [],
})

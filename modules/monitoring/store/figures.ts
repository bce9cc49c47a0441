// All the figures of a period: those of the project's promise first, then what we count besides.
import { answering, dayInItaly, lastDayOfMonth, type Me, type Row } from '#core/kernel'
import { bookOn, type FigureVersion } from '../domain/book.ts'
import { type FigureDefinition, roomOf } from '../domain/definition.ts'
import { figureDefinitions } from '../domain/figures.ts'
import { expectedToday, standingOf } from '../domain/light.ts'
import { declaredIn } from '../domain/promise.ts'
import { insideThreshold, thresholdFor } from '../domain/threshold.ts'
import { type FigureSeen, type FiguresAnswer, figures } from '../queries/figures.ts'
import { aimOf, toldAim } from './aim.ts'
import {
  type Asked,
  beginning,
  bookStatement,
  inForce,
  inScope,
  keeps,
  scopeOf,
  subjectsStatement,
} from './asked.ts'
import { besideIn, besideStatement, guardOf } from './beside.ts'
import {
  type Cell,
  cellsIn,
  districtsStatement,
  hasCounted,
  hasSomething,
  isOwnFigure,
  rowsOf,
  type Sources,
  type SubjectCount,
  showAmount,
  showWaiting,
  subjectsIn,
  total,
} from './cells.ts'
import { mustBeInOrder } from './in-order.ts'
import { type Indicator, type Project, type Promised, promisedIn, promisedStatements } from './promised.ts'
import { unitsCounted, unitsStatement } from './units.ts'

const scope = inScope('r', [3, 4, 5, 6])
const cells = `
  select '' as label, r.unit_id, r.month, r.is_validated, r.measure, r.kind, sum(r.quantity)::bigint as quantity
  from monitoring.rollup r where r.network_id = $1 and r.month <= $2 and ${scope}
  group by r.unit_id, r.month, r.is_validated, r.measure, r.kind
  union all
  select d.key || '@' || d.version, r.unit_id, r.month, r.is_validated, r.measure, r.kind, sum(r.quantity)::bigint
  from monitoring.definitions d join monitoring.rollup r on r.network_id = d.network_id and r.measure = any (d.behind)
  where d.filters <> '{}' and ${inForce('$7')} and r.month <= $2 and ${scope} and ${keeps}
  group by d.key, d.version, r.unit_id, r.month, r.is_validated, r.measure, r.kind`

interface Ground {
  today: string
  me: Me
  book: ReadonlyMap<string, FigureDefinition>
  promise: Promised
  project: Project | undefined
  asked: Omit<Asked, 'network_id'>
  /** In the period. */
  cells: Cell[]
  subjects: SubjectCount[]
  /** From the beginning to the end of the period. */
  allCells: Cell[]
  allSubjects: SubjectCount[]
  /** On its last day. */
  lastSubjects: SubjectCount[]
  /** Of all districts and bodies, where one is looked at. */
  beside: Cell[]
}

const shiftsIn = (from: readonly Cell[], is_validated: boolean): number =>
  total(from.filter((cell) => !cell.label && cell.measure === 'shifts' && cell.is_validated === is_validated))

/** What nobody counts: declared by somebody, or not measured yet; never zero. */
const unmeasured = (indicator: Indicator, ground: Ground): FigureSeen => {
  const { promise, asked, today } = ground
  const said = promise.declared.filter(
    (each) => each.project_id === indicator.project_id && each.key === indicator.key,
  )
  const aim = aimOf(indicator, ground)
  const since = { from_month: beginning, to_month: asked.to_month }
  const isFew = (value: number | null) =>
    value !== null && value > 0 && value < insideThreshold && indicator.unit === 'persons'
  const declared = declaredIn(said, asked, indicator.unit)
  const all = declaredIn(said, aim.target_period ? asked : since, indicator.unit)
  const toDate = isFew(all) ? null : all
  const is_declared = said.length > 0
  return {
    key: indicator.key,
    label: indicator.label,
    level: indicator.level,
    unit: indicator.unit,
    is_measured: false,
    is_indicator: true,
    is_declared,
    version: null,
    time: 'in_period',
    action: indicator.action,
    axis: indicator.axis,
    value: isFew(declared) ? null : declared,
    is_few: isFew(declared),
    is_about: false,
    has_data: is_declared,
    is_validated_first: false,
    threshold: is_declared && indicator.unit === 'persons' ? insideThreshold : 1,
    provisional: null,
    ...toldAim(aim),
    to_date: toDate,
    expected: is_declared ? expectedToday(aim, today) : null,
    standing: is_declared
      ? standingOf(aim, { value: toDate, has_data: all !== null }, today)
      : 'not_measured',
    rule: indicator.counting,
    source: null,
  }
}

const measured = (
  definition: FigureDefinition,
  indicator: Indicator | undefined,
  ground: Ground,
): FigureSeen => {
  const everything = ground.allCells.filter(({ label }) => !label)
  const is_own = isOwnFigure(definition, ground.me, everything)
  const threshold = thresholdFor(definition, is_own)
  const inPeriod = { definition, cells: rowsOf(definition, ground.cells), subjects: ground.subjects }
  const sinceBegin = { definition, cells: rowsOf(definition, ground.allCells), subjects: ground.allSubjects }
  const onLastDay = { ...sinceBegin, subjects: ground.lastSubjects }
  const time = definition.time ?? 'in_period'
  const sources = { in_period: inPeriod, cumulative: sinceBegin, snapshot_at_end: onLastDay }[time]
  const guard = guardOf(definition, { ...ground, is_own })
  const { to_month } = ground.asked
  const shown = (from_month: string | undefined, of: Sources): Pick<FigureSeen, 'value' | 'is_about'> => {
    const kept = guard?.in({ from_month, to_month })
    if (!guard || !kept) return { value: showAmount(of, threshold), is_about: false }
    return { value: kept.value === null ? null : guard.shown(kept.value), is_about: kept.is_about }
  }
  const { value, is_about } = shown(time === 'in_period' ? ground.asked.from_month : undefined, sources)
  const aim = aimOf(indicator, ground)
  const toDate = aim.target_period || time !== 'in_period' ? value : shown(undefined, sinceBegin).value
  const has_data = hasCounted(definition, everything)
  return {
    key: definition.key,
    label: indicator?.label ?? definition.label,
    level: indicator?.level ?? definition.level ?? null,
    unit: definition.unit,
    is_measured: true,
    is_indicator: indicator !== undefined,
    is_declared: false,
    version: definition.version,
    time,
    action: indicator?.action ?? null,
    axis: indicator?.axis ?? null,
    value,
    is_about,
    is_few: value === null && hasCounted(definition, time === 'in_period' ? ground.cells : everything),
    has_data: hasSomething(definition, everything),
    is_validated_first: roomOf(definition) === 'outreach',
    threshold,
    provisional: showWaiting(definition, sources.cells, is_own),
    ...toldAim(aim),
    to_date: toDate,
    expected: expectedToday(aim, ground.today),
    standing: standingOf(aim, { value: toDate, has_data }, ground.today),
    rule: definition.rule,
    source: roomOf(definition),
  }
}

const allFigures = (promised: Indicator[], ground: Ground): FigureSeen[] => {
  const first = promised.map((indicator) => {
    const definition = ground.book.get(indicator.key)
    return definition ? measured(definition, indicator, ground) : unmeasured(indicator, ground)
  })
  const keys = new Set(promised.map((indicator) => indicator.key))
  return [
    ...first,
    ...[...ground.book.values()]
      .filter(({ key }) => !keys.has(key))
      .map((definition) => measured(definition, undefined, ground)),
  ]
}

interface Context {
  me: Me
  input: Omit<Asked, 'network_id'>
  now: string
}

const counted = 8 // answers before those of the promise

const groundOf = (rows: Row[][], { me, input, now }: Context): Ground => {
  const [sums, subjects, allSubjects, lastSubjects, pages = [], , , beside] = rows
  const promise = promisedIn(rows.slice(counted))
  const { projects } = promise
  const allCells = cellsIn(sums)
  return {
    today: dayInItaly(now),
    me,
    book: bookOn(pages as unknown as FigureVersion[], lastDayOfMonth(input.to_month)),
    promise,
    project: input.project_id ? projects.find((each) => each.project_id === input.project_id) : projects[0],
    asked: input,
    cells: allCells.filter((cell) => cell.month >= input.from_month),
    subjects: subjectsIn(subjects),
    allCells,
    allSubjects: subjectsIn(allSubjects),
    lastSubjects: subjectsIn(lastSubjects),
    beside: besideIn(beside),
  }
}

const tellFigures = (rows: Row[][], context: Context): FiguresAnswer => {
  const ground = groundOf(rows, context)
  const { promise, project, cells: inPeriod } = ground
  const { action } = context.input
  const promised = promise.indicators.filter(
    (indicator) =>
      indicator.project_id === project?.project_id && (action === undefined || indicator.action === action),
  )
  return {
    project: project ? { project_id: project.project_id, title: project.title } : null,
    projects: promise.projects.map(({ project_id, title }) => ({ project_id, title })),
    districts: rows[counted - 3] as unknown as FiguresAnswer['districts'],
    bodies: promise.bodies,
    units: unitsCounted(rows[counted - 2]),
    lines: promise.lines
      .filter((each) => each.project_id === project?.project_id)
      .map(({ kind, key, label }) => ({ kind, key, label })),
    light: promise.light,
    as_of: context.now,
    shifts_validated: shiftsIn(inPeriod, true),
    shifts_waiting: shiftsIn(inPeriod, false),
    figures: allFigures(promised, ground),
  }
}

/** Every statement of the answer, all sent in one trip. */
const statementsOf = (asked: Asked, now: string) => {
  const everything = { definitions: figureDefinitions, with_parts: false }
  return [
    {
      name: 'figure cells',
      text: cells,
      values: [asked.network_id, asked.to_month, ...scopeOf(asked), lastDayOfMonth(asked.to_month)],
    },
    subjectsStatement(asked, everything),
    subjectsStatement({ ...asked, from_month: beginning }, everything),
    subjectsStatement(asked, {
      definitions: figureDefinitions,
      with_parts: false,
      time: 'snapshot_at_end',
    }),
    bookStatement(asked.network_id),
    districtsStatement(asked.network_id),
    unitsStatement(asked),
    besideStatement(asked),
    ...promisedStatements(asked.network_id, asked.project_id, dayInItaly(now)),
  ]
}

export const figuresAnswering = answering(figures, {
  statements: (input, { network_id, now }) => {
    mustBeInOrder(input)
    return statementsOf({ ...input, network_id }, now)
  },
  tell: tellFigures,
})

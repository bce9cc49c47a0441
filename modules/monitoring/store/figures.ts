// All the figures of a period: those of the project's promise first, then what we count besides.
import { answering, dayInItaly, type Me, type Row, refuse } from '#core/kernel'
import { type FigureDefinition, roomOf, type Words } from '../domain/definition.ts'
import { definitionOf, figureDefinitions } from '../domain/figures.ts'
import { expectedToday, standingOf } from '../domain/light.ts'
import { monthOf } from '../domain/months.ts'
import { thresholdFor } from '../domain/threshold.ts'
import { type FigureSeen, type FiguresAnswer, figures } from '../queries/figures.ts'
import {
  type Cell,
  cellsIn,
  districtsStatement,
  isOwnFigure,
  measuresBehind,
  type SubjectCount,
  showAmount,
  showWaiting,
  subjectsIn,
  subjectsStatement,
  total,
} from './cells.ts'

const cells = `
  select unit_id, month, is_validated, measure, kind, sum(quantity)::bigint as quantity
  from monitoring.rollup where network_id = $1 and month <= $2 and ($3::text is null or district_key = $3)
  group by unit_id, month, is_validated, measure, kind`

const projects = `
  select project_id, title, starts_on, ends_on from network.projects where network_id = $1 and ended_on is null order by key`

const indicators = `
  select i.project_id, i.key, i.label, i.level, i.unit, i.counting, i.target, i.qualifier
  from network.project_indicators i join network.projects p on p.network_id = i.network_id and p.project_id = i.project_id
  where i.network_id = $1 and ($2::uuid is null or i.project_id = $2) order by p.key, i.sort_order`

interface Indicator {
  project_id: string
  key: string
  label: Words
  level: string
  unit: string
  counting: Words | null
  target: number | null
  qualifier: string | null
}

interface Project {
  project_id: string
  title: Words
  starts_on: string | null
  ends_on: string | null
}

interface Ground {
  today: string
  me: Me
  project: Project | undefined
  /** In the period. */
  cells: Cell[]
  subjects: SubjectCount[]
  /** From the beginning to the end of the period. */
  allCells: Cell[]
  allSubjects: SubjectCount[]
}

const shiftsIn = (from: readonly Cell[], is_validated: boolean): number =>
  total(from.filter((cell) => cell.measure === 'shifts' && cell.is_validated === is_validated))

const unmeasured = (indicator: Indicator): FigureSeen => ({
  key: indicator.key,
  label: indicator.label,
  level: indicator.level,
  unit: indicator.unit,
  is_measured: false,
  is_indicator: true,
  value: null,
  is_few: false,
  has_data: false,
  is_validated_first: false,
  threshold: 1,
  provisional: null,
  target: indicator.target,
  qualifier: indicator.qualifier,
  to_date: null,
  expected: null,
  standing: 'not_measured',
  rule: indicator.counting,
  source: null,
})

/** Somebody wrote something this figure could have counted: only then a zero is a zero. */
const hasSomething = (definition: FigureDefinition, cells: readonly Cell[]): boolean => {
  if (roomOf(definition) === 'outreach') return shiftsIn(cells, true) + shiftsIn(cells, false) > 0
  const behind = measuresBehind(definition)
  return cells.some(({ measure }) => behind.includes(measure))
}

/** Closed outings are something, but they do not count before they are validated. */
const hasCounted = (definition: FigureDefinition, cells: readonly Cell[]): boolean =>
  hasSomething(
    definition,
    cells.filter((cell) => cell.is_validated),
  )

const measured = (
  definition: FigureDefinition,
  indicator: Indicator | undefined,
  ground: Ground,
): FigureSeen => {
  const is_own = isOwnFigure(definition, ground.me, ground.allCells)
  const threshold = thresholdFor(definition, is_own)
  const value = showAmount({ definition, cells: ground.cells, subjects: ground.subjects }, threshold)
  const toDate = showAmount({ definition, cells: ground.allCells, subjects: ground.allSubjects }, threshold)
  const { starts_on = null, ends_on = null } = ground.project ?? {}
  const promised = {
    target: indicator?.target ?? null,
    qualifier: indicator?.qualifier ?? null,
    starts_on,
    ends_on,
  }
  return {
    key: definition.key,
    label: indicator?.label ?? definition.label,
    level: indicator?.level ?? null,
    unit: definition.unit,
    is_measured: true,
    is_indicator: indicator !== undefined,
    value,
    is_few: value === null && hasCounted(definition, ground.cells),
    has_data: hasSomething(definition, ground.allCells),
    is_validated_first: roomOf(definition) === 'outreach',
    threshold,
    provisional: showWaiting(definition, ground.cells, is_own),
    target: promised.target,
    qualifier: promised.qualifier,
    to_date: toDate,
    expected: expectedToday(promised, ground.today),
    standing: standingOf(
      promised,
      { value: toDate, has_data: hasCounted(definition, ground.allCells) },
      ground.today,
    ),
    rule: definition.rule,
    source: roomOf(definition),
  }
}

const allFigures = (promised: Indicator[], ground: Ground): FigureSeen[] => {
  const first = promised.map((indicator) => {
    const definition = definitionOf(indicator.key)
    return definition ? measured(definition, indicator, ground) : unmeasured(indicator)
  })
  const keys = new Set(promised.map((indicator) => indicator.key))
  return [
    ...first,
    ...figureDefinitions
      .filter(({ key }) => !keys.has(key))
      .map((definition) => measured(definition, undefined, ground)),
  ]
}

interface Context {
  me: Me
  input: { project_id?: string; from_month: string }
  now: string
}

const tellFigures = (rows: Row[][], { me, input, now }: Context): FiguresAnswer => {
  const [counted, subjects, allSubjects, projectRows = [], promisedRows = [], districts = []] = rows
  const known = projectRows as unknown as Project[]
  const project = input.project_id ? known.find((each) => each.project_id === input.project_id) : known[0]
  const allCells = cellsIn(counted)
  const inPeriod = allCells.filter((cell) => cell.month >= input.from_month)
  const ground: Ground = {
    today: dayInItaly(now),
    me,
    project,
    cells: inPeriod,
    subjects: subjectsIn(subjects),
    allCells,
    allSubjects: subjectsIn(allSubjects),
  }
  const promised = (promisedRows as unknown as Indicator[]).filter(
    (indicator) => indicator.project_id === project?.project_id,
  )
  return {
    project: project ? { project_id: project.project_id, title: project.title } : null,
    projects: known.map(({ project_id, title }) => ({ project_id, title })),
    districts: districts as unknown as FiguresAnswer['districts'],
    as_of: now,
    shifts_validated: shiftsIn(inPeriod, true),
    shifts_waiting: shiftsIn(inPeriod, false),
    figures: allFigures(promised, ground),
  }
}

/** The first month a project may begin in: before any of them. */
const beginning = monthOf('0001-01-01')

export const mustBeInOrder = ({ from_month, to_month }: { from_month: string; to_month: string }): void => {
  if (from_month > to_month) refuse('monitoring.months-out-of-order', undefined, 422)
}

export const figuresAnswering = answering(figures, {
  statements: (input, { network_id }) => {
    mustBeInOrder(input)
    const { from_month, to_month, district, project_id } = input
    return [
      { name: 'figure cells', text: cells, values: [network_id, to_month, district ?? null] },
      subjectsStatement({ network_id, from_month, to_month, district }, figureDefinitions, false),
      subjectsStatement({ network_id, from_month: beginning, to_month, district }, figureDefinitions, false),
      { name: 'figure projects', text: projects, values: [network_id] },
      { name: 'figure indicators', text: indicators, values: [network_id, project_id ?? null] },
      districtsStatement(network_id),
    ]
  },
  tell: tellFigures,
})

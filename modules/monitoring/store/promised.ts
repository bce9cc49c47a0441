// What the project promised, read beside the numbers: its indicators by axis and action, their targets, where they began, what
// was declared, and the rule of the light.
import type { Row, Statement } from '#core/kernel'
import type { Words } from '../domain/definition.ts'
import { houseRule, type LightRule } from '../domain/light.ts'
import type { Declared } from '../domain/promise.ts'

export interface Project {
  project_id: string
  title: Words
  starts_on: string | null
  ends_on: string | null
  duration_months: number | null
}

export interface Indicator {
  project_id: string
  key: string
  label: Words
  level: string
  unit: string
  counting: Words | null
  target: number | null
  qualifier: string | null
  target_cities: number | null
  action: string | null
  axis: string | null
  population: number | null
}

export interface Line {
  project_id: string
  kind: 'axis' | 'action'
  key: string
  label: Words
  axis: string | null
}

export interface PeriodTarget {
  project_id: string
  key: string
  period: string
  target: number
  qualifier: string
}

export interface Baseline {
  project_id: string
  key: string
  value: number
  on_day: string
  source: string
}

const projects = `
  select project_id, title, starts_on, ends_on, duration_months from network.projects where network_id = $1 and ended_on is null order by key`

const indicators = `
  select i.project_id, i.key, i.label, i.level, i.unit, i.counting, i.target, i.qualifier, i.target_cities, i.action, i.axis, i.population
  from network.project_indicators i join network.projects p on p.network_id = i.network_id and p.project_id = i.project_id
  where i.network_id = $1 and ($2::uuid is null or i.project_id = $2) order by p.key, i.sort_order`

const lines = `
  select project_id, kind, key, label, axis from network.project_lines
  where network_id = $1 and kind in ('axis', 'action') and ($2::uuid is null or project_id = $2) order by sort_order`

const targets = `
  select project_id, key, period, target, qualifier from monitoring.targets
  where network_id = $1 and ($2::uuid is null or project_id = $2) order by key, period`

const baselines = `
  select project_id, key, value, on_day, source from monitoring.baselines
  where network_id = $1 and ($2::uuid is null or project_id = $2)`

const declared = `
  select d.declared_id, d.project_id, d.key, d.period, d.value, d.evidence_link, d.evidence_name, d.said_by, d.note, d.declared_at,
    (d.evidence_key is not null) as has_file
  from monitoring.declared d where d.network_id = $1 and ($2::uuid is null or d.project_id = $2) order by d.declared_at`

const light = `
  select on_track_from, behind_from from monitoring.light_rules where network_id = $1 order by written_at desc limit 1`

const bodies = `
  select organisation_id, short_name from network.organisations
  where network_id = $1 and (ended_on is null or ended_on >= $2::date) order by short_name`

export type DeclaredSeen = Pick<
  Declared,
  | 'declared_id'
  | 'project_id'
  | 'key'
  | 'period'
  | 'value'
  | 'evidence_link'
  | 'evidence_name'
  | 'said_by'
  | 'note'
  | 'declared_at'
> & { has_file: boolean }

export const promisedStatements = (
  network_id: string,
  project_id: string | undefined,
  today: string,
): Statement[] => [
  { name: 'figure projects', text: projects, values: [network_id] },
  ...Object.entries({ indicators, lines, targets, baselines, declared }).map(([name, text]) => ({
    name: `figure ${name}`,
    text,
    values: [network_id, project_id ?? null],
  })),
  { name: 'rule of the light', text: light, values: [network_id] },
  { name: 'bodies of the figures', text: bodies, values: [network_id, today] },
]

export interface Promised {
  projects: Project[]
  indicators: Indicator[]
  lines: Line[]
  targets: PeriodTarget[]
  baselines: Baseline[]
  declared: DeclaredSeen[]
  light: LightRule
  bodies: { organisation_id: string; short_name: string }[]
}

/** As many answers as there are statements, in their order. */
export const promisedIn = (rows: Row[][]): Promised => {
  const [
    projects = [],
    indicators = [],
    lines = [],
    targets = [],
    baselines = [],
    declared = [],
    light,
    bodies,
  ] = rows as unknown as [
    Project[],
    Indicator[],
    Line[],
    PeriodTarget[],
    Baseline[],
    DeclaredSeen[],
    LightRule[],
    Promised['bodies'],
  ]
  return {
    ...{ projects, indicators, lines, targets, baselines, declared },
    light: light?.[0] ?? houseRule,
    bodies: bodies ?? [],
  }
}

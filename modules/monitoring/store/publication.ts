// The preview of what would leave the house, what was let out for funders, and what everybody may read.

import type { House } from '#core/http'
import { answering, notFound, type Row } from '#core/kernel'
import type { FigureDefinition, Words } from '../domain/definition.ts'
import { isEmptyTable, isSameTable, markOf } from '../domain/gate.ts'
import type { Release, ReleaseAudience, ReleaseCell, ReleaseDimension } from '../domain/release.ts'
import { inTheWay, latestOf } from '../domain/release-ledger.ts'
import { leavingOf, releasable } from '../domain/release-table.ts'
import type { ValuePart } from '../domain/value.ts'
import { insideTable, sidesOf, tableOf } from '../domain/value-table.ts'
import {
  type PublicationAnswer,
  type PublicationPreview,
  publicationPreview,
} from '../queries/publication.ts'
import { type ReleasesAnswer, releases } from '../queries/values.ts'
import { labelOf, partNamesIn, partNamesStatement } from './sides.ts'

const frozen = `
  select value_id, figure, definition -> 'label' as label, period from monitoring.values
  where network_id = $1 and state in ('frozen', 'published') and not is_replaced order by period desc, figure`

const chosen = `
  select value_id, figure, definition, period, parts from monitoring.values
  where network_id = $1 and value_id = $2::uuid and state in ('frozen', 'published') and not is_replaced`

const ledger = `
  select r.period, r.dimension, r.audience, r.revision, r.cells, r.total, r.threshold, r.rounding, r.published_at
  from monitoring.releases r join monitoring.values v on v.network_id = r.network_id and v.figure = r.figure
  where r.network_id = $1 and v.value_id = $2::uuid order by r.position`

type Earlier = Pick<
  Release,
  | 'period'
  | 'dimension'
  | 'audience'
  | 'revision'
  | 'cells'
  | 'total'
  | 'threshold'
  | 'rounding'
  | 'published_at'
>

interface Chosen {
  value_id: string
  figure: string
  definition: FigureDefinition
  period: string
  parts: ValuePart[]
}

interface Asked {
  network_id: string
  dimension: ReleaseDimension
  audience: ReleaseAudience
  labels: Map<string, Words>
}

const previewOf = (value: Chosen, earlier: Earlier[], wanted: Asked): PublicationPreview => {
  const { definition, parts, period, value_id, figure } = value
  const { dimension, audience, network_id, labels } = wanted
  const asked = { definition, audience, period, network_id }
  const released = releasable(tableOf(definition, parts, dimension), asked)
  const { told, rule } = released
  const leaving = leavingOf(asked, dimension, released)
  const latest = latestOf(earlier, leaving)
  const other = inTheWay(earlier, leaving)
  const inside = insideTable(definition, parts, dimension)
  const of = told.cells.map(({ code }) => code)
  return {
    ...{ value_id, figure, label: definition.label, period, dimension, audience },
    sides: ['none', ...sidesOf(parts)],
    threshold: rule.threshold,
    rounding: rule.rounding ?? null,
    least_shifts: rule.least_occasions ?? null,
    cells: told.cells.map(({ code, value: number }) => ({
      code,
      label: labelOf(labels, dimension, { code, of }),
      inside: inside.cells.find((cell) => cell.code === code)?.value ?? null,
      told: number,
    })),
    total: inside.total,
    total_told: told.total,
    hidden: told.cells.filter((cell) => cell.value === null).length,
    is_empty: isEmptyTable(told),
    is_same: latest !== undefined && isSameTable(latest, told),
    published_at: latest?.published_at ?? null,
    mark: markOf(told),
    in_the_way: other
      ? {
          period: other.period,
          dimension: other.dimension,
          audience: other.audience,
          published_at: other.published_at,
        }
      : null,
  }
}

export const publicationAnswering = answering(publicationPreview, {
  statements: ({ value_id }, { network_id }) => [
    { name: 'values frozen', text: frozen, values: [network_id] },
    { name: 'value to publish', text: chosen, values: [network_id, value_id ?? null] },
    { name: 'releases so far', text: ledger, values: [network_id, value_id ?? null] },
    partNamesStatement(network_id),
  ],
  tell: ([ready = [], values = [], earlier = [], named = []]: Row[][], { me, input }): PublicationAnswer => {
    const value = values[0] as unknown as Chosen | undefined
    if (input.value_id && !value) notFound()
    const { dimension = 'district', audience = 'open' } = input
    const labels = partNamesIn(named)
    const sides = value ? sidesOf(value.parts) : []
    const seen = sides.some((side) => side === dimension) ? dimension : 'none'
    const asked = { network_id: me.network_id, dimension: seen, audience, labels } as const
    return {
      frozen: ready as unknown as PublicationAnswer['frozen'],
      preview: value ? previewOf(value, earlier as unknown as Earlier[], asked) : null,
    }
  },
})

const told = `
  select release_id, figure, definition -> 'label' as label, period, dimension, audience, revision, cells, total, threshold, rounding, published_at
  from monitoring.releases where network_id = $1 order by published_at desc, release_id limit 500`

export const releasesAnswering = answering(releases, {
  statements: (_, { network_id }) => [
    { name: 'releases told', text: told, values: [network_id] },
    partNamesStatement(network_id),
  ],
  tell: ([rows = [], named = []]: Row[][]): ReleasesAnswer => {
    const labels = partNamesIn(named)
    return {
      releases: (rows as unknown as ReleasesAnswer['releases']).map((each) => ({
        ...each,
        cells: each.cells.map(({ code, value }) => ({
          code,
          label: labelOf(labels, each.dimension, { code, of: each.cells.map((cell) => cell.code) }),
          value,
        })),
      })),
    }
  },
})

export interface OpenNetwork {
  network_id: string
  key: string
  name: string
  is_demo: boolean
}

export interface OpenRelease {
  period: string
  revision: number
  definition_version: number
  cells: ReleaseCell[]
  total: number | null
  threshold: number
  least_shifts: number | null
  cut_off_at: string
  published_at: string
}

type Reading = Pick<House, 'database'>

/** The network asked by its key, or the first one of this house. */
export const openNetwork = async (
  { database }: Reading,
  key: string | null,
): Promise<OpenNetwork | undefined> => {
  const rows = await database.as(
    'jobs',
    (run) => run({ text: 'select * from monitoring.open_network($1)', values: [key] }),
    'person',
  )
  return rows[0] as unknown as OpenNetwork | undefined
}

/** Every network of this house, for who does not say which one they mean. */
export const openNetworks = async ({ database }: Reading): Promise<Row[]> =>
  database.as(
    'jobs',
    (run) => run({ text: 'select key, name, is_demo, towns from monitoring.open_networks()' }),
    'person',
  )

/** Only what was let out, the last word on each quarter. */
export const openReleases = async (
  { database }: Reading,
  network_id: string,
): Promise<{ releases: OpenRelease[]; labels: Map<string, Words> }> => {
  const [releases, labels] = await database.as(
    'jobs',
    async (run) => [
      await run({
        text: `select distinct on (period) period, revision, definition_version, cells, total, threshold, least_shifts, cut_off_at, published_at
               from monitoring.releases
               where network_id = $1 and figure = 'contacts' and dimension = 'district' and audience = 'open' and period like '%-Q_'
               order by period desc, revision desc`,
        values: [network_id],
      }),
      await run({ text: 'select key, label from monitoring.open_districts($1)', values: [network_id] }),
    ],
    'person',
  )
  return {
    releases: releases as unknown as OpenRelease[],
    labels: new Map((labels ?? []).map((row) => [String(row.key), row.label as Words])),
  }
}

// The preview of what would leave the house, and what has left it, for everybody.

import type { House } from '#core/http'
import { answering, dayInItaly, type Row } from '#core/kernel'
import type { FigureDefinition, Words } from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { isSameTable, markOf } from '../domain/gate.ts'
import { hasEnded } from '../domain/months.ts'
import type { Release, ReleaseCell } from '../domain/release.ts'
import { districtTable, tallyOf } from '../domain/release-districts.ts'
import { inTheWay } from '../domain/release-ledger.ts'
import { leavingOf, releasable } from '../domain/release-table.ts'
import type { RollupCell } from '../domain/rollup-cell.ts'
import { leastShifts, openThreshold } from '../domain/threshold.ts'
import { type PublicationPreview, publicationPreview } from '../queries/publication.ts'
import { districtsStatement } from './cells.ts'

const cells = `
  select district_key, quarter, is_validated, measure, sum(quantity)::int as quantity from monitoring.rollup
  where network_id = $1 and measure in ('contacts', 'shifts_with_contacts')
  group by district_key, quarter, is_validated, measure order by quarter desc, district_key`

const released = `
  select period, dimension, audience, revision, cells, total, threshold, rounding, published_at from monitoring.releases
  where network_id = $1 and figure = $2 order by position`

type Counted = Pick<RollupCell, 'district_key' | 'quarter' | 'is_validated' | 'measure' | 'quantity'>
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
type Quarter = PublicationPreview['quarters'][number]

interface Ground {
  network_id: string
  today: string
  labels: Map<string, Words>
  earlier: Earlier[]
}

const previewOf = (quarter: string, counted: Counted[], ground: Ground): Quarter => {
  const { today, labels, earlier, network_id } = ground
  const tallies = tallyOf(counted)
  const definition = definitionOf('contacts') as FigureDefinition
  const asked = { definition, audience: 'open', period: quarter, network_id } as const
  const released = releasable(districtTable(tallies), asked)
  const table = released.told
  const before = earlier.filter((each) => each.period === quarter && each.dimension === 'district')
  const toldOf = new Map(table.cells.map((cell) => [cell.code, cell.value]))
  return {
    quarter,
    has_ended: hasEnded(quarter, today),
    cells: tallies.map(({ district_key, contacts, shifts }) => ({
      district_key,
      label: labels.get(district_key) ?? null,
      contacts,
      shifts,
      told: toldOf.get(district_key) ?? null,
    })),
    total: tallies.reduce((sum, tally) => sum + tally.contacts, 0),
    total_told: table.total,
    hidden: table.cells.filter((cell) => cell.value === null).length,
    waiting: counted
      .filter((cell) => !cell.is_validated && cell.measure === 'contacts')
      .reduce((sum, cell) => sum + cell.quantity, 0),
    mark: markOf(table),
    published: before.map((each) => ({
      revision: each.revision,
      published_at: each.published_at,
      is_same: isSameTable(each, table),
    })),
    is_refused: inTheWay(earlier, leavingOf(asked, 'district', released)) !== undefined,
  }
}

export const publicationAnswering = answering(publicationPreview, {
  statements: (_, { network_id }) => [
    { name: 'cells to publish', text: cells, values: [network_id] },
    { name: 'releases so far', text: released, values: [network_id, 'contacts'] },
    districtsStatement(network_id),
  ],
  tell: ([counted = [], earlier = [], districts = []]: Row[][], { now, me }) => {
    const ground: Ground = {
      network_id: me.network_id,
      today: dayInItaly(now),
      labels: new Map(districts.map((row) => [String(row.key), row.label as Words])),
      earlier: earlier as unknown as Earlier[],
    }
    const all = counted as unknown as Counted[]
    const quarters = [...new Set(all.map((cell) => cell.quarter))]
    return {
      threshold: openThreshold,
      least_shifts: leastShifts,
      quarters: quarters.map((quarter) =>
        previewOf(
          quarter,
          all.filter((cell) => cell.quarter === quarter),
          ground,
        ),
      ),
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

// Every figure some networks let out for everybody, the last word on each table: what open data and national sums are made of.
import type { House } from '#core/http'
import type { Words } from '../domain/definition.ts'

export interface OpenRelease {
  network_id: string
  figure: string
  definition_version: number
  /** As it stood when it was let out. */
  definition: Record<string, unknown> | null
  period: string
  /** `none`, or the side it is seen from. */
  dimension: string
  revision: number
  cells: { code: string; value: number | null }[]
  total: number | null
  threshold: number
  rounding: number | null
  cut_off_at: string
  published_at: string
}

export const everyOpenRelease = async (
  { database }: Pick<House, 'database'>,
  network_ids: readonly string[],
): Promise<OpenRelease[]> => {
  if (network_ids.length === 0) return []
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: `select distinct on (network_id, figure, period, dimension) network_id, figure, definition_version, definition, period,
            dimension, revision, cells, total, threshold, rounding, cut_off_at, published_at
          from monitoring.releases where network_id = any ($1::uuid[]) and audience = 'open'
          order by network_id, figure, period desc, dimension, revision desc`,
        values: [network_ids],
      }),
    'person',
  )
  return rows as unknown as OpenRelease[]
}

export const openNames = async (
  { database }: Pick<House, 'database'>,
  network_id: string,
): Promise<Map<string, Words>> => {
  const rows = await database.as(
    'jobs',
    (run) => run({ text: 'select key, label from monitoring.open_names($1)', values: [network_id] }),
    'person',
  )
  return new Map(rows.map((row) => [String(row.key), row.label as Words]))
}

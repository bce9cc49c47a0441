// The figures a network let out for everybody, each with its rule, its tables and how small numbers were kept in.
import { definitionOf, namedPart, wordsOfPart } from '#monitoring'
import type { OpenRelease } from '#monitoring/server'
import type { Words } from '../domain/federation.ts'

export interface StatisticsCell {
  code: string
  label: Words
  value: number | null
}

export interface StatisticsTable {
  period: string
  /** `none`: the total alone. */
  dimension: string
  total: number | null
  cells: StatisticsCell[]
  threshold: number
  rounding: number | null
  revision: number
  definition_version: number
  cut_off_at: string
  published_at: string
}

export interface OpenStatistic {
  key: string
  label: Words
  unit: string | null
  rule: Words | null
  tables: StatisticsTable[]
}

export interface OpenStatistics {
  network: { key: string; name: string; is_demo: boolean }
  licence: 'CC-BY-4.0'
  figures: OpenStatistic[]
}

interface Told {
  label?: Words
  unit?: string
  rule?: Words
}

/** Sides whose parts the network itself named. */
const isNamed = (dimension: string): boolean =>
  ['district', 'municipality', 'partner', 'service', 'action'].includes(dimension)

const tableOf = (release: OpenRelease, names: Map<string, Words>): StatisticsTable => {
  const { period, dimension, total, cells, threshold, rounding, revision } = release
  const of = cells.map(({ code }) => code)
  const labelOf = (code: string): Words => {
    const label = isNamed(dimension) ? names.get(code) : undefined
    return label ? namedPart(dimension, code, { label, of }) : wordsOfPart(dimension, code)
  }
  return {
    ...{ period, dimension, total, threshold, rounding, revision },
    cells: cells.map(({ code, value }) => ({ code, label: labelOf(code), value })),
    definition_version: release.definition_version,
    ...{ cut_off_at: release.cut_off_at, published_at: release.published_at },
  }
}

const figureOf = (
  key: string,
  releases: readonly OpenRelease[],
  names: Map<string, Words>,
): OpenStatistic => {
  // Words of today where the old release kept none.
  const last = releases[0]?.definition as Told | null | undefined
  const known = definitionOf(key)
  return {
    key,
    label: last?.label ?? known?.label ?? { it: key, en: key },
    unit: last?.unit ?? known?.unit ?? null,
    rule: last?.rule ?? known?.rule ?? null,
    tables: releases
      .map((release) => tableOf(release, names))
      .sort(
        (one, other) =>
          other.period.localeCompare(one.period) || one.dimension.localeCompare(other.dimension),
      ),
  }
}

export const statisticsOf = (
  network: OpenStatistics['network'],
  releases: readonly OpenRelease[],
  names: Map<string, Words>,
): OpenStatistics => ({
  network: { key: network.key, name: network.name, is_demo: network.is_demo },
  licence: 'CC-BY-4.0',
  figures: [...new Set(releases.map(({ figure }) => figure))].sort().map((key) =>
    figureOf(
      key,
      releases.filter(({ figure }) => figure === key),
      names,
    ),
  ),
})

// A figure is let out of the house: frozen as it is, small numbers hidden, and only if no earlier table together
// with this one would tell what both hide.

import { z } from 'zod'
import { action, all, dayInItaly, id, insert, refuse } from '#core/kernel'
import type { FigureDefinition } from '../domain/definition.ts'
import { definitionOf } from '../domain/figures.ts'
import { isEmptyTable, isSameTable, markOf } from '../domain/gate.ts'
import { hasEnded, quarterPattern } from '../domain/months.ts'
import { Release } from '../domain/release.ts'
import { districtTable, tallyOf } from '../domain/release-districts.ts'
import { inTheWay, type Leaving, latestOf } from '../domain/release-ledger.ts'
import { leavingOf, releasable } from '../domain/release-table.ts'
import { RollupCell } from '../domain/rollup-cell.ts'
import { leastShifts } from '../domain/threshold.ts'

export const PublishFigure = z.object({
  release_id: id(),
  figure: z.literal('contacts'),
  period: z.string().regex(quarterPattern),
  /** Mark of the preview that was looked at. */
  seen_mark: z.string().regex(/^[0-9a-f]{8}$/),
})

const mustBeSafe = (earlier: readonly Release[], leaving: Leaving): void => {
  const latest = latestOf(earlier, leaving)
  if (latest && isSameTable(latest, leaving)) refuse('monitoring.nothing-changed')
  const other = inTheWay(earlier, leaving)
  if (!other) return
  const { period, dimension, revision, published_at } = other
  refuse('monitoring.would-allow-differencing', {
    period,
    dimension,
    revision,
    published_at,
    threshold: Math.min(other.threshold, leaving.threshold),
  })
}

const next = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1

export const publishFigure = action('monitoring.publish-figure', {
  input: PublishFigure,
  verb: 'figures.publish',
  needs: ({ figure, period }) => ({
    cells: all(RollupCell, { quarter: period, measure: ['contacts', 'shifts_with_contacts'] }),
    earlier: all(Release, { figure }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ cells, earlier }, { release_id, figure, period, seen_mark }, moment) => {
    if (!hasEnded(period, dayInItaly(moment.now))) refuse('monitoring.quarter-not-ended')
    const definition = definitionOf(figure) as FigureDefinition
    const asked = { definition, audience: 'open', period, network_id: moment.me.network_id } as const
    const table = releasable(districtTable(tallyOf(cells)), asked)
    if (isEmptyTable(table.told)) refuse('monitoring.nothing-to-publish')
    if (markOf(table.told) !== seen_mark) refuse('monitoring.figures-changed')
    const leaving = leavingOf(asked, 'district', table)
    mustBeSafe(earlier, leaving)
    const revision = next(earlier.filter((each) => each.period === period).map((each) => each.revision))
    const { adds_up: _adds, is_whole: _whole, is_mean: _mean, ...told } = leaving
    const release: Release = {
      ...told,
      release_id,
      figure,
      definition_version: definition.version,
      definition: { ...definition },
      revision,
      position: next(earlier.map((each) => each.position)),
      least_shifts: leastShifts,
      cut_off_at: moment.now,
      published_at: moment.now,
      published_by: moment.me.worker_id,
    }
    return {
      changes: [insert(Release, release)],
      events: [
        { name: 'figure-published', data: { release_id, figure, period, revision: release.revision } },
      ],
    }
  },
})

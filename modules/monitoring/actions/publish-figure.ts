// A figure is let out of the house: frozen as it is, small numbers hidden, and only if no earlier table together
// with this one would tell what both hide.

import { z } from 'zod'
import { action, all, dayInItaly, id, insert, refuse } from '#core/kernel'
import { hasEnded, quarterPattern } from '../domain/months.ts'
import {
  allowsDifferencing,
  definitionVersion,
  isEmptyTable,
  isSameTable,
  leastShifts,
  markOf,
  openTable,
  openThreshold,
  publicFigures,
  Release,
  tallyOf,
} from '../domain/release.ts'
import { RollupCell } from '../domain/rollup-cell.ts'

export const PublishFigure = z.object({
  release_id: id(),
  figure: z.enum(publicFigures),
  quarter: z.string().regex(quarterPattern),
  /** Mark of the preview that was looked at. */
  seen_mark: z.string().regex(/^[0-9a-f]{8}$/),
})

const mustBeSafe = (earlier: readonly Release[], table: Pick<Release, 'cells' | 'total'>): void => {
  const latest = earlier.reduce<Release | undefined>(
    (last, each) => (last && last.revision > each.revision ? last : each),
    undefined,
  )
  if (latest && isSameTable(latest, table)) refuse('monitoring.nothing-changed')
  if (earlier.some((each) => allowsDifferencing(each, table))) refuse('monitoring.would-allow-differencing')
}

export const publishFigure = action('monitoring.publish-figure', {
  input: PublishFigure,
  verb: 'figures.publish',
  needs: ({ figure, quarter }) => ({
    cells: all(RollupCell, { quarter, measure: ['contacts', 'shifts_with_contacts'] }),
    earlier: all(Release, { figure, quarter }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ cells, earlier }, { release_id, figure, quarter, seen_mark }, moment) => {
    if (!hasEnded(quarter, dayInItaly(moment.now))) refuse('monitoring.quarter-not-ended')
    const table = openTable(tallyOf(cells))
    if (isEmptyTable(table)) refuse('monitoring.nothing-to-publish')
    if (markOf(table) !== seen_mark) refuse('monitoring.figures-changed')
    mustBeSafe(earlier, table)
    const release: Release = {
      release_id,
      figure,
      quarter,
      definition_version: definitionVersion,
      revision: Math.max(0, ...earlier.map((each) => each.revision)) + 1,
      ...table,
      threshold: openThreshold,
      least_shifts: leastShifts,
      cut_off_at: moment.now,
      published_at: moment.now,
      published_by: moment.me.worker_id,
    }
    return {
      changes: [insert(Release, release)],
      events: [
        { name: 'figure-published', data: { release_id, figure, quarter, revision: release.revision } },
      ],
    }
  },
})

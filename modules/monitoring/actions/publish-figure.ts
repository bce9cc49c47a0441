// A frozen figure is let out of the house, seen from one side, for funders or for everybody: small numbers stay in, and only if no
// earlier table together with this one would tell what both hide.

import { z } from 'zod'
import { action, all, id, insert, line, locked, type Moment, notFound, refuse, update } from '#core/kernel'
import type { FigureDefinition } from '../domain/definition.ts'
import { isEmptyTable, isSameTable, markOf } from '../domain/gate.ts'
import { relatedInTheWay } from '../domain/related.ts'
import { audiences, Release, releaseDimensions } from '../domain/release.ts'
import { inTheWay, type Leaving, latestOf } from '../domain/release-ledger.ts'
import { leavingOf, releasable } from '../domain/release-table.ts'
import { keptIn, mustTake, Value, ValueStep } from '../domain/value.ts'
import { tableOf } from '../domain/value-table.ts'

export const PublishFigure = z.object({
  release_id: id(),
  value_id: id(),
  figure: line(80),
  dimension: z.enum(releaseDimensions),
  audience: z.enum(audiences),
  /** Mark of the preview that was looked at. */
  seen_mark: z.string().regex(/^[0-9a-f]{8}$/),
})

const mustBeSafe = (earlier: readonly Release[], leaving: Leaving): void => {
  const latest = latestOf(earlier, leaving)
  if (latest && isSameTable(latest, leaving)) refuse('monitoring.nothing-changed')
  const other = inTheWay(earlier, leaving)
  if (!other) return
  const { period, dimension, audience, revision, published_at } = other
  const threshold = Math.min(other.threshold, leaving.threshold)
  refuse('monitoring.would-allow-differencing', {
    ...{ period, dimension, audience, revision, published_at, threshold },
  })
}

const mustNotPointFromAnother = (
  released: readonly Release[],
  definition: FigureDefinition,
  leaving: Leaving,
): void => {
  const other = relatedInTheWay(released, definition, leaving)
  if (!other) return
  const { figure, period } = other
  const label = (other.definition as unknown as FigureDefinition).label.it
  refuse('monitoring.near-another-figure', { figure, label, period })
}

/** The rule as readers may hold it: which unit serves what stays in the house. */
const definitionTold = ({ definition: { units: _, ...told } }: Value): Release['definition'] => told

const next = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1

interface Leave {
  value: Value
  leaving: Leaving
  release_id: string
  earlier: readonly Release[]
  least_shifts: number | null
}

const releaseOf = (
  { value, leaving, release_id, earlier, least_shifts }: Leave,
  { now, me }: Moment,
): Release => {
  const { adds_up: _adds, is_whole: _whole, is_mean: _mean, ...told } = leaving
  return {
    ...told,
    release_id,
    figure: value.figure,
    definition_version: value.definition_version,
    definition: definitionTold(value),
    revision: (latestOf(earlier, leaving)?.revision ?? 0) + 1,
    position: next(earlier.map((each) => each.position)),
    least_shifts,
    cut_off_at: value.cut_off_at ?? now,
    published_at: now,
    published_by: me.worker_id,
  }
}

export const publishFigure = action('monitoring.publish-figure', {
  input: PublishFigure,
  verb: 'figures.publish',
  needs: ({ value_id }) => ({
    values: locked(Value, { value_id }),
    released: all(Release, { audience: [...audiences] }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: (
    { values, released },
    { release_id, value_id, figure, dimension, audience, seen_mark },
    moment,
  ) => {
    const value = values.find((each) => each.figure === figure) ?? notFound()
    const earlier = released.filter((each) => each.figure === figure)
    mustTake('publish', value)
    const definition = keptIn(value)
    const asked = { definition, audience, period: value.period, network_id: moment.me.network_id }
    const table = releasable(tableOf(definition, value.parts, dimension), asked)
    if (isEmptyTable(table.told)) refuse('monitoring.nothing-to-publish')
    if (markOf(table.told) !== seen_mark) refuse('monitoring.figures-changed')
    const leaving = leavingOf(asked, dimension, table)
    mustBeSafe(earlier, leaving)
    mustNotPointFromAnother(released, definition, leaving)
    const least_shifts = table.rule.least_occasions ?? null
    const release = releaseOf({ value, leaving, release_id, earlier, least_shifts }, moment)
    const { now, me } = moment
    const batch_id = release_id
    const step = { step_id: moment.born(0), value_id, batch_id, step: 'publish' as const, note: null }
    return {
      changes: [
        insert(Release, release),
        update(Value, { value_id }, { state: 'published' }),
        insert(ValueStep, { ...step, taken_at: now, taken_by: me.worker_id }),
      ],
      events: [
        { name: 'figure-published', data: { release_id, figure, period: value.period, dimension, audience } },
      ],
    }
  },
})

// The figures of a period are counted for the first time, or once more while nobody has validated them.
import { z } from 'zod'
import {
  action,
  all,
  dayInItaly,
  firstDayOfPeriod,
  id,
  insert,
  line,
  locked,
  periodPattern,
  refuse,
  update,
} from '#core/kernel'
import { FigureVersion } from '../domain/book.ts'
import { definitionFor, keptDefinition, mustTake, Value, ValueStep } from '../domain/value.ts'

export const CollectValues = z.object({
  batch_id: id(),
  project_id: id().nullable(),
  period: z.string().regex(periodPattern),
  figures: z.array(line(80)).min(1).max(300),
  note: line(500).nullable(),
})

export const collectValues = action('monitoring.collect-values', {
  input: CollectValues,
  verb: 'values.keep',
  needs: ({ period, figures }) => ({
    values: locked(Value, { period, figure: figures }),
    versions: all(FigureVersion, { key: figures }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ values, versions }, { batch_id, project_id, period, figures, note }, { now, me, born }) => {
    if (firstDayOfPeriod(period) > dayInItaly(now)) refuse('monitoring.period-not-begun', { period })
    const moved = { batch_id, moved_at: now, moved_by: me.worker_id }
    const changes = [...new Set(figures)].flatMap((figure, at) => {
      const definition = definitionFor(figure, period, versions)
      const counted = {
        ...moved,
        state: 'collected' as const,
        definition_version: definition.version,
        definition: keptDefinition(definition),
      }
      const present = values.find(
        (each) => each.figure === figure && each.project_id === project_id && !each.is_replaced,
      )
      if (present) mustTake('collect', present)
      const value_id = present?.value_id ?? born(2 * at)
      const step = { step_id: born(2 * at + 1), value_id, batch_id, step: 'collect' as const, note }
      const fresh = {
        project_id,
        figure,
        period,
        revision: 1,
        parts: [],
        cut_off_at: null,
        is_replaced: false,
      }
      return [
        present ? update(Value, { value_id }, counted) : insert(Value, { value_id, ...fresh, ...counted }),
        insert(ValueStep, { ...step, taken_at: now, taken_by: me.worker_id }),
      ]
    })
    return {
      changes,
      derive: [{ kind: 'monitoring.count', id: batch_id }],
      events: [{ name: 'values-collected', data: { period, count: figures.length } }],
    }
  },
})

// A frozen figure was wrong: it is opened again with a reason, as a new revision. The old one stays readable as it was.
import { z } from 'zod'
import { action, all, id, insert, line, locked, notFound, update } from '#core/kernel'
import { FigureVersion } from '../domain/book.ts'
import { definitionFor, keptDefinition, mustTake, Value, ValueStep } from '../domain/value.ts'

export const ReopenValue = z.object({
  value_id: id(),
  next_value_id: id(),
  figure: line(80),
  reason: z.string().trim().min(5).max(500),
})

export const reopenValue = action('monitoring.reopen-value', {
  input: ReopenValue,
  verb: 'values.reopen',
  needs: ({ value_id, figure }) => ({
    values: locked(Value, { value_id }),
    versions: all(FigureVersion, { key: figure }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ values, versions }, { value_id, next_value_id, figure, reason }, { now, me, born }) => {
    const value = values.find((each) => each.figure === figure) ?? notFound()
    mustTake('reopen', value)
    const definition = definitionFor(figure, value.period, versions)
    const batch_id = born(0)
    const taken = { batch_id, step: 'reopen' as const, note: reason, taken_at: now, taken_by: me.worker_id }
    const next: Value = {
      ...value,
      value_id: next_value_id,
      revision: value.revision + 1,
      state: 'open',
      definition_version: definition.version,
      definition: keptDefinition(definition),
      parts: [],
      batch_id,
      cut_off_at: null,
      moved_at: now,
      moved_by: me.worker_id,
    }
    return {
      changes: [
        update(Value, { value_id }, { is_replaced: true }),
        insert(Value, next),
        insert(ValueStep, { ...taken, step_id: born(1), value_id: next_value_id }),
      ],
      events: [
        {
          name: 'value-reopened',
          data: { figure: value.figure, period: value.period, revision: next.revision },
        },
      ],
    }
  },
})

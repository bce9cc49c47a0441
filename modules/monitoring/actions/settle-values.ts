// Figures of a period are validated by who answers for them, then frozen: counted at one cut-off that can be counted again for ever.
// A period that still runs, or outings nobody validated, stop the freezing unless the officer says why it goes on.
import { z } from 'zod'
import {
  type Action,
  action,
  all,
  dayInItaly,
  id,
  insert,
  isPeriodOver,
  line,
  locked,
  monthsBetween,
  periodPattern,
  refuse,
  spanOf,
  update,
} from '#core/kernel'
import { roomOf } from '../domain/definition.ts'
import { keptIn, mustTake, OutingFact, stateAfter, Value, ValueStep } from '../domain/value.ts'

const which = {
  batch_id: id(),
  period: z.string().regex(periodPattern),
  value_ids: z.array(id()).min(1).max(300),
}
export const ValidateValues = z.object({ ...which, note: line(500).nullable() })
export const FreezeValues = z.object({
  ...which,
  /** Why it is frozen all the same, where something is still missing. */
  reason: line(500).nullable(),
})

interface Taken {
  step: 'validate' | 'freeze'
  batch_id: string
  note: string | null
  value_ids: readonly string[]
  period: string
}

const mustBeThere = (values: readonly Value[], { value_ids, period }: Taken): void => {
  const isOther = values.some((each) => each.period !== period)
  if (isOther || values.length < new Set(value_ids).size) refuse('core.not-found', undefined, 404)
}

const stepsOf = (
  values: readonly Value[],
  taken: Taken,
  { now, me, born }: Parameters<Action['decide']>[2],
) => {
  mustBeThere(values, taken)
  const { step, batch_id, note } = taken
  return values.flatMap((value, at) => {
    mustTake(step, value)
    const { value_id } = value
    const moved = { state: stateAfter(step), batch_id, moved_at: now, moved_by: me.worker_id }
    const told = { step_id: born(at), value_id, batch_id, step, note, taken_at: now, taken_by: me.worker_id }
    return [
      update(Value, { value_id }, { ...moved, ...(step === 'freeze' ? { cut_off_at: now } : {}) }),
      insert(ValueStep, told),
    ]
  })
}

export const validateValues = action('monitoring.validate-values', {
  input: ValidateValues,
  verb: 'values.keep',
  needs: ({ value_ids }) => ({ values: locked(Value, { value_id: value_ids }) }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ values }, { batch_id, note, value_ids, period }, moment) => ({
    changes: stepsOf(values, { step: 'validate', batch_id, note, value_ids, period }, moment),
    events: [{ name: 'values-validated', data: { period, count: values.length } }],
  }),
})

const daysOf = (waiting: readonly { on_day: string }[]): string =>
  [...new Set(waiting.map(({ on_day }) => on_day))].sort().slice(0, 6).join(', ')

export const freezeValues = action('monitoring.freeze-values', {
  input: FreezeValues,
  verb: 'values.keep',
  needs: ({ value_ids, period }) => {
    const { from_month, to_month } = spanOf(period)
    return {
      values: locked(Value, { value_id: value_ids }),
      outings: all(OutingFact, { measure: 'shifts', month: monthsBetween(from_month, to_month) }),
    }
  },
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ values, outings }, { batch_id, value_ids, period, reason }, moment) => {
    const changes = stepsOf(values, { step: 'freeze', batch_id, note: reason, value_ids, period }, moment)
    if (!reason?.trim()) {
      if (!isPeriodOver(period, dayInItaly(moment.now))) refuse('monitoring.period-still-running', { period })
      const ofOutings = values.some((value) => roomOf(keptIn(value)) === 'outreach')
      const waiting = ofOutings ? outings.filter((each) => !each.is_validated) : []
      if (waiting.length > 0)
        refuse('monitoring.outings-to-validate', { count: waiting.length, days: daysOf(waiting) })
    }
    return {
      changes,
      derive: [{ kind: 'monitoring.count', id: batch_id }],
      events: [{ name: 'values-frozen', data: { period, count: values.length } }],
    }
  },
})

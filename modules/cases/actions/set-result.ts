// How a step went: whoever follows it says so, also from another body. The story of the step keeps every word.
import { z } from 'zod'
import { action, id, insert, locked, notFound, update } from '#core/kernel'
import { Result, ResultStep } from '../domain/plan.ts'

const shape = ResultStep.schema.shape

export const setResult = action('cases.set-result', {
  input: z.object({ result_id: id(), file_id: id(), status: shape.status, note: shape.note }),
  verb: 'plan.follow',
  seals: ({ file_id }) => [file_id],
  needs: ({ result_id, file_id }) => ({ results: locked(Result, { result_id, file_id }) }),
  on: ({ results }) => {
    const { unit_id, worker_id } = results[0] ?? notFound()
    return { unit_id, ...(worker_id ? { worker_id } : {}) }
  },
  decide: ({ results }, { result_id, file_id, status, note }, moment) => {
    const { unit_id, due_on } = results[0] ?? notFound()
    return {
      changes: [
        update(Result, { result_id, file_id }, { status, changed_at: moment.at }),
        insert(ResultStep, {
          step_id: moment.born(0),
          ...{ result_id, file_id, unit_id },
          review_id: null,
          ...{ status, due_on },
          note: note?.trim() || null,
          worker_id: moment.me.worker_id,
          ...{ at: moment.at, recorded_at: moment.now },
        }),
      ],
      answer: { result_id },
    }
  },
})

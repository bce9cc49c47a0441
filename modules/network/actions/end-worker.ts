// Someone stops working here: every role ends, open sessions lose what they could see at the next request, and no
// new one opens. What they wrote stays theirs, with their name.

import { z } from 'zod'
import { Grant, Worker } from '#core/access'
import { action, id, locked, notFound, refuse, update } from '#core/kernel'
import { isOver, lastDayBefore } from '../domain/ending.ts'

export const endWorker = action('network.end-worker', {
  input: z.object({ worker_id: id() }),
  verb: 'worker.end',
  needs: ({ worker_id }) => ({
    workers: locked(Worker, { worker_id }),
    grants: locked(Grant, { worker_id }),
  }),
  on: ({ workers }) => ({ organisation_id: (workers[0] ?? notFound()).organisation_id }),
  decide: ({ workers, grants }, { worker_id }, moment) => {
    const worker = workers[0] ?? notFound()
    if (isOver(worker.ended_on, moment.now)) refuse('network.already-ended')
    if (worker_id === moment.me.worker_id) refuse('network.own-admin-role')
    const ended_on = lastDayBefore(moment.now)
    const open = grants.filter((grant) => !isOver(grant.ended_on, moment.now))
    return {
      changes: [
        update(Worker, { worker_id }, { ended_on }),
        ...open.map(({ grant_id }) => update(Grant, { grant_id }, { ended_on })),
      ],
      derive: [{ kind: 'sessions', id: worker_id }],
    }
  },
})

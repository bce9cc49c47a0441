// A role is taken back. Without a day it ends at once: the next request of that worker no longer has it.

import { z } from 'zod'
import { Grant } from '#core/access'
import { action, dayText, id, locked, notFound, refuse, update } from '#core/kernel'
import { isOver, lastDayBefore } from '../domain/ending.ts'

export const endGrant = action('network.end-grant', {
  input: z.object({ grant_id: id(), /** Last day; absent: it ends now. */ last_day: dayText().optional() }),
  verb: 'grant.end',
  needs: ({ grant_id }) => ({ grants: locked(Grant, { grant_id }) }),
  on: ({ grants }) => ({ organisation_id: (grants[0] ?? notFound()).organisation_id }),
  decide: ({ grants }, { last_day }, moment) => {
    const grant = grants[0] ?? notFound()
    if (isOver(grant.ended_on, moment.now)) refuse('network.already-ended')
    const isOwnAdmin = grant.worker_id === moment.me.worker_id && grant.role === 'network_admin'
    if (isOwnAdmin) refuse('network.own-admin-role')
    return {
      changes: [
        update(Grant, { grant_id: grant.grant_id }, { ended_on: last_day ?? lastDayBefore(moment.now) }),
      ],
      derive: [{ kind: 'sessions', id: grant.worker_id }],
    }
  },
})

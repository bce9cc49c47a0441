// Somebody is in danger and their file is shut for who stands beside them: it opens for four hours, with a reason in
// words; the protection officer hears of it at once and says afterwards whether it was right.

import { z } from 'zod'
import { BreakGlass, Circle } from '#core/access'
import {
  action,
  all,
  codes,
  dayInItaly,
  id,
  insert,
  line,
  locked,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { endOf, isOneTooMany, mayOpen } from '../domain/break-glass-rules.ts'

export const breakGlass = action('people.break-glass', {
  input: z.object({
    break_glass_id: id(),
    person_id: id(),
    reason: line(500).trim().min(10),
    compartments: codes().min(1),
  }),
  verb: 'person.break-glass',
  // The rows show only one's own.
  needs: () => ({ mine: all(BreakGlass, {}) }),
  on: (_, __, me) => ({ worker_id: me.worker_id, organisation_id: me.organisation_id }),
  decide: ({ mine }, { break_glass_id, person_id, reason, compartments }, moment) => {
    const { me, now } = moment
    const own = mine.filter((each) => each.worker_id === me.worker_id)
    if (isOneTooMany(own, now)) refuse('people.break-glass-too-often')
    if (!mayOpen(compartments, me.clearance)) refuse('people.break-glass-too-wide')
    const ends_at = endOf(now)
    return {
      changes: [
        insert(BreakGlass, {
          break_glass_id,
          person_id,
          worker_id: me.worker_id,
          organisation_id: me.organisation_id,
          reason,
          compartments,
          at: now,
          ends_at,
          reviewed_by: null,
          reviewed_at: null,
          verdict: null,
        }),
        insert(Circle, {
          circle_id: moment.born(0),
          person_id,
          worker_id: me.worker_id,
          because: 'break_glass',
          compartments,
          begins_on: dayInItaly(now),
          ended_on: null,
          cause_id: break_glass_id,
          ends_at,
        }),
      ],
      derive: [{ kind: 'person', id: person_id }],
      events: [{ name: 'glass-broken', data: { break_glass_id } }],
      answer: { ends_at },
    }
  },
})

export const reviewBreakGlass = action('people.review-break-glass', {
  input: z.object({ break_glass_id: id(), verdict: z.enum(['justified', 'not_justified']) }),
  verb: 'break-glass.review',
  needs: ({ break_glass_id }) => ({ glasses: locked(BreakGlass, { break_glass_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ glasses }, { break_glass_id, verdict }, { me, now }) => {
    const glass = glasses[0] ?? notFound()
    if (glass.worker_id === me.worker_id) refuse('people.review-by-another')
    if (glass.reviewed_by) refuse('people.break-glass-reviewed')
    return {
      changes: [
        update(BreakGlass, { break_glass_id }, { reviewed_by: me.worker_id, reviewed_at: now, verdict }),
      ],
    }
  },
})

// A network takes its city out of the national sum. What it let out stays on its own page.
import { z } from 'zod'
import { action, id, locked, notFound, refuse, update } from '#core/kernel'
import { Membership } from '../domain/membership.ts'

export const leave = action('federation.leave', {
  input: z.object({ membership_id: id() }),
  verb: 'federation.decide',
  needs: ({ membership_id }) => ({ memberships: locked(Membership, { membership_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id }),
  decide: ({ memberships }, { membership_id }, moment) => {
    const membership = memberships[0] ?? notFound()
    if (membership.left_at !== null) refuse('federation.already-out')
    const { federation, municipality_code } = membership
    return {
      changes: [update(Membership, { membership_id }, { left_at: moment.now, left_by: moment.me.worker_id })],
      derive: [{ kind: 'federation.place', id: membership_id }],
      events: [{ name: 'federation-left', data: { membership_id, federation, municipality_code } }],
    }
  },
})

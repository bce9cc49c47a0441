// Who am I here: my name, my roles with their titles, where I work, and which verbs are mine, so that a screen
// shows only the doors I may open.

import { z } from 'zod'
import { query } from '#core/kernel'
import { label } from '../domain/words.ts'

export const role = z.object({
  role: z.string(),
  title: label(),
  organisation_id: z.string(),
  organisation_name: z.string(),
  unit_id: z.string().nullable(),
  unit_name: z.string().nullable(),
  project_id: z.string().nullable(),
})

export const meQuery = query('network.me', {
  verb: 'self.see',
  input: z.object({}),
  output: z.object({
    worker_id: z.string(),
    name: z.string(),
    network: z.object({ network_id: z.string(), key: z.string(), name: z.string(), is_demo: z.boolean() }),
    organisation_id: z.string(),
    organisations: z.array(
      z.object({ organisation_id: z.string(), name: z.string(), short_name: z.string() }),
    ),
    units: z.array(
      z.object({ unit_id: z.string(), organisation_id: z.string(), name: z.string(), kind: z.string() }),
    ),
    projects: z.array(z.object({ project_id: z.string(), key: z.string(), title: label() })),
    roles: z.array(role),
    clearance: z.array(z.string()),
    /** Where goods may lie in this network: in a hub, only on the vans of its units, or nowhere. */
    goods: z.enum(['hub', 'vans', 'none']),
    /** Whether one of the bodies I work for has a hub or vans: the others have no shelves of their own to look at. */
    keeps_goods: z.boolean(),
    /** Whether a unit of this network goes out: where none does, there are no outings to plan. */
    goes_out: z.boolean(),
    /** Verbs I hold somewhere; a screen still asks, because a verb may hold in one unit and not in another. */
    verbs: z.array(z.string()),
  }),
})

// The meetings with one person, for the story on their page. Beside a name stand only those they let stand there.
import { z } from 'zod'
import { query } from '#core/kernel'

export const personContacts = query('outreach.contacts-of-person', {
  verb: 'shift.list',
  input: z.object({ person_id: z.uuid() }),
  output: z.object({
    contacts: z.array(
      z.object({
        contact_id: z.string(),
        shift_id: z.string(),
        at: z.string(),
        mode: z.string(),
        phase: z.string(),
        topics: z.array(z.string()),
        stop_label: z.string().nullable(),
        worker_name: z.string().nullable(),
        unit_name: z.string(),
        state: z.string(),
      }),
    ),
  }),
})
export type PersonContacts = z.infer<(typeof personContacts)['output']>

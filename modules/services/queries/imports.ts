// The files taken in today: what can still be taken back.
import { z } from 'zod'
import { query } from '#core/kernel'

export const importsToday = query('services.imports', {
  verb: 'service.see',
  input: z.object({}),
  output: z.object({
    imports: z.array(
      z.object({
        import_id: z.string(),
        organisation_id: z.string(),
        organisation_name: z.string(),
        at: z.string(),
        worker_name: z.string().nullable(),
        service_ids: z.array(z.string()),
        undone_at: z.string().nullable(),
      }),
    ),
  }),
})
export type ImportsToday = z.infer<(typeof importsToday)['output']>

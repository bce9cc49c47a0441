// Who was met, reached, taken in charge: by age and gender at once, and by citizenship. Contacts are never shown as persons.
import { z } from 'zod'
import { query } from '#core/kernel'
import { body, district, mine, part, period } from './shapes.ts'

export const whoCounted = ['contacts', 'reached', 'in_charge'] as const
export type WhoCounted = (typeof whoCounted)[number]

export const people = query('dashboards.people', {
  verb: 'dashboards.see',
  input: z.object({ who: z.enum(whoCounted), ...period, ...district, ...body }),
  output: z.object({
    who: z.enum(whoCounted),
    as_of: z.string(),
    threshold: z.int(),
    total: z.number().nullable(),
    /** From the oldest to the youngest, who is not known last. */
    ages: z.array(z.object({ age_band: z.string(), value: z.number().nullable(), genders: z.array(part) })),
    genders: z.array(part),
    citizenship: z.array(part),
    /** How surely they are known; nothing for contacts. */
    identities: z.array(z.string()),
  }),
  on: mine,
})
export type People = z.infer<typeof people.output>

// An emergency on the phone: which numbers to call, and what to say and ask, step by step.
import { z } from 'zod'
import { Code, Label } from '../label.ts'

export const Script = z
  .object({
    key: Code,
    position: z.int().min(1),
    title: Label,
    numbers: z.array(z.object({ number: z.string().regex(/^\d{3,10}$/), label: Label }).strict()).min(1),
    steps: z.array(Label).min(2).max(8),
    /** What must not be done. */
    never: Label,
  })
  .strict()
export type Script = z.infer<typeof Script>

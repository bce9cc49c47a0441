// The shape of an instrument to look at how somebody is: areas, a scale, what each step of it means. Words are our own.
// A new edition is a new version; looks made with an older one keep theirs.
import { z } from 'zod'
import { Code, Label } from '../label.ts'

const Step = z.object({ value: z.int().min(0).max(5), label: Label }).strict()
const Domain = z
  .object({
    code: Code,
    label: Label,
    question: Label.optional(),
    /** What each step of the scale means here, from the lowest. */
    descriptors: z.array(Label).optional(),
  })
  .strict()

const File = z
  .object({
    key: Code,
    version: z.string().regex(/^\d{4}-\d{1,2}$/),
    title: Label,
    about: Label,
    licence: z.string().min(3),
    compartment: z.enum(['social', 'health', 'minors']),
    scale: z.array(Step).min(2).max(6),
    /** Up to this value an area counts as critical. */
    critical_until: z.int().min(0).max(5),
    may_not_apply: z.boolean(),
    /** Words that end the look, when it ends with one. */
    results: z.array(z.object({ code: Code, label: Label }).strict()).default([]),
    domains: z.array(Domain).min(3).max(20),
  })
  .strict()

export const Instrument = File.superRefine((file, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', message: `${file.key}: ${message}` })
  const codes = file.domains.map((domain) => domain.code)
  for (const code of codes.filter((one, index) => codes.indexOf(one) !== index))
    say(`the area ${code} is there twice.`)
  for (const { code, descriptors } of file.domains)
    if (descriptors && descriptors.length !== file.scale.length)
      say(`${code} has ${descriptors.length} descriptors for ${file.scale.length} steps.`)
})
export type Instrument = z.infer<typeof Instrument>

// For whom a service is, as data: a small tree that a screen can build, a file can carry and a phone can judge. It is
// told beside the words people read, never in their place.
import { z } from 'zod'

export const citizenshipGroups = ['it', 'eu', 'non_eu'] as const
export const ruleGenders = ['woman', 'man', 'non_binary'] as const

const Age = z.object({
  field: z.literal('age'),
  at_least: z.int().min(0).max(120).optional(),
  at_most: z.int().min(0).max(120).optional(),
})
const Gender = z.object({ field: z.literal('gender'), one_of: z.array(z.enum(ruleGenders)).min(1).max(3) })
const Municipality = z.object({
  field: z.literal('municipality'),
  one_of: z
    .array(z.string().regex(/^\d{6}$/))
    .min(1)
    .max(400),
})
const Citizenship = z.object({
  field: z.literal('citizenship'),
  one_of: z.array(z.enum(citizenshipGroups)).min(1).max(3),
})
/** Questions answered by yes or no. */
const Plain = z.object({
  field: z.enum([
    'has_minors',
    'is_homeless',
    'is_pregnant',
    'uses_substances',
    'flees_violence',
    'is_jobless',
  ]),
  is: z.boolean(),
})

export type Leaf =
  | z.infer<typeof Age>
  | z.infer<typeof Gender>
  | z.infer<typeof Municipality>
  | z.infer<typeof Citizenship>
  | z.infer<typeof Plain>
export type RuleTree = Leaf | { all: RuleTree[] } | { any: RuleTree[] } | { not: RuleTree }

const leaves = [Age, Gender, Municipality, Citizenship, Plain] as const
const within = (depth: number): z.ZodType<RuleTree> =>
  depth === 0
    ? z.union([...leaves])
    : z.union([
        ...leaves,
        z.strictObject({
          all: z
            .array(within(depth - 1))
            .min(1)
            .max(12),
        }),
        z.strictObject({
          any: z
            .array(within(depth - 1))
            .min(1)
            .max(12),
        }),
        z.strictObject({ not: within(depth - 1) }),
      ])

/** Three levels are enough for what services say of themselves. */
export const Rule = within(3)

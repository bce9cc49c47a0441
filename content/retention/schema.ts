// The shape of the retention rules: for whom, after how many months without a meeting, and what is done.
import { z } from 'zod'
import { Code, Label } from '../label.ts'

const RetentionRule = z
  .object({
    code: Code,
    title: Label,
    levels: z.array(z.enum(['pseudonymous', 'identified', 'verified', 'sealed_anonymous'])).min(1),
    /** Never less than half a year: a mistake here must not empty a service. */
    months: z.int().min(6).max(600),
    /** reduce: only what cannot tell who it is stays; erase: nothing but an empty shell. */
    measure: z.enum(['reduce', 'erase']),
  })
  .strict()
export type RetentionRule = z.infer<typeof RetentionRule>

/** Never less than half a year: who looks for an abuse must still find it. */
const months = () => z.int().min(6).max(600)
const KeptProofs = z
  .object({
    consents: months(),
    rights_requests: months(),
    /** Told since later: a file written before keeps five years. */
    holds: months().default(60),
    emergencies: months(),
    log: months(),
  })
  .strict()
export type KeptProofs = z.infer<typeof KeptProofs>

export const RetentionFile = z
  .object({ version: z.string().min(1), proofs: KeptProofs, rules: z.array(RetentionRule).min(1) })
  .strict()
  .refine((file) => new Set(file.rules.map((rule) => rule.code)).size === file.rules.length, {
    message: 'a rule is there twice: keep one',
  })
export type RetentionFile = z.infer<typeof RetentionFile>

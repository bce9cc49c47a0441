// Words shown to people: always Italian and English, never empty.
import { z } from 'zod'

export const Label = z.object({ it: z.string().min(1), en: z.string().min(1) }).strict()
export type Label = z.infer<typeof Label>

/** Codes are lower snake case in English, and stay for ever. */
export const Code = z.string().regex(/^[a-z][a-z0-9_]*$/)

export const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * Where a statement comes from: the founding description of a project, other public material,
 * general knowledge still to be checked, or our own proposal.
 */
export const Source = z.enum(['description', 'public', 'to_check', 'proposal'])
export type Source = z.infer<typeof Source>

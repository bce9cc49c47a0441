// What every question of this room is asked with: a period of whole months, and at most one side to look from.
import { z } from 'zod'

const month = () => z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const period = { from_month: month(), to_month: month() }
export const district = { district: z.string().max(80).optional() }
export const body = { organisation_id: z.uuid().optional() }
export const words = z.object({ it: z.string(), en: z.string() })

/** A code with its number; null: too few to be shown. */
export const part = z.object({ code: z.string(), value: z.number().nullable() })
export type Part = z.infer<typeof part>

export const mine = (_: unknown, me: { organisation_id: string }) => ({
  organisation_id: me.organisation_id,
})

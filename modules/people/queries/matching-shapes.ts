// What a screen is told of somebody who was found: enough to recognise them, no more.
import { z } from 'zod'
import { foundBy } from '../matching/rank.ts'

export const FoundPerson = z.object({
  person_id: z.string(),
  unit_name: z.string(),
  /** Null for who is known by nickname, or whose name this worker does not read. */
  name: z.string().nullable(),
  nickname: z.string().nullable(),
  code: z.string(),
  birth_date: z.string().nullable(),
  birth_year: z.number().nullable(),
  last_met_on: z.string(),
})
export type FoundPerson = z.infer<typeof FoundPerson>

export const because = z.enum(foundBy)

export const Told = z.object({
  given_name: z.string().trim().min(1).max(80),
  family_name: z.string().trim().min(1).max(80),
  chosen_name: z.string().trim().max(80).nullable().optional(),
  birth_date: z.iso.date().nullable().optional(),
  birth_year: z.int().min(1900).max(2100).nullable().optional(),
})
export type Told = z.infer<typeof Told>

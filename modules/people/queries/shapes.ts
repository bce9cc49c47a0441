// What a screen is told of a person: never more than a nickname and what can be seen in the street.
import { z } from 'zod'

export const PersonLine = z.object({
  person_id: z.string(),
  unit_id: z.string(),
  code: z.string(),
  nickname: z.string().nullable(),
  gender: z.string(),
  age_band: z.string(),
  language: z.string().nullable(),
  protective_flag: z.boolean(),
  last_met_on: z.string(),
})
export type PersonLine = z.infer<typeof PersonLine>

/** With the name to show (chosen, given, nickname, code: what who asks may see) and how far they are known. */
export const NamedLine = PersonLine.extend({ name: z.string(), identity_level: z.string() })
export type NamedLine = z.infer<typeof NamedLine>

export const ToldIdentity = z.object({
  given_name: z.string(),
  family_name: z.string(),
  chosen_name: z.string().nullable(),
  birth_date: z.string().nullable(),
  birth_year: z.number().nullable(),
  citizenships: z.array(z.string()),
  purpose: z.string(),
  legal_basis: z.string(),
  has_history: z.boolean(),
  identified_at: z.string(),
})
export type ToldIdentity = z.infer<typeof ToldIdentity>

export const idsOf = (persons: readonly { person_id: string }[]): string[] =>
  persons.map((person) => person.person_id)

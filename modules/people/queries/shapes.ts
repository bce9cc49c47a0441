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

export const idsOf = (persons: readonly { person_id: string }[]): string[] =>
  persons.map((person) => person.person_id)

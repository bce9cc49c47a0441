// The name, when the person chose to give it: who asked, what for, on which basis of law, and whether what was written
// under the nickname may stand beside the name. A table of its own, so that who needs no name sees none.

import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'

/** Why a name is asked: the words of the vocabulary `purpose`. */
export const namingPurposes = ['direct_care', 'referral', 'reporting', 'quality', 'rights_request'] as const
/** Article 6 alone: what is special has bases of its own, with what it says. Words of the vocabulary `legal_basis`. */
export const namingBases = [
  'public_task',
  'legal_obligation',
  'contract',
  'legitimate_interest',
  'consent',
  'vital_interest',
] as const

/** ISO 3166-1 alpha-2; XS stateless, XU undetermined, XK Kosovo. */
export const countryCode = () => z.string().regex(/^[A-Z]{2}$/)

export const Identity = noun(
  'people.identity',
  { table: 'people.identities', key: 'person_id', by: 'person', conflict: 'ask' },
  z.object({
    person_id: id(),
    /** The unit the name was told to. */
    unit_id: id(),
    organisation_id: id(),
    given_name: line(80),
    family_name: line(80),
    /** How they want to be called: shown everywhere instead of the given name. */
    chosen_name: line(80).nullable(),
    birth_date: dayText().nullable(),
    birth_year: z.int().nullable(),
    citizenships: z.array(countryCode()).max(5),
    purpose: z.enum(namingPurposes),
    legal_basis: z.enum(namingBases),
    /** They said yes to their earlier contacts standing beside their name. */
    has_history: z.boolean(),
    worker_id: id(),
    identified_at: instantText(),
  }),
)
export type IdentityRecord = z.infer<(typeof Identity)['schema']>

/** What somebody tells of themselves when they give their name. */
export const Naming = z.object({
  given_name: line(80).trim().min(1),
  family_name: line(80).trim().min(1),
  chosen_name: line(80).trim().nullable().optional(),
  birth_date: dayText().nullable().optional(),
  birth_year: z.int().min(1900).max(2100).nullable().optional(),
  citizenships: z.array(countryCode()).min(1).max(5),
  purpose: z.enum(namingPurposes),
  legal_basis: z.enum(namingBases),
})
export type Naming = z.infer<typeof Naming>

/** The name to show: chosen before given, nickname where there is none. Said in SQL the same way. */
export const shownName = (person: {
  given_name?: string | null
  family_name?: string | null
  chosen_name?: string | null
  nickname: string | null
  code: string
}): string =>
  [person.chosen_name || person.given_name, person.family_name].filter(Boolean).join(' ') ||
  person.nickname ||
  person.code

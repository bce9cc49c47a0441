// Someone met in the street who agreed to be remembered: a nickname, a code, and as little else as can be. No
// name, no date of birth; those live in tables of their own, and only if the person wishes.

import { z } from 'zod'
import { code, dayText, id, instantText, line, noun, refuse } from '#core/kernel'
import { identityEvents, identityLevels } from './identity-ladder.ts'

export const genders = ['woman', 'man', 'non_binary', 'unknown', 'declined'] as const
/** As far as looking allows; they add up to the bands of every funder. */
export const ageBands = [
  'under_18',
  'from_18_to_29',
  'from_30_to_54',
  'from_55_to_64',
  'from_65',
  'unknown',
  'declined',
] as const

/** ISO 639: `it`, `ar`, `wol`. */
export const languageCode = () => z.string().regex(/^[a-z]{2,3}$/)

export const Person = noun(
  'people.person',
  { table: 'people.persons', key: 'person_id', by: 'person', conflict: 'latest' },
  z.object({
    person_id: id(),
    /** The unit that met them: their nickname is known there and nowhere else. */
    unit_id: id(),
    organisation_id: id(),
    identity_level: z.enum(identityLevels),
    code: z.string().regex(/^[A-Z]{3}-\d{4}-[0-9A-Z]$/),
    nickname: line(40).nullable(),
    /** The nickname as people type it: no capitals, no accents. */
    nickname_key: line(80).nullable(),
    gender: z.enum(genders),
    age_band: z.enum(ageBands),
    language: languageCode().nullable(),
    /** Looks under 18: no named record from a street shift, and adults nearby think of protection first. */
    protective_flag: z.boolean(),
    met_on: dayText(),
    last_met_on: dayText(),
    ended_on: dayText().nullable(),
  }),
)
export type PersonRecord = z.infer<(typeof Person)['schema']>

export const IdentityStep = noun(
  'people.identity-step',
  { table: 'people.identity_steps', key: 'step_id', by: 'person' },
  z.object({
    step_id: id(),
    person_id: id(),
    unit_id: id(),
    worker_id: id(),
    event: z.enum(identityEvents),
    from_level: z.enum(identityLevels).nullable(),
    to_level: z.enum(identityLevels),
    at: instantText(),
    recorded_at: instantText(),
    /** How the person was told what we keep: by voice in the street, on paper later. */
    notice: z.enum(['oral', 'written']).nullable(),
    notice_language: languageCode().nullable(),
    reason: code().nullable(),
  }),
)

/** Below fourteen nobody is remembered by nickname. */
export const mustBeOldEnough = (ageBand: string, isFourteen: boolean | undefined): void => {
  if (ageBand !== 'under_18' || isFourteen === true) return
  refuse(isFourteen === false ? 'people.under-fourteen' : 'people.age-to-confirm')
}

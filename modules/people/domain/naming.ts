// Taking a name: what must be true before it is written, and the records it leaves. Registering at a desk and
// identifying somebody known by nickname do the same.

import { type Change, dayInItaly, insert, type Moment, refuse } from '#core/kernel'
import { ageOn, type Birth } from './age-band.ts'
import { Identity, type Naming } from './identity.ts'

const street = ['street', 'mobile']
/** Why a coordinator lets the name of a minor be written. */
export const allowingReasons = ['protection', 'with_family', 'needed_service'] as const

export const birthOf = (naming: Naming): Birth => ({
  birth_date: naming.birth_date ?? null,
  birth_year: naming.birth_date ? Number(naming.birth_date.slice(0, 4)) : (naming.birth_year ?? null),
})

export interface Guard {
  naming: Naming
  /** Of the unit that met the person. */
  unit_kind: string
  /** Who coordinates that unit said yes to this name. */
  is_allowed: boolean
  /** Somebody is in danger: it cannot wait. */
  is_emergency: boolean
  day: string
}

/** A name needs a birth that can be; of a minor met in the street it also needs a coordinator's yes, or an emergency. */
export const mustBeNameable = ({ naming, unit_kind, is_allowed, is_emergency, day }: Guard): void => {
  const birth = birthOf(naming)
  if (birth.birth_date === null && birth.birth_year === null) refuse('people.birth-needed')
  if (birth.birth_date ? birth.birth_date > day : Number(birth.birth_year) > Number(day.slice(0, 4)))
    refuse('people.birth-in-future')
  const age = ageOn(birth, day) ?? 18
  if (age < 18 && street.includes(unit_kind) && !is_allowed && !is_emergency)
    refuse('people.minor-needs-coordinator')
}

export interface Named {
  person_id: string
  unit_id: string
  organisation_id: string
  has_history: boolean
}

export const nameWritten = (naming: Naming, about: Named, moment: Moment): Change =>
  insert(Identity, {
    ...about,
    given_name: naming.given_name,
    family_name: naming.family_name,
    chosen_name: naming.chosen_name || null,
    birth_date: naming.birth_date ?? null,
    birth_year: birthOf(naming).birth_year,
    citizenships: [...new Set(naming.citizenships)],
    purpose: naming.purpose,
    legal_basis: naming.legal_basis,
    worker_id: moment.me.worker_id,
    identified_at: moment.at,
  })

export const dayOf = (moment: Moment): string => dayInItaly(moment.at)

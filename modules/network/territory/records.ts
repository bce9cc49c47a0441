// The nouns of a territory: municipalities as they were and as they are, provinces, regions
// and foreign states. A person born in 1950 keeps the birthplace that existed in 1950.
import type { Day } from './day.ts'

/** How we know what a municipality became; `known` was written by a person, the rest is worked out. */
export const SUCCESSOR_BASES = ['same_place', 'same_code', 'only_candidate', 'same_name', 'known'] as const
export type SuccessorBasis = (typeof SUCCESSOR_BASES)[number]

/** One municipality while its code, name and province stayed the same. */
export type MunicipalityPeriod = {
  /** Six digits kept as text; never reused. */
  istat_code: string
  /** Letter and three digits; null for the few old places that never had one. */
  belfiore_code: string | null
  name: string
  /** The second official name, where two languages are spoken. */
  other_name: string | null
  province_code: string
  province_sign: string
  /** Two digits; null for places outside today's regions. */
  region_code: string | null
  valid_from: Day
  /** Last day of the period; null while it lasts. */
  valid_to: Day | null
  /** ISTAT code of what comes on the following day; null when open or not known. */
  successor: string | null
  successor_basis: SuccessorBasis | null
}

export type Province = {
  province_code: string
  sign: string
  name: string
  region_code: string | null
  /** Statistical code of the metropolitan city (province + 200), where there is one. */
  metropolitan_code: string | null
  valid_to: Day | null
}

export type Region = { region_code: string; name_it: string; name_en: string }

/** A state is a birthplace and a citizenship; a territory only a birthplace or a residence. */
export type ForeignState = {
  iso2: string | null
  iso3: string | null
  belfiore_code: string | null
  istat_code: string | null
  name_it: string
  name_en: string
  kind: 'state' | 'territory' | 'no_state'
  valid_to: Day | null
}

export type Territory = {
  municipalities: MunicipalityPeriod[]
  provinces: Province[]
  regions: Region[]
  states: ForeignState[]
}

// People the unit knows by nickname, those of this place and of these days first.
import { foldText } from '#people'
import type { Night, PersonRecord } from '../phone/night.ts'

export interface KnownHere {
  person: PersonRecord
  /** Met at this very stop or place before. */
  is_here: boolean
}

const namedBy = (person: PersonRecord): string => person.nickname ?? person.code

const placesOf = (night: Night, person_id: string): Set<string | null> => {
  const stops = new Set(
    night.contacts.filter((contact) => contact.person_id === person_id).map((contact) => contact.stop_id),
  )
  return new Set(night.stops.filter((stop) => stops.has(stop.stop_id)).map((stop) => stop.hotspot_id))
}

const byName = (a: PersonRecord, b: PersonRecord): number => namedBy(a).localeCompare(namedBy(b), 'it')

/** Those of this place first, then whom we met last. */
export const knownHere = (night: Night, hotspot_id: string | null | undefined): KnownHere[] =>
  night.persons
    .filter((person) => person.ended_on === null && person.identity_level !== 'sealed_anonymous')
    .map((person) => ({
      person,
      is_here: hotspot_id != null && placesOf(night, person.person_id).has(hotspot_id),
    }))
    .sort(
      (a, b) =>
        Number(b.is_here) - Number(a.is_here) ||
        b.person.last_met_on.localeCompare(a.person.last_met_on) ||
        byName(a.person, b.person),
    )

/** As people type on a phone: no capitals, no accents; a code by its digits too. */
export const findKnown = (known: KnownHere[], typed: string): KnownHere[] => {
  const wanted = foldText(typed)
  if (wanted === '') return known
  return known.filter(({ person }) =>
    [person.nickname_key ?? '', person.code.toLowerCase()].some((words) => words.includes(wanted)),
  )
}

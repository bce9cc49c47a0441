// Met again: the day moves forward only, whatever order the phones arrive in. The outreach room uses it when a
// contact names a person.
import { type Change, update } from '#core/kernel'
import { Person, type PersonRecord } from './person.ts'

export const noteMet = (person: Pick<PersonRecord, 'person_id' | 'last_met_on'>, day: string): Change[] =>
  day > person.last_met_on ? [update(Person, { person_id: person.person_id }, { last_met_on: day })] : []

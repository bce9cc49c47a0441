// The person shows a number by which an office knows them, because a help needs it. What does not agree is told on the
// screen before; here only what cannot be a number at all is refused.
import { z } from 'zod'
import { action, dayInItaly, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import { Identifier, numberKinds, readIdentifier, StayIdentifier, stayKinds } from '../domain/identifier.ts'
import { Person } from '../domain/person.ts'

const noting = z.object({
  identifier_id: id(),
  person_id: id(),
  unit_id: id(),
  value: line(40).trim().min(3),
})

export const noteIdentifier = action('people.note-identifier', {
  input: noting.extend({ kind: z.enum(numberKinds) }),
  verb: 'person.note-identifier',
  seals: ({ person_id }) => [person_id],
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ persons }, { identifier_id, person_id, unit_id, kind, value: typed }, moment) => {
    const person = persons[0] ?? notFound()
    if (!['identified', 'verified'].includes(person.identity_level)) refuse('people.name-first')
    const { value, same } = readIdentifier(kind, typed)
    const record = { identifier_id, person_id, unit_id, value_sealed: value, value_hash: same }
    return { changes: [insert(Identifier, { ...record, kind, noted_at: moment.at, ended_on: null })] }
  },
})

/** Numbers that tell how somebody stays in the country: for the legal desk and who keeps the case, apart from the rest. */
export const noteStayIdentifier = action('people.note-stay-identifier', {
  input: noting.extend({ kind: z.enum(stayKinds) }),
  verb: 'person.note-stay-identifier',
  seals: ({ person_id }) => [person_id],
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ persons }, { identifier_id, person_id, unit_id, kind, value: typed }, moment) => {
    if (!persons[0]) notFound()
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    const { value, same } = readIdentifier(kind, typed)
    const record = {
      identifier_id,
      person_id,
      unit_id,
      organisation_id,
      value_sealed: value,
      value_hash: same,
    }
    return { changes: [insert(StayIdentifier, { ...record, kind, noted_at: moment.at, ended_on: null })] }
  },
})

const ending = z.object({ identifier_id: id(), unit_id: id() })

/** It was noted by mistake, or another one took its place: it stays as history. */
export const endIdentifier = action('people.end-identifier', {
  input: ending,
  verb: 'person.note-identifier',
  needs: ({ identifier_id }) => ({ found: locked(Identifier, { identifier_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ found }, { identifier_id }, moment) => {
    if ((found[0] ?? notFound()).ended_on) refuse('people.already-ended')
    return { changes: [update(Identifier, { identifier_id }, { ended_on: dayInItaly(moment.at) })] }
  },
})

export const endStayIdentifier = action('people.end-stay-identifier', {
  input: ending,
  verb: 'person.note-stay-identifier',
  needs: ({ identifier_id }) => ({ found: locked(StayIdentifier, { identifier_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ found }, { identifier_id }, moment) => {
    if ((found[0] ?? notFound()).ended_on) refuse('people.already-ended')
    return { changes: [update(StayIdentifier, { identifier_id }, { ended_on: dayInItaly(moment.at) })] }
  },
})

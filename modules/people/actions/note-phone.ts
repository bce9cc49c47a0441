// The person says how they may be reached. One who is known by name only: a number tells who somebody is better than a
// nickname hides it.
import { z } from 'zod'
import { action, dayInItaly, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import { Person } from '../domain/person.ts'
import { Phone, phoneAnswers, phoneMark, readPhone } from '../domain/phone.ts'

export const notePhone = action('people.note-phone', {
  input: z.object({
    phone_id: id(),
    person_id: id(),
    unit_id: id(),
    number: line(40).trim().min(1),
    answered_by: z.enum(phoneAnswers),
    /** When and how to call, in the words of the person. */
    advice: line(200).nullable(),
  }),
  verb: 'person.note-phone',
  seals: ({ person_id }) => [person_id],
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ persons }, { number: typed, advice, ...said }, moment) => {
    const person = persons[0] ?? notFound()
    if (!['identified', 'verified'].includes(person.identity_level)) refuse('people.name-first')
    const number = readPhone(typed) ?? refuse('people.phone-not-valid')
    const marks = { number_sealed: number, number_hash: phoneMark(number) }
    const record = { ...said, ...marks, advice_sealed: advice?.trim() || null }
    return { changes: [insert(Phone, { ...record, noted_at: moment.at, ended_on: null })] }
  },
})

/** It is no longer theirs, or they do not want to be called: that there was one stays, the number goes. */
export const endPhone = action('people.end-phone', {
  input: z.object({ phone_id: id(), unit_id: id() }),
  verb: 'person.note-phone',
  needs: ({ phone_id }) => ({ found: locked(Phone, { phone_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ found }, { phone_id }, moment) => {
    if ((found[0] ?? notFound()).ended_on) refuse('people.already-ended')
    const gone = { number_sealed: null, number_hash: null, advice_sealed: null }
    return { changes: [update(Phone, { phone_id }, { ...gone, ended_on: dayInItaly(moment.at) })] }
  },
})

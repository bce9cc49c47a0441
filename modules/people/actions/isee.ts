// A certificate of means is brought or told, and one that was written wrong is ended. The next year's stands beside this
// year's: how things were is how they were.
import { z } from 'zod'
import { action, all, dayText, id, insert, locked, notFound, one, refuse, update } from '#core/kernel'
import { HouseholdMember } from '../domain/household.ts'
import { IseeCertificate, IseeSaid, iseeBandOf } from '../domain/isee.ts'
import { dayOf } from '../domain/naming.ts'
import { Person } from '../domain/person.ts'

export const noteIsee = action('people.note-isee', {
  input: IseeSaid,
  verb: 'person.keep-isee',
  needs: ({ person_id }) => ({
    person: one(Person, { person_id }),
    homes: all(HouseholdMember, { person_id }),
    known: all(IseeCertificate, { person_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ homes, known }, said, moment) => {
    const organisation_id = moment.me.units[said.unit_id] ?? notFound()
    const band = iseeBandOf(said, dayOf(moment))
    const { household_id, kind, issued_on } = said
    if (household_id !== null && !homes.some((each) => each.household_id === household_id))
      refuse('people.not-in-household')
    if (known.some((each) => each.ended_on === null && each.kind === kind && each.issued_on === issued_on))
      refuse('people.known-already')
    const noted = { ended_on: null, noted_by: moment.me.worker_id, noted_at: moment.at }
    const protocol = said.protocol?.trim() || null
    return { changes: [insert(IseeCertificate, { ...said, ...noted, protocol, organisation_id, band })] }
  },
})

export const endIsee = action('people.end-isee', {
  input: z.object({ certificate_id: id(), unit_id: id(), ended_on: dayText() }),
  verb: 'person.keep-isee',
  needs: ({ certificate_id }) => ({ found: locked(IseeCertificate, { certificate_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ found }, { certificate_id, ended_on }, moment) => {
    const known = found[0] ?? notFound()
    if (known.ended_on !== null) refuse('people.already-ended')
    if (ended_on < known.issued_on) refuse('people.end-before-start')
    if (ended_on > dayOf(moment)) refuse('people.day-in-future')
    return { changes: [update(IseeCertificate, { certificate_id }, { ended_on })] }
  },
})

// Who answers for a minor is written down, and no longer so when it ends: a guardian is appointed months after the report
// of a child who came alone.
import { z } from 'zod'
import {
  action,
  dayText,
  id,
  insert,
  locked,
  type Moment,
  may,
  notAllowed,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Answering, Guardianship, mustHoldGood } from '../domain/guardianship.ts'
import { dayOf } from '../domain/naming.ts'
import { Person } from '../domain/person.ts'

interface About {
  person_id: string
  unit_id: string
  organisation_id: string
}

/** Who may not read what is kept of minors does not write it. */
export const guardianshipWritten = (said: Answering, about: About, moment: Moment) => {
  const isTheirs =
    may(moment.me, 'person.keep-guardianship', { unit_id: about.unit_id }) &&
    moment.me.clearance.includes('minors')
  if (!isTheirs) refuse('people.minors-not-yours')
  mustHoldGood(said, dayOf(moment))
  const noted = { ended_on: null, noted_by: moment.me.worker_id, noted_at: moment.at }
  return insert(Guardianship, { ...said, ...about, ...noted, reference: said.reference || null })
}

export const noteGuardianship = action('people.note-guardianship', {
  input: Answering.extend({ person_id: id(), unit_id: id() }),
  verb: 'person.keep-guardianship',
  needs: ({ person_id }) => ({ person: one(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ person }, { person_id, unit_id, ...said }, moment) => {
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    if (!moment.me.clearance.includes('minors')) notAllowed('person.keep-guardianship')
    if (!person.protective_flag) refuse('people.not-a-minor')
    return { changes: [guardianshipWritten(said, { person_id, unit_id, organisation_id }, moment)] }
  },
})

export const endGuardianship = action('people.end-guardianship', {
  input: z.object({ guardianship_id: id(), unit_id: id(), ended_on: dayText() }),
  verb: 'person.keep-guardianship',
  needs: ({ guardianship_id }) => ({ found: locked(Guardianship, { guardianship_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ found }, { guardianship_id, ended_on }, moment) => {
    const known = found[0] ?? notFound()
    if (known.ended_on !== null) refuse('people.already-ended')
    if (ended_on < known.since_on) refuse('people.end-before-start')
    if (ended_on > dayOf(moment)) refuse('people.day-in-future')
    return { changes: [update(Guardianship, { guardianship_id }, { ended_on })] }
  },
})

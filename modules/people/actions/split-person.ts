// They were two persons after all. Somebody who looked says so, or who answers for privacy takes a link apart; either
// way the pair is remembered and never proposed again.
import { z } from 'zod'
import { action, id, insert, locked, notFound, one, refuse, update } from '#core/kernel'
import { Person } from '../domain/person.ts'
import { inOrder, NotSame, SameAs } from '../domain/same-person.ts'

export const noteNotSame = action('people.not-the-same', {
  input: z.object({ pair_id: id(), unit_id: id(), person_id: id(), other_id: id() }),
  verb: 'person.not-the-same',
  needs: ({ person_id, other_id }) => ({
    person: one(Person, { person_id }),
    other: one(Person, { person_id: other_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: (_, { pair_id, unit_id, ...pair }, moment) => {
    if (pair.person_id === pair.other_id) refuse('people.same-record')
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    const [person_id, other_id] = inOrder(pair.person_id, pair.other_id)
    return {
      changes: [
        insert(NotSame, {
          ...{ pair_id, person_id, other_id, unit_id, organisation_id },
          worker_id: moment.me.worker_id,
          because: 'looked',
          noted_at: moment.now,
        }),
      ],
    }
  },
})

export const splitPerson = action('people.split', {
  input: z.object({ link_id: id() }),
  verb: 'person.split',
  needs: ({ link_id }) => ({ links: locked(SameAs, { link_id }) }),
  on: ({ links }) => ({ organisation_id: (links[0] ?? notFound()).organisation_id }),
  decide: ({ links }, { link_id }, moment) => {
    const link = links[0] ?? notFound()
    if (link.state !== 'approved') refuse('people.link-settled')
    const { unit_id, organisation_id } = link
    const me = moment.me.worker_id
    const [person_id, other_id] = inOrder(link.person_id, link.survivor_id)
    return {
      changes: [
        update(SameAs, { link_id }, { state: 'split', ended_by: me, ended_at: moment.now }),
        insert(NotSame, {
          ...{ pair_id: moment.born(0), person_id, other_id, unit_id, organisation_id },
          worker_id: me,
          because: 'split',
          noted_at: moment.now,
        }),
      ],
      events: [
        {
          name: 'identity-split',
          data: { link_id, person_id: link.person_id, survivor_id: link.survivor_id },
        },
      ],
    }
  },
})

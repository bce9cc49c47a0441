// Two records look like one person. Who works with people proposes; somebody else, who sees both, agrees or not. Whether
// the night found the two or somebody who knows them did, the rule is one. The records stay as they are: only a link is written.
import { z } from 'zod'
import { action, all, code, id, insert, locked, notFound, one, refuse, update } from '#core/kernel'
import { isWorkedOnTwice, openWorkOf } from '../domain/open-work.ts'
import { Person } from '../domain/person.ts'
import {
  inOrder,
  isLive,
  NotSame,
  SameAs,
  standsUnder,
  undoUntil,
  whyNotProposed,
} from '../domain/same-person.ts'

const Two = z.object({ person_id: id(), survivor_id: id() })

const bothOf = ({ person_id, survivor_id }: z.infer<typeof Two>) => ({
  person: one(Person, { person_id }),
  survivor: one(Person, { person_id: survivor_id }),
  below: all(SameAs, { person_id: [person_id, survivor_id] }),
  ...openWorkOf([person_id, survivor_id]),
})

export const proposeMerge = action('people.propose-merge', {
  input: Two.extend({ link_id: id(), unit_id: id(), reasons: z.array(code()).min(1).max(12) }),
  verb: 'person.propose-merge',
  needs: (input) => ({
    ...bothOf(input),
    known: all(NotSame, { person_id: inOrder(input.person_id, input.survivor_id)[0] }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: (loaded, input, moment) => {
    const { person, survivor, below, known } = loaded
    const { link_id, person_id, survivor_id, unit_id, reasons } = input
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    const wrong = whyNotProposed([person, survivor], { below, known })
    if (wrong) refuse(`people.${wrong}`)
    if (isWorkedOnTwice(loaded, input)) refuse('people.worked-on-twice')
    return {
      changes: [
        insert(SameAs, {
          ...{ link_id, person_id, survivor_id, unit_id, organisation_id, reasons },
          state: 'proposed',
          proposed_by: moment.me.worker_id,
          proposed_at: moment.now,
          settled_by: null,
          settled_at: null,
          undo_until: null,
          ended_by: null,
          ended_at: null,
        }),
      ],
      events: [{ name: 'merge-proposed', data: { link_id } }],
    }
  },
})

export const approveMerge = action('people.approve-merge', {
  input: Two.extend({ link_id: id(), is_same: z.boolean() }),
  verb: 'person.approve-merge',
  needs: ({ link_id, person_id, survivor_id }) => ({
    links: locked(SameAs, { link_id }),
    person: one(Person, { person_id }),
    survivor: one(Person, { person_id: survivor_id }),
    above: all(SameAs, { person_id: survivor_id }),
    ...openWorkOf([person_id, survivor_id]),
  }),
  on: ({ links }) => {
    const link = links[0] ?? notFound()
    return { unit_id: link.unit_id, organisation_id: link.organisation_id }
  },
  decide: (loaded, { link_id, person_id, survivor_id, is_same }, moment) => {
    const { links, above } = loaded
    const link = links[0] ?? notFound()
    if (link.state !== 'proposed') refuse('people.link-settled')
    if (link.person_id !== person_id || link.survivor_id !== survivor_id) notFound()
    const me = moment.me.worker_id
    if (is_same && link.proposed_by === me) refuse('people.second-pair-of-eyes')
    if (is_same && standsUnder(above, survivor_id)) refuse('people.stands-under-another')
    if (is_same && isWorkedOnTwice(loaded, link)) refuse('people.worked-on-twice')
    const settled = { settled_by: me, settled_at: moment.now }
    if (is_same)
      return {
        changes: [
          update(SameAs, { link_id }, { ...settled, state: 'approved', undo_until: undoUntil(moment.now) }),
        ],
        events: [{ name: 'identity-merged', data: { link_id, person_id, survivor_id } }],
      }
    return { changes: [update(SameAs, { link_id }, { ...settled, state: 'refused' })] }
  },
})

export const undoMerge = action('people.undo-merge', {
  input: z.object({ link_id: id() }),
  verb: 'person.undo-merge',
  needs: ({ link_id }) => ({ links: locked(SameAs, { link_id }) }),
  on: ({ links }) => {
    const link = links[0] ?? notFound()
    return { unit_id: link.unit_id, organisation_id: link.organisation_id }
  },
  decide: ({ links }, { link_id }, moment) => {
    const link = links[0] ?? notFound()
    if (!isLive(link) || link.state !== 'approved') refuse('people.link-settled')
    if (link.undo_until === null || moment.now > link.undo_until) refuse('people.too-late-to-undo')
    const { person_id, survivor_id } = link
    return {
      changes: [
        update(SameAs, { link_id }, { state: 'undone', ended_by: moment.me.worker_id, ended_at: moment.now }),
      ],
      events: [{ name: 'identity-unmerged', data: { link_id, person_id, survivor_id } }],
    }
  },
})

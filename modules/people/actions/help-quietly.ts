// "Help me, and tell nobody": the wish is written where whoever knows the person finds it, and what our body lets others
// see against it ends at once. Help and counting go on as before. The person may change their mind.

import { z } from 'zod'
import { Share } from '#core/access'
import {
  action,
  all,
  dayInItaly,
  id,
  insert,
  locked,
  maybe,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Organisation } from '#network'
import { SharingWish } from '../domain/consent.ts'
import { Person } from '../domain/person.ts'
import { dayBefore, isAgainstWish, isOpen } from '../domain/sharing-rules.ts'

export const helpQuietly = action('people.not-shared', {
  input: z.object({
    wish_id: id(),
    person_id: id(),
    unit_id: id(),
    /** Null: with nobody. */
    to_organisation_id: id().nullable(),
  }),
  verb: 'consent.keep',
  needs: ({ person_id, to_organisation_id }) => ({
    person: one(Person, { person_id }),
    body: maybe(Organisation, { organisation_id: to_organisation_id }),
    wishes: all(SharingWish, { person_id }),
    shares: all(Share, { person_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ body, wishes, shares }, input, moment) => {
    const { me, at, now } = moment
    const organisation_id = me.units[input.unit_id] ?? notFound()
    if (input.to_organisation_id && !body) notFound()
    const isSaid = wishes.some(
      (wish) => wish.ended_at === null && wish.to_organisation_id === input.to_organisation_id,
    )
    if (isSaid) refuse('people.wish-said')
    const wish = { ...input, organisation_id, worker_id: me.worker_id, said_at: at, ended_at: null }
    const today = dayInItaly(now)
    const against = shares.filter(
      (share) =>
        me.grants.some((grant) => grant.organisation_id === share.from_organisation_id) &&
        isOpen(share, today) &&
        isAgainstWish([wish], share.organisation_id, share.legal_basis),
    )
    return {
      changes: [
        insert(SharingWish, wish),
        ...against.map(({ share_id }) => update(Share, { share_id }, { ended_on: dayBefore(today) })),
      ],
      derive: [{ kind: 'person', id: input.person_id }],
      events: [{ name: 'not-to-be-shared', data: { wish_id: input.wish_id, person_id: input.person_id } }],
      answer: { ended_shares: against.length },
    }
  },
})

export const endQuietly = action('people.end-not-shared', {
  input: z.object({ wish_id: id() }),
  verb: 'consent.keep',
  needs: ({ wish_id }) => ({ wishes: locked(SharingWish, { wish_id }) }),
  on: ({ wishes }) => {
    const wish = wishes[0] ?? notFound()
    return { unit_id: wish.unit_id }
  },
  decide: ({ wishes }, { wish_id }, { at }) => {
    const wish = wishes[0] ?? notFound()
    if (wish.ended_at) refuse('people.wish-ended')
    return { changes: [update(SharingWish, { wish_id }, { ended_at: at })] }
  },
})

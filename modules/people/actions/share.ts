// Letting another body, or one unit of it, see what ours wrote of a person: for a purpose, on a ground that holds, until
// a day. It ends when we say so, when the reason ends, or when the person takes back their yes.

import { z } from 'zod'
import { Share } from '#core/access'
import {
  action,
  all,
  code,
  codes,
  dayInItaly,
  dayText,
  id,
  insert,
  locked,
  maybe,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Agreement, AgreementShare, isOver, Organisation, Unit } from '#network'
import { Consent, SharingWish } from '../domain/consent.ts'
import { Person } from '../domain/person.ts'
import {
  basisOfAct,
  basisOfConsent,
  consentCovers,
  dayBefore,
  earlier,
  isAgainstWish,
  isOpen,
  reservedParts,
} from '../domain/sharing-rules.ts'

const SharePerson = z.object({
  share_id: id(),
  person_id: id(),
  organisation_id: id(),
  /** One unit of that body, or the whole of it. */
  unit_id: id().nullable(),
  compartments: codes().min(1),
  purpose: code(),
  /** The agreement between the two bodies, or the consent of the person. */
  cause_id: id(),
  ended_on: dayText().nullable(),
})

export const sharePerson = action('people.share', {
  input: SharePerson,
  verb: 'person.share',
  needs: ({ person_id, organisation_id, unit_id, cause_id }) => ({
    person: one(Person, { person_id }),
    body: one(Organisation, { organisation_id }),
    unit: maybe(Unit, { unit_id }),
    act: maybe(Agreement, { agreement_id: cause_id }),
    lines: all(AgreementShare, { agreement_id: cause_id }),
    consent: maybe(Consent, { consent_id: cause_id }),
    wishes: all(SharingWish, { person_id }),
  }),
  on: (_, __, me) => ({ organisation_id: me.organisation_id }),
  decide: ({ body, unit, act, lines, consent, wishes }, input, { me, now }) => {
    const day = dayInItaly(now)
    const from = me.organisation_id
    if (isOver(body.ended_on, now)) notFound()
    if (input.unit_id && unit?.organisation_id !== body.organisation_id) notFound()
    if (body.organisation_id === from) refuse('people.shared-with-itself')
    if (input.compartments.some((each) => (reservedParts as readonly string[]).includes(each)))
      refuse('people.never-shared')
    if (input.ended_on !== null && input.ended_on < day) refuse('people.share-ends-before')
    const wanted = { ...input, from, to: body.organisation_id }
    const ground = consentCovers(consent, wanted)
      ? basisOfConsent(input.compartments)
      : basisOfAct(act, lines, { wanted, day })
    const basis = ground ?? refuse(consent ? 'people.consent-does-not-cover' : 'people.no-ground-to-share')
    if (isAgainstWish(wishes, body.organisation_id, basis)) refuse('people.not-to-be-shared')
    return {
      changes: [
        insert(Share, {
          ...input,
          from_organisation_id: from,
          legal_basis: basis,
          begins_on: day,
          ended_on: earlier(input.ended_on, act?.ended_on ?? null),
          is_keeper: false,
        }),
      ],
      derive: [{ kind: 'person', id: input.person_id }],
      events: [{ name: 'person-shared', data: { share_id: input.share_id, person_id: input.person_id } }],
    }
  },
})

export const endShare = action('people.end-share', {
  input: z.object({ share_id: id() }),
  verb: 'person.end-share',
  needs: ({ share_id }) => ({ shares: locked(Share, { share_id }) }),
  on: ({ shares }) => {
    const share = shares[0] ?? notFound()
    return { organisation_id: share.from_organisation_id }
  },
  decide: ({ shares }, { share_id }, { now }) => {
    const share = shares[0] ?? notFound()
    const today = dayInItaly(now)
    if (!isOpen(share, today)) refuse('people.share-ended')
    return {
      changes: [update(Share, { share_id }, { ended_on: dayBefore(today) })],
      derive: [{ kind: 'person', id: share.person_id }],
      events: [{ name: 'share-ended', data: { share_id, person_id: share.person_id } }],
    }
  },
})

// The person says yes to being known by another body, and may take it back at any time: what rested on that yes ends in
// the same instant, for everybody who saw because of it.

import { z } from 'zod'
import { Share } from '#core/access'
import { action, all, dayInItaly, id, insert, locked, notFound, one, refuse, update } from '#core/kernel'
import { isOver, Organisation } from '#network'
import { Consent } from '../domain/consent.ts'
import { Person } from '../domain/person.ts'
import { dayBefore, isOpen, reservedParts } from '../domain/sharing-rules.ts'

export const giveConsent = action('people.give-consent', {
  input: Consent.schema.omit({
    organisation_id: true,
    worker_id: true,
    given_at: true,
    withdrawn_at: true,
    withdrawn_by: true,
  }),
  verb: 'consent.keep',
  needs: ({ person_id, recipients }) => ({
    person: one(Person, { person_id }),
    bodies: all(Organisation, { organisation_id: recipients }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ bodies }, input, moment) => {
    const { me, at, now } = moment
    const organisation_id = me.units[input.unit_id] ?? notFound()
    const recipients = [...new Set(input.recipients)]
    const alive = bodies.filter(
      (each) => recipients.includes(each.organisation_id) && !isOver(each.ended_on, now),
    )
    if (alive.length < recipients.length) notFound()
    if (recipients.includes(organisation_id)) refuse('people.shared-with-itself')
    if (input.compartments.some((each) => (reservedParts as readonly string[]).includes(each)))
      refuse('people.never-shared')
    if (input.channel === 'oral_witnessed' && !input.witness_id) refuse('people.consents-oral-witnessed')
    if (input.witness_id === me.worker_id) refuse('people.consents-witness-is-another')
    return {
      changes: [
        insert(Consent, {
          ...input,
          recipients,
          organisation_id,
          worker_id: me.worker_id,
          given_at: at,
          withdrawn_at: null,
          withdrawn_by: null,
        }),
      ],
      events: [{ name: 'consent-given', data: { consent_id: input.consent_id, organisation_id } }],
    }
  },
})

export const withdrawConsent = action('people.withdraw-consent', {
  input: z.object({ consent_id: id() }),
  verb: 'consent.keep',
  needs: ({ consent_id }) => ({
    consents: locked(Consent, { consent_id }),
    shares: all(Share, { cause_id: consent_id }),
  }),
  on: ({ consents }) => {
    const consent = consents[0] ?? notFound()
    return { unit_id: consent.unit_id }
  },
  decide: ({ consents, shares }, { consent_id }, moment) => {
    const consent = consents[0] ?? notFound()
    if (consent.withdrawn_at) refuse('people.consent-withdrawn')
    const today = dayInItaly(moment.now)
    const open = shares.filter((share) => isOpen(share, today))
    return {
      changes: [
        update(Consent, { consent_id }, { withdrawn_at: moment.at, withdrawn_by: moment.me.worker_id }),
        ...open.map(({ share_id }) => update(Share, { share_id }, { ended_on: dayBefore(today) })),
      ],
      derive: [{ kind: 'person', id: consent.person_id }],
      events: [
        {
          name: 'consent-withdrawn',
          data: { consent_id, person_id: consent.person_id, share_ids: open.map(({ share_id }) => share_id) },
        },
      ],
      answer: { ended_shares: open.length },
    }
  },
})

// Partners sign what each may share with whom; later the act ends, on a day and for a reason.

import { z } from 'zod'
import {
  action,
  all,
  dayInItaly,
  dayText,
  id,
  insert,
  line,
  locked,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Agreement, AgreementShare, faultOfShares } from '../domain/agreement.ts'
import { isOver } from '../domain/ending.ts'
import { Organisation } from '../domain/organisation.ts'
import { knownCompartments } from './set-role-clearance.ts'

export const signAgreement = action('network.sign-agreement', {
  input: Agreement.schema.omit({ ended_because: true }).extend({
    shares: z.array(AgreementShare.schema.omit({ agreement_id: true })).max(500),
  }),
  verb: 'agreement.keep',
  needs: ({ parties }) => ({ organisations: all(Organisation, { organisation_id: parties }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ organisations }, { shares, ...agreement }, moment) => {
    const parties = [...new Set(agreement.parties)]
    if (parties.length < 2) refuse('network.with-itself')
    const alive = organisations.filter(
      (each) => parties.includes(each.organisation_id) && !isOver(each.ended_on, moment.now),
    )
    if (alive.length < parties.length) refuse('network.party-unknown')
    const fault = faultOfShares(parties, shares)
    if (fault) refuse(`network.${fault}`)
    if (!shares.every((share) => knownCompartments(share.compartments))) refuse('network.unknown-compartment')
    if (agreement.ended_on !== null && agreement.ended_on < agreement.begins_on)
      refuse('network.agreements-dates-in-order')
    return {
      changes: [
        insert(Agreement, { ...agreement, parties, ended_because: null }),
        ...shares.map((share) => insert(AgreementShare, { agreement_id: agreement.agreement_id, ...share })),
      ],
    }
  },
})

const lastDayOfSharing = (ended_on: string, now: string): string => {
  const yesterday = dayInItaly(new Date(Date.parse(now) - 86_400_000).toISOString())
  return ended_on <= dayInItaly(now) ? yesterday : ended_on
}

export const endAgreement = action('network.end-agreement', {
  input: z.object({
    agreement_id: id(),
    /** Absent: today. */ last_day: dayText().optional(),
    because: line(200).min(3),
  }),
  verb: 'agreement.keep',
  needs: ({ agreement_id }) => ({ agreements: locked(Agreement, { agreement_id }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ agreements }, { agreement_id, last_day, because }, moment) => {
    const agreement = agreements[0] ?? notFound()
    const ended_on = last_day ?? moment.now.slice(0, 10)
    if (agreement.ended_because !== null || isOver(agreement.ended_on, moment.now))
      refuse('network.already-ended')
    if (ended_on < agreement.begins_on) refuse('network.agreements-dates-in-order')
    return {
      changes: [update(Agreement, { agreement_id }, { ended_on, ended_because: because })],
      // What was let see under it ends with it; what ends today ends now, not at midnight.
      derive: [{ kind: 'shares', id: agreement_id, day: lastDayOfSharing(ended_on, moment.now) }],
    }
  },
})

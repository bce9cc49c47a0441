// Every quarter the store declares to a firm what it received and that it uses it for its own ends (L. 166/2016, art. 16).
// Nothing is declared before it was looked at, nor before the quarter is over.
import { z } from 'zod'
import { action, dayInItaly, id, insert, locked, maybe, one, refuse, update } from '#core/kernel'
import { idsFrom } from '#goods'
import { Donation, type DonationRecord } from '../domain/donation.ts'
import { Donor, DonorPapers } from '../domain/donor.ts'
import { Declaration, daysOfQuarter, quarterOf, quarterText } from '../domain/telling.ts'
import { endedStates, isNobodysBusiness } from '../domain/words.ts'
import { stepTaken } from './step.ts'

const given = ['donation', 'drive']

const waitingOf = (gifts: DonationRecord[]): DonationRecord | undefined =>
  gifts.find(({ state }) => state === 'received' || state === 'inspected')

export const declareQuarter = action('donations.declare-quarter', {
  input: z.object({ declaration_id: id(), donor_id: id(), quarter: quarterText() }),
  verb: 'donation.declare',
  needs: ({ donor_id }) => ({
    donor: one(Donor, { donor_id }),
    papers: maybe(DonorPapers, { donor_id }),
    gifts: locked(Donation, { donor_id }),
  }),
  on: ({ donor }) => ({ organisation_id: donor.organisation_id }),
  decide: ({ donor, papers, gifts }, { declaration_id, donor_id, quarter }, moment) => {
    const name = isNobodysBusiness(donor.kind) ? refuse('donations.declared-to-firms') : (donor.name ?? '')
    const { to_day } = daysOfQuarter(quarter)
    if (dayInItaly(moment.at) <= to_day) refuse('donations.quarter-not-over', { day: to_day })
    const mine = gifts.filter(
      (gift) =>
        given.includes(gift.source) && gift.received_on !== null && quarterOf(gift.received_on) === quarter,
    )
    const waiting = waitingOf(mine)
    if (waiting) refuse('donations.quarter-has-work', { code: waiting.code })
    const told = mine.filter((gift) => endedStates.includes(gift.state))
    if (told.length === 0) refuse('donations.nothing-to-declare', { name })
    if (!papers?.tax_number) refuse('donations.tax-number-needed', { name })
    const ids = idsFrom(moment.intent_id)
    const { organisation_id } = donor
    return {
      changes: [
        insert(Declaration, {
          ...{ declaration_id, organisation_id, donor_id, quarter },
          ...{ worker_id: moment.me.worker_id, made_at: moment.at },
        }),
        ...told.flatMap((donation) => [
          update(Donation, { donation_id: donation.donation_id }, { state: 'documented', declaration_id }),
          stepTaken({ donation, from: donation.state, to: 'documented', ids }, moment),
        ]),
      ],
      events: [{ name: 'donations-documented', data: { declaration_id } }],
      answer: { declaration_id, gifts: told.length },
    }
  },
})

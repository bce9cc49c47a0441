// Somebody says that something will come; it gets a day; sometimes it does not come.
import { z } from 'zod'
import {
  action,
  dayInItaly,
  dayText,
  id,
  insert,
  line,
  locked,
  maybe,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { idsFrom, lotCode, programmeOf } from '#goods'
import { Organisation } from '#network'
import { Donation, type DonationRecord } from '../domain/donation.ts'
import { Donor, type DonorRecord } from '../domain/donor.ts'
import { donationSources, isOnItsWay } from '../domain/words.ts'
import { stepTaken } from './step.ts'

export const toldDonation = z.object({
  donor_id: id().nullable().default(null),
  source: z.enum(donationSources),
  what: line(200).min(2),
  /** Whose goods they will be; null: of the store. */
  owner_id: id().nullable().default(null),
  note: line(500).nullable().default(null),
})
type Told = z.infer<typeof toldDonation>

/** As it is born: on its way, without a paper. */
export const bornDonation = (
  told: Told,
  where: { donation_id: string; organisation_id: string; today: string; donor: DonorRecord | undefined },
): DonationRecord => {
  const { donation_id, organisation_id, today, donor } = where
  if (told.donor_id !== null && !donor) notFound()
  if (told.source === 'eu_programme' && !donor) refuse('donations.giver-needed', undefined, 422)
  const { source } = told
  return {
    ...{
      donation_id,
      organisation_id,
      code: `E-${lotCode(donation_id).slice(2)}`,
      donor_id: told.donor_id,
      source,
    },
    ...{ programme: programmeOf({ source: source === 'drive' ? 'donation' : source }) },
    ...{ owner_id: told.owner_id ?? organisation_id, what: told.what.trim(), state: 'announced' },
    ...{ expected_on: null, expected_hours: null, is_fetched: false, announced_on: today, location_id: null },
    ...{
      received_on: null,
      document_kind: null,
      document_number: null,
      document_on: null,
      transport_at: null,
    },
    ...{ transport_from: null, document_key: null, is_perishable: false, note: told.note, ended_on: null },
    declaration_id: null,
  }
}

export const announce = action('donations.announce', {
  input: toldDonation.extend({
    donation_id: id(),
    organisation_id: id(),
    expected_on: dayText().nullable().default(null),
    expected_hours: line(40).nullable().default(null),
    is_fetched: z.boolean().default(false),
  }),
  verb: 'donation.plan',
  needs: ({ organisation_id, donor_id }) => ({
    organisation: one(Organisation, { organisation_id }),
    donor: maybe(Donor, { donor_id, organisation_id }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ organisation, donor }, input, moment) => {
    const { donation_id, expected_on, expected_hours, is_fetched, ...told } = input
    const { organisation_id } = organisation
    const today = dayInItaly(moment.at)
    if (expected_on !== null && expected_on < today) refuse('donations.day-gone', { day: expected_on }, 422)
    const born = bornDonation(told, { donation_id, organisation_id, today, donor })
    const donation = { ...born, expected_on, expected_hours, is_fetched }
    const ids = idsFrom(moment.intent_id)
    const announced = stepTaken({ donation, from: null, to: 'announced', ids }, moment)
    if (expected_on === null) return { changes: [insert(Donation, donation), announced] }
    const scheduled = stepTaken({ donation, from: 'announced', to: 'scheduled', ids }, moment)
    return { changes: [insert(Donation, { ...donation, state: 'scheduled' }), announced, scheduled] }
  },
})

export const schedule = action('donations.schedule', {
  input: z.object({
    donation_id: id(),
    expected_on: dayText(),
    expected_hours: line(40).nullable().default(null),
    is_fetched: z.boolean().default(false),
  }),
  verb: 'donation.plan',
  needs: ({ donation_id }) => ({ donations: locked(Donation, { donation_id }) }),
  on: ({ donations }) => ({ organisation_id: (donations[0] ?? notFound()).organisation_id }),
  decide: ({ donations }, { donation_id, ...day }, moment) => {
    const donation = donations[0] ?? notFound()
    if (!isOnItsWay(donation.state)) refuse('donations.already-here', { code: donation.code })
    if (day.expected_on < dayInItaly(moment.at)) refuse('donations.day-gone', { day: day.expected_on }, 422)
    const step = { donation, from: donation.state, to: 'scheduled' as const, ids: idsFrom(moment.intent_id) }
    return {
      changes: [update(Donation, { donation_id }, { ...day, state: 'scheduled' }), stepTaken(step, moment)],
    }
  },
})

export const callOff = action('donations.call-off', {
  input: z.object({ donation_id: id(), reason: line(200).min(3) }),
  verb: 'donation.plan',
  needs: ({ donation_id }) => ({ donations: locked(Donation, { donation_id }) }),
  on: ({ donations }) => ({ organisation_id: (donations[0] ?? notFound()).organisation_id }),
  decide: ({ donations }, { donation_id, reason }, moment) => {
    const donation = donations[0] ?? notFound()
    if (!isOnItsWay(donation.state)) refuse('donations.already-here', { code: donation.code })
    const step = {
      donation,
      from: donation.state,
      to: 'called_off' as const,
      reason,
      ids: idsFrom(moment.intent_id),
    }
    return {
      changes: [
        update(Donation, { donation_id }, { state: 'called_off', ended_on: dayInItaly(moment.at) }),
        stepTaken(step, moment),
      ],
    }
  },
})

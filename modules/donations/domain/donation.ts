// Something is announced, gets a day, arrives with a paper, is looked at line by line, and is told to who gave it.
import { z } from 'zod'
import { code, dayText, id, instantText, line, noun, type Of } from '#core/kernel'
import { donationSources, donationStates } from './words.ts'

export const documentKinds = ['ddt', 'receipt'] as const

export const Donation = noun(
  'donations.donation',
  { table: 'donations.donations', key: 'donation_id', by: 'organisation', conflict: 'ask' },
  z.object({
    donation_id: id(),
    organisation_id: id(),
    /** What people read to each other: `E-4K9QXM2`. */
    code: line(20),
    /** Null for a collection, or a box left at the door. */
    donor_id: id().nullable(),
    source: z.enum(donationSources),
    programme: code().nullable(),
    /** Whose goods they will be. */
    owner_id: id(),
    /** What was said on the phone: "venti bancali di pasta". */
    what: line(200),
    state: z.enum(donationStates),
    expected_on: dayText().nullable(),
    /** Morning, ten to twelve: as it was agreed. */
    expected_hours: line(40).nullable(),
    /** We go and take it. */
    is_fetched: z.boolean(),
    announced_on: dayText(),
    location_id: id().nullable(),
    received_on: dayText().nullable(),
    document_kind: z.enum(documentKinds).nullable(),
    document_number: line(40).nullable(),
    document_on: dayText().nullable(),
    transport_at: instantText().nullable(),
    transport_from: line(160).nullable(),
    /** Number and year of their document; the same giver brings it once. */
    document_key: line(80).nullable(),
    /** Easily perishable food, which the monthly message of the giver leaves out (L. 166/2016). */
    is_perishable: z.boolean(),
    note: line(500).nullable(),
    ended_on: dayText().nullable(),
    declaration_id: id().nullable(),
  }),
)
export type DonationRecord = Of<typeof Donation>

/** Who moved it, when and why. Never changed. */
export const DonationStep = noun(
  'donations.step',
  { table: 'donations.steps', key: 'step_id', by: 'organisation', conflict: 'append' },
  z.object({
    step_id: id(),
    donation_id: id(),
    organisation_id: id(),
    from_state: z.enum(donationStates).nullable(),
    to_state: z.enum(donationStates),
    reason: line(200).nullable(),
    worker_id: id(),
    at: instantText(),
  }),
)

/** A delivery document is known by its number and its year: firms begin again every January, and write zeros and dashes as they like. */
export const documentKey = (number: string, on: string): string =>
  `${number
    .toUpperCase()
    .replaceAll(/[^A-Z0-9/]/g, '')
    .replace(/^0+(?=.)/, '')} ${on.slice(0, 4)}`

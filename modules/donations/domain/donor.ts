// Who gives. What the tax office wants of them lies in a table of its own, which those who carry boxes do not read.
import { z } from 'zod'
import { id, line, noun, type Of } from '#core/kernel'
import { donorKinds } from './words.ts'

export const Donor = noun(
  'donations.donor',
  { table: 'donations.donors', key: 'donor_id', by: 'organisation', conflict: 'latest' },
  z.object({
    donor_id: id(),
    organisation_id: id(),
    kind: z.enum(donorKinds),
    /** Null once forgotten. */
    name: line(120).nullable(),
    is_active: z.boolean(),
  }),
)
export type DonorRecord = Of<typeof Donor>

export const DonorPapers = noun(
  'donations.donor-papers',
  { table: 'donations.donor_papers', key: 'donor_id', by: 'organisation', conflict: 'latest' },
  z.object({
    donor_id: id(),
    organisation_id: id(),
    /** Codice fiscale or partita IVA, without spaces. */
    tax_number: line(16).nullable(),
    address: line(200).nullable(),
    /** How they are reached about a delivery. */
    contact: line(200).nullable(),
    /** Who files the papers for them. */
    delegate: line(120).nullable(),
  }),
)
export type DonorPapersRecord = Of<typeof DonorPapers>

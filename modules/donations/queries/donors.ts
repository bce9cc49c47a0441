// Who gives to the store, and what the tax office wants of them.
import { z } from 'zod'
import { id, query } from '#core/kernel'

const text = z.string()

export const donorLook = z.object({
  donor_id: text,
  organisation_id: text,
  kind: text,
  name: text.nullable(),
  is_active: z.boolean(),
  gifts: z.number(),
  last_on: text.nullable(),
})
export type DonorLook = z.infer<typeof donorLook>

export const donors = query('donations.donors', {
  verb: 'donor.see',
  input: z.object({ organisation_id: id().optional() }),
  on: ({ organisation_id }, me) => ({ organisation_id: organisation_id ?? me.organisation_id }),
  output: z.object({ donors: z.array(donorLook) }),
})
export type Donors = z.infer<typeof donors.output>

export const donorPapers = query('donations.donor-papers', {
  verb: 'donor.see-papers',
  input: z.object({ donor_id: id() }),
  on: (_, me) => ({ organisation_id: me.organisation_id }),
  output: z.object({
    papers: z
      .object({
        donor_id: text,
        tax_number: text.nullable(),
        address: text.nullable(),
        contact: text.nullable(),
        delegate: text.nullable(),
      })
      .nullable(),
  }),
})
export type DonorPapersAnswer = z.infer<typeof donorPapers.output>

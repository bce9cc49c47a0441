// Who gives is written down once; what the tax office wants of them lies apart; who gave in private may be forgotten.
import { z } from 'zod'
import { action, id, insert, line, locked, maybe, notFound, one, refuse, update } from '#core/kernel'
import { Organisation } from '#network'
import { Donor, DonorPapers } from '../domain/donor.ts'
import { taxNumberOf } from '../domain/tax-number.ts'
import { donorKinds } from '../domain/words.ts'

export const keepDonor = action('donations.keep-donor', {
  input: z.object({
    donor_id: id(),
    organisation_id: id(),
    kind: z.enum(donorKinds),
    name: line(120).min(2),
    is_active: z.boolean().default(true),
  }),
  verb: 'donor.keep',
  needs: ({ donor_id, organisation_id }) => ({
    organisation: one(Organisation, { organisation_id }),
    before: maybe(Donor, { donor_id, organisation_id }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ before }, { donor_id, organisation_id, ...told }) => ({
    changes: [
      before
        ? update(Donor, { donor_id }, told)
        : insert(Donor, { donor_id, organisation_id, ...told, name: told.name.trim() }),
    ],
  }),
})

const orNull = (text: string | null): string | null => text?.trim() || null

export const keepPapers = action('donations.keep-papers', {
  input: z.object({
    donor_id: id(),
    tax_number: line(20).nullable().default(null),
    address: line(200).nullable().default(null),
    contact: line(200).nullable().default(null),
    delegate: line(120).nullable().default(null),
  }),
  verb: 'donor.keep-papers',
  needs: ({ donor_id }) => ({ donor: one(Donor, { donor_id }), before: maybe(DonorPapers, { donor_id }) }),
  on: ({ donor }) => ({ organisation_id: donor.organisation_id }),
  decide: ({ donor, before }, { donor_id, tax_number: typed, ...told }) => {
    const tax_number = orNull(typed)
      ? (taxNumberOf(String(typed)) ?? refuse('donations.tax-number-wrong', { number: typed }, 422))
      : null
    const papers = {
      tax_number,
      address: orNull(told.address),
      contact: orNull(told.contact),
      delegate: orNull(told.delegate),
    }
    return {
      changes: [
        before
          ? update(DonorPapers, { donor_id }, papers)
          : insert(DonorPapers, { donor_id, organisation_id: donor.organisation_id, ...papers }),
      ],
    }
  },
})

/** Somebody who gave in private asks not to be remembered: the gift stays, the name goes. */
export const forgetDonor = action('donations.forget-donor', {
  input: z.object({ donor_id: id() }),
  verb: 'donor.keep-papers',
  needs: ({ donor_id }) => ({
    donors: locked(Donor, { donor_id }),
    papers: maybe(DonorPapers, { donor_id }),
  }),
  on: ({ donors }) => ({ organisation_id: (donors[0] ?? notFound()).organisation_id }),
  decide: ({ donors, papers }, { donor_id }) => {
    const donor = donors[0] ?? notFound()
    if (donor.kind !== 'private') refuse('donations.donor-kept-by-law')
    const empty = { tax_number: null, address: null, contact: null, delegate: null }
    return {
      changes: [
        update(Donor, { donor_id }, { kind: 'anonymous', name: null, is_active: false }),
        ...(papers ? [update(DonorPapers, { donor_id }, empty)] : []),
      ],
    }
  },
})

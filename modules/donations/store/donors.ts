// Reads who gives, and their papers for who may see them.
import { answering } from '#core/kernel'
import { type DonorPapersAnswer, type Donors, donorPapers, donors } from '../queries/donors.ts'

const listed = `select g.donor_id, g.organisation_id, g.kind, g.name, g.is_active,
    (select count(*)::int from donations.donations d where d.network_id = g.network_id and d.donor_id = g.donor_id and d.received_on is not null) as gifts,
    (select max(d.received_on) from donations.donations d where d.network_id = g.network_id and d.donor_id = g.donor_id) as last_on
  from donations.donors g where g.network_id = $1 and ($2::uuid is null or g.organisation_id = $2)
  order by g.is_active desc, g.name nulls last, g.donor_id limit 2000`

export const donorsAnswering = answering(donors, {
  statements: ({ organisation_id }, { network_id }) => [
    { name: 'donors listed', text: listed, values: [network_id, organisation_id ?? null] },
  ],
  tell: ([rows = []]) => ({ donors: rows as unknown as Donors['donors'] }),
})

export const donorPapersAnswering = answering(donorPapers, {
  statements: ({ donor_id }, { network_id }) => [
    {
      name: 'papers of a donor',
      text: `select donor_id, tax_number, address, contact, delegate from donations.donor_papers where network_id = $1 and donor_id = $2`,
      values: [network_id, donor_id],
    },
  ],
  tell: ([rows = []]) => ({ papers: (rows[0] as unknown as DonorPapersAnswer['papers']) ?? null }),
})

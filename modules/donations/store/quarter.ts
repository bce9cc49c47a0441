// The gifts of a quarter, firm by firm, and one declaration as it was made.
import { answering, dayInItaly } from '#core/kernel'
import { daysOfQuarter } from '../domain/telling.ts'
import { type DeclarationAnswer, declaration, type Quarter, quarter } from '../queries/telling.ts'
import { gramsEach } from './weights.ts'

const gift = `d.donation_id, d.code, d.donor_id, g.name as donor_name, d.state, d.received_on, d.document_kind, d.document_number, d.document_on,
    d.transport_at, d.transport_from, d.is_perishable, coalesce(s.grams, 0)::float8 as grams, coalesce(s.unweighed, 0)::int as unweighed, s.value_cents,
    d.declaration_id`
/** Of what was kept: the pieces that were good. */
const joined = `join donations.donors g on g.network_id = d.network_id and g.donor_id = d.donor_id
  left join lateral (
    select round(sum(l.accepted * ${gramsEach})) as grams, count(*) filter (where ${gramsEach} is null and l.accepted > 0) as unweighed,
      sum(l.value_cents)::float8 as value_cents
    from donations.lines l join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
    where l.network_id = d.network_id and l.donation_id = d.donation_id) s on true`

const ofQuarter = `select ${gift}, g.kind as donor_kind, coalesce(p.tax_number, '') <> '' as has_tax_number
  from donations.donations d ${joined}
  left join donations.donor_papers p on p.network_id = d.network_id and p.donor_id = d.donor_id
  where d.network_id = $1 and d.organisation_id = $2 and d.received_on between $3::date and $4::date
    and d.source in ('donation', 'drive') and g.kind not in ('private', 'anonymous')
  order by g.name, d.received_on, d.donation_id limit 5000`

export const quarterAnswering = answering(quarter, {
  statements: ({ organisation_id, quarter: asked }, { network_id }) => {
    const { from_day, to_day } = daysOfQuarter(asked)
    return [
      {
        name: 'gifts of a quarter',
        text: ofQuarter,
        values: [network_id, organisation_id, from_day, to_day],
      },
    ]
  },
  tell: ([rows = []], { now }) => ({ today: dayInItaly(now), gifts: rows as unknown as Quarter['gifts'] }),
})

const one = `select c.declaration_id, c.quarter, c.made_at, w.name as worker, o.name as organisation_name, g.name as donor_name, p.tax_number, p.address,
    p.delegate
  from donations.declarations c
  join network.organisations o on o.network_id = c.network_id and o.organisation_id = c.organisation_id
  join access.workers w on w.network_id = c.network_id and w.worker_id = c.worker_id
  join donations.donors g on g.network_id = c.network_id and g.donor_id = c.donor_id
  left join donations.donor_papers p on p.network_id = c.network_id and p.donor_id = c.donor_id
  where c.network_id = $1 and c.declaration_id = $2`

const ofDeclaration = `select ${gift} from donations.donations d ${joined}
  where d.network_id = $1 and d.declaration_id = $2 order by d.received_on, d.donation_id`

export const declarationAnswering = answering(declaration, {
  statements: ({ declaration_id }, { network_id }) => [
    { name: 'a declaration', text: one, values: [network_id, declaration_id] },
    { name: 'gifts of a declaration', text: ofDeclaration, values: [network_id, declaration_id] },
  ],
  tell: ([found = [], rows = []]) => ({
    declaration: (found[0] as unknown as DeclarationAnswer['declaration']) ?? null,
    gifts: rows as unknown as DeclarationAnswer['gifts'],
  }),
})

// Partners, units and agreements as they stand today.
import { answering, type Row, type Statement } from '#core/kernel'
import { holdsOn } from '../domain/agreement.ts'
import { organisationsQuery, partnersQuery, unitsQuery } from '../queries/bodies.ts'

const organisationsStatement = (network_id: string, with_ended: boolean): Statement => ({
  name: 'organisations',
  text: `select o.organisation_id, o.name, o.short_name, o.kind, o.partner_role, o.ended_on,
           (select count(*) from network.units u where u.network_id = o.network_id and u.organisation_id = o.organisation_id
             and (u.ended_on is null or u.ended_on >= (now() at time zone 'Europe/Rome')::date)) as unit_count,
           (select count(*) from access.workers w where w.network_id = o.network_id and w.organisation_id = o.organisation_id
             and not w.is_machine and (w.ended_on is null or w.ended_on >= (now() at time zone 'Europe/Rome')::date)) as worker_count
         from network.organisations o
         where o.network_id = $1 and ($2 or o.ended_on is null or o.ended_on >= (now() at time zone 'Europe/Rome')::date)
         order by o.partner_role <> 'lead_partner', o.name`,
  values: [network_id, with_ended],
})

export const organisationsAnswering = answering(organisationsQuery, {
  statements: ({ with_ended }, { network_id }) => [organisationsStatement(network_id, with_ended ?? false)],
  tell: ([organisations = []]) => ({ organisations }) as never,
})

export const unitsAnswering = answering(unitsQuery, {
  statements: ({ organisation_id, with_ended }, { network_id }) => [
    {
      name: 'units',
      text: `select u.unit_id, u.organisation_id, o.short_name as organisation_name, u.name, u.kind, u.vehicle, u.area_municipalities, u.ended_on,
               p.phone, p.tells as phone_tells
             from network.units u
             left join network.unit_phones p on p.network_id = u.network_id and p.unit_id = u.unit_id
             join network.organisations o on o.network_id = u.network_id and o.organisation_id = u.organisation_id
             where u.network_id = $1 and ($2::uuid is null or u.organisation_id = $2)
               and ($3 or u.ended_on is null or u.ended_on >= (now() at time zone 'Europe/Rome')::date)
             order by o.name, u.name`,
      values: [network_id, organisation_id ?? null, with_ended ?? false],
    },
  ],
  tell: ([units = []]) => ({ units }) as never,
})

export const partnersAnswering = answering(partnersQuery, {
  statements: (_, { network_id }) => [
    organisationsStatement(network_id, false),
    {
      name: 'agreements',
      text: `select agreement_id, title, kind, parties, signed_on, begins_on, ended_on, ended_because
             from network.agreements where network_id = $1 order by begins_on desc, agreement_id`,
      values: [network_id],
    },
    {
      name: 'agreement shares',
      text: `select agreement_id, from_organisation_id, to_organisation_id, compartments, purposes, legal_basis
             from network.agreement_shares where network_id = $1
             order by agreement_id, from_organisation_id, to_organisation_id`,
      values: [network_id],
    },
  ],
  tell: ([organisations = [], agreements = [], shares = []], { now }) => {
    const today = now.slice(0, 10)
    const told = agreements.map((row) => ({
      ...row,
      is_in_force: holdsOn(row as Row & { begins_on: string; ended_on: string | null }, today),
    }))
    const inForce = new Set(told.filter((each) => each.is_in_force).map((each) => (each as Row).agreement_id))
    return {
      organisations,
      agreements: told,
      shares: shares.filter((share) => inForce.has(share.agreement_id)),
    } as never
  },
})

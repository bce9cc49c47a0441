// The SQL of gifts summed by giver, counted from movements as in the report of one giver; what came back counts against.
import { answering } from '#core/kernel'
import { type ByGiver, byGiver } from '../queries/by-giver.ts'
import { channel, crosses, ends, enters, signed } from './flows.ts'
import { gramsEach } from './weights.ts'

const used = `${channel} in ('household', 'partner', 'canteen', 'given')`
const weighs = `(${signed} * ${gramsEach})`

const givers = `
  select g.donor_id, g.name, g.kind,
    (select count(*)::int from donations.donations d where d.network_id = g.network_id and d.donor_id = g.donor_id
      and d.received_on between $3::date and $4::date) as gifts,
    coalesce(round(sum(${weighs}) filter (where ${channel} = 'donor')), 0)::float8 as brought,
    coalesce(round(sum(-${weighs}) filter (where ${used})), 0)::float8 as given,
    coalesce(round(sum(-${weighs}) filter (where ${channel} = 'waste')), 0)::float8 as thrown,
    coalesce(round(sum(-${weighs} / i.portion_grams) filter (where ${used})), 0)::float8 as portions,
    coalesce(sum(abs(${signed})) filter (where ${gramsEach} is null and ${enters}), 0)::float8 as unweighed
  from donations.donors g
  join donations.donations d on d.network_id = g.network_id and d.donor_id = g.donor_id
  join goods.lots q on q.network_id = d.network_id and q.origin_id = d.donation_id
  join goods.items i on i.network_id = q.network_id and i.item_id = q.item_id
  left join donations.lines l on l.network_id = q.network_id and l.lot_id = q.lot_id
  join goods.movements m on m.network_id = q.network_id and m.lot_id = q.lot_id ${ends}
  where g.network_id = $1 and g.organisation_id = $2 and ${crosses}
    and (m.at at time zone 'Europe/Rome')::date between $3::date and $4::date
  group by g.network_id, g.donor_id, g.name, g.kind order by 5 desc, 2, 1`

export const byGiverAnswering = answering(byGiver, {
  statements: ({ organisation_id, from_day, to_day }, { network_id }) => [
    { name: 'gifts by giver', text: givers, values: [network_id, organisation_id, from_day, to_day] },
  ],
  tell: ([rows = []]) => ({ givers: rows }) as unknown as ByGiver,
})

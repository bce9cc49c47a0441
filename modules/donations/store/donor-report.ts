// What became of the gifts of a giver, counted from movements. It tells places and quantities, never who.
import { answering, type Row } from '#core/kernel'
import { type DonorReport, donorReport } from '../queries/telling.ts'
import { channel, crosses, ends, enters, signed } from './flows.ts'
import { gramsEach } from './weights.ts'

const donor = `select g.donor_id, g.name, g.kind, o.name as organisation_name,
    (select count(*)::int from donations.donations d where d.network_id = g.network_id and d.donor_id = g.donor_id
      and d.received_on between $3::date and $4::date) as gifts
  from donations.donors g join network.organisations o on o.network_id = g.network_id and o.organisation_id = g.organisation_id
  where g.network_id = $1 and g.donor_id = $2`

const theirs = `from donations.donations d
  join goods.lots q on q.network_id = d.network_id and q.origin_id = d.donation_id
  join goods.items i on i.network_id = q.network_id and i.item_id = q.item_id
  left join donations.lines l on l.network_id = q.network_id and l.lot_id = q.lot_id`
const moved = `join goods.movements m on m.network_id = q.network_id and m.lot_id = q.lot_id ${ends}`
const when = `d.network_id = $1 and d.donor_id = $2 and ${crosses}
    and (m.at at time zone 'Europe/Rome')::date between $3::date and $4::date`

const flows = `select to_char(m.at at time zone 'Europe/Rome', 'YYYY-MM') as month, i.item_id, i.name_it, i.name_en, i.unit_name, ${channel} as channel, (${enters}) as is_in,
    sum(${signed})::float8 as quantity, coalesce(round(sum(${signed} * ${gramsEach})), 0)::float8 as grams,
    coalesce(sum(${signed}) filter (where ${gramsEach} is null), 0)::float8 as unweighed,
    coalesce(round(sum(${signed} * ${gramsEach} / i.portion_grams)), 0)::float8 as portions
  ${theirs} ${moved} where ${when} group by 1, 2, 3, 4, 5, 6, 7 order by 1, 6, 3, 2`

const brought = `select d.donation_id, d.code, d.received_on, d.document_number, i.item_id, i.name_it, i.name_en, i.unit_name,
    sum(l.quantity)::float8 as quantity, case when bool_and(${gramsEach} is not null) then round(sum(l.quantity * ${gramsEach}))::float8 end as grams
  from donations.donations d
  join donations.lines l on l.network_id = d.network_id and l.donation_id = d.donation_id
  join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  where d.network_id = $1 and d.donor_id = $2 and d.received_on between $3::date and $4::date
  group by d.donation_id, d.code, d.received_on, d.document_number, i.item_id, i.name_it, i.name_en, i.unit_name
  order by d.received_on, d.code, i.name_it, i.item_id`

const handovers = `select ${channel} as channel,
    case when ${channel} <> 'household' or count(distinct m.cause_id) >= distribution.few_under() then count(distinct m.cause_id)::int end as count
  ${theirs} ${moved} where ${when} and ${channel} in ('household', 'partner', 'canteen', 'given') group by 1 order by 1`

const left = `select coalesce(sum(b.quantity), 0)::float8 as quantity, coalesce(round(sum(b.quantity * ${gramsEach})), 0)::float8 as grams,
    coalesce(sum(b.quantity) filter (where ${gramsEach} is null), 0)::float8 as unweighed
  ${theirs} join goods.balances b on b.network_id = q.network_id and b.lot_id = q.lot_id and not b.may_go_below_zero
  where d.network_id = $1 and d.donor_id = $2`

/** A fact of who hands out: households, never who, and no small number. */
const reached = `select t.households, t.is_few from distribution.households_reached($1,
    (select coalesce(array_agg(d.donation_id), '{}') from donations.donations d where d.network_id = $1 and d.donor_id = $2), $3::date, $4::date) t`

const tell = ([
  found = [],
  things = [],
  rows = [],
  hands = [],
  rest = [],
  homes = [],
]: Row[][]): DonorReport => {
  const giver = found[0] as unknown as (NonNullable<DonorReport['donor']> & { gifts: number }) | undefined
  const { gifts = 0, ...told } = giver ?? {}
  return {
    donor: giver ? (told as DonorReport['donor']) : null,
    gifts,
    brought: things as unknown as DonorReport['brought'],
    flows: rows as unknown as DonorReport['flows'],
    handovers: hands as unknown as DonorReport['handovers'],
    reached: (homes[0] as unknown as DonorReport['reached']) ?? { households: 0, is_few: false },
    left: (rest[0] as unknown as DonorReport['left']) ?? { grams: 0, unweighed: 0, quantity: 0 },
  }
}

export const donorReportAnswering = answering(donorReport, {
  statements: ({ donor_id, from_day, to_day }, { network_id }) =>
    Object.entries({ donor, brought, flows, handovers, left, reached }).map(([name, text]) => ({
      name: `donor report ${name}`,
      text,
      values: text === left ? [network_id, donor_id] : [network_id, donor_id, from_day, to_day],
    })),
  tell: (rows) => tell(rows),
})

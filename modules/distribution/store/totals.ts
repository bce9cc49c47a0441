// The SQL of kilograms and portions. What came back does not count as given. A household's partner is who issued its card.
import { answering, type Row } from '#core/kernel'
import { maySum, withoutFew } from '../domain/few-rows.ts'
import { type Grouping, groupings, type Totals, totals } from '../queries/totals.ts'

const keys: Record<Grouping | 'all', [key: string, name: string]> = {
  partner: ["coalesce(o.organisation_id::text, '')", 'o.short_name'],
  channel: [
    "case when h.recipient_kind <> 'household' then h.recipient_kind when h.goods_request_id is null then 'counter' else 'parcel' end",
    'null::text',
  ],
  origin: [
    "coalesce(l.programme, case when l.owner_id is null then 'unknown' when l.owner_id = h.organisation_id then 'own' else l.owner_id::text end)",
    'case when l.programme is null and l.owner_id <> h.organisation_id then w.short_name end',
  ],
  all: ["''", 'null::text'],
}

/** First handover by handover, so that its people count once in each row. */
const sqlOf = (grouping: Grouping | 'all'): string => {
  const [key, name] = keys[grouping]
  return `
  select g.key, g.name, coalesce(sum(g.grams), 0)::float8 as grams, coalesce(sum(g.portions), 0)::float8 as portions,
    sum(g.unweighed)::float8 as unweighed, count(*)::int as handovers, sum(g.people)::int as persons
  from (
    select h.handover_id, h.people, ${key} as key, ${name} as name, sum(n.net * v.each) as grams,
      coalesce(sum(n.net) filter (where v.each is null), 0) as unweighed,
      sum(floor(n.net * v.each / i.portion_grams)) as portions
    from distribution.handovers h
    join distribution.handover_lines l on l.network_id = h.network_id and l.handover_id = h.handover_id
    join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
    cross join lateral (select case i.unit_name when 'gram' then 1 when 'kg' then 1000 else i.grams end::bigint as each) v
    cross join lateral (select l.quantity - coalesce((select sum(b.quantity) from distribution.returns b
      where b.network_id = l.network_id and b.handover_line_id = l.handover_line_id), 0) as net) n
    left join distribution.cards c on c.network_id = h.network_id and c.card_id = h.card_id
    left join network.organisations o on o.network_id = h.network_id and o.organisation_id = coalesce(h.partner_id, c.organisation_id)
    left join network.organisations w on w.network_id = h.network_id and w.organisation_id = l.owner_id
    where h.network_id = $1 and h.organisation_id = $2 and n.net > 0 and h.at >= $3::date::timestamp at time zone 'Europe/Rome'
      and h.at < ($4::date + 1)::timestamp at time zone 'Europe/Rome'
    group by 1, 2, 3, 4) g
  group by 1, 2 order by 3 desc, 2, 1`
}

interface Counted {
  key: string
  name: string | null
  grams: number
  portions: number
  unweighed: number
  handovers: number
  persons: number
}

const nothing: Counted = {
  key: '',
  name: null,
  grams: 0,
  portions: 0,
  unweighed: 0,
  handovers: 0,
  persons: 0,
}

const tell = ([body = [], all = [], ...told]: Row[][]): Totals => {
  const rows = told as unknown as Counted[][]
  const { key: _, name: __, ...sums } = (all[0] as unknown as Counted | undefined) ?? nothing
  const isTold = [[sums], ...rows].every(maySum)
  const by = (grouping: Grouping) => withoutFew(rows[groupings.indexOf(grouping)] ?? [])
  return {
    organisation_name: String(body[0]?.name ?? ''),
    ...{ partner: by('partner'), channel: by('channel'), origin: by('origin') },
    all: { ...sums, persons: isTold ? sums.persons : null },
  }
}

export const totalsAnswering = answering(totals, {
  statements: ({ organisation_id, from_day, to_day }, { network_id }) => [
    {
      name: 'body of the totals',
      text: 'select name from network.organisations where network_id = $1 and organisation_id = $2',
      values: [network_id, organisation_id],
    },
    ...(['all', ...groupings] as const).map((grouping) => ({
      name: `totals by ${grouping}`,
      text: sqlOf(grouping),
      values: [network_id, organisation_id, from_day, to_day],
    })),
  ],
  tell,
})

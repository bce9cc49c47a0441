// Reads deliveries: the list with what waits, one with its lines.
import { answering, dayInItaly, type Row } from '#core/kernel'
import type { Storage } from '#goods'
import { isTooWarm } from '../domain/line-checks.ts'
import {
  type Arrivals,
  arrivals,
  type DonationPage,
  donationPage,
  type LineLook,
} from '../queries/arrivals.ts'
import { gramsEach } from './weights.ts'

const looked = `d.donation_id, d.organisation_id, d.code, d.donor_id, g.name as donor_name, g.kind as donor_kind, d.source, d.programme, d.what,
    d.state, d.expected_on, d.expected_hours, d.is_fetched, d.received_on, d.document_kind, d.document_number, d.document_on,
    coalesce(s.lines, 0)::int as lines, coalesce(s.waiting, 0)::int as waiting, coalesce(s.grams, 0)::float8 as grams,
    coalesce(s.unweighed, 0)::int as unweighed`

const joined = `left join donations.donors g on g.network_id = d.network_id and g.donor_id = d.donor_id
  left join lateral (
    select count(*) as lines, count(*) filter (where l.state = 'waiting') as waiting, round(sum(l.quantity * ${gramsEach})) as grams,
      count(*) filter (where ${gramsEach} is null) as unweighed
    from donations.lines l join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
    where l.network_id = d.network_id and l.donation_id = d.donation_id) s on true`

const listed = `select ${looked} from donations.donations d ${joined}
  where d.network_id = $1 and ($2::uuid is null or d.organisation_id = $2) and ($3::text[] is null or d.state = any($3))
    and ($4::uuid is null or d.donor_id = $4) and ($5::date is null or coalesce(d.received_on, d.expected_on, d.announced_on) >= $5)
    and ($6::date is null or coalesce(d.received_on, d.expected_on, d.announced_on) <= $6)
  order by d.received_on desc nulls first, d.expected_on nulls last, d.donation_id limit $7`

const counted = `select state, count(*)::int as count from donations.donations
  where network_id = $1 and ($2::uuid is null or organisation_id = $2) group by state order by state`

export const arrivalsAnswering = answering(arrivals, {
  statements: ({ organisation_id, states, donor_id, from_day, to_day, limit }, { network_id }) => [
    {
      name: 'donations listed',
      text: listed,
      values: [
        ...[network_id, organisation_id ?? null, states ?? null],
        ...[donor_id ?? null, from_day ?? null, to_day ?? null, limit],
      ],
    },
    { name: 'donations counted', text: counted, values: [network_id, organisation_id ?? null] },
  ],
  tell: ([rows = [], counts = []], { now }) => ({
    today: dayInItaly(now),
    donations: rows as unknown as Arrivals['donations'],
    counts: counts as unknown as Arrivals['counts'],
  }),
})

const one = `select ${looked}, o.name as organisation_name, w.name as owner_name, d.location_id, p.name as place, d.transport_at, d.transport_from,
    d.is_perishable, d.note, d.declaration_id
  from donations.donations d ${joined}
  join network.organisations o on o.network_id = d.network_id and o.organisation_id = d.organisation_id
  join network.organisations w on w.network_id = d.network_id and w.organisation_id = d.owner_id
  left join goods.locations p on p.network_id = d.network_id and p.location_id = d.location_id
  where d.network_id = $1 and d.donation_id = $2`

const lines = `select l.line_id, l.lot_id, t.code as lot_code, t.state as lot_state, l.position, l.item_id, i.name_it, i.name_en, i.icon, i.unit_name,
    i.storage, k.name as packaging, l.packages, l.quantity, l.supplier_lot, l.gtin, l.best_before, l.use_by,
    round(l.quantity * ${gramsEach})::float8 as grams, l.temperature_tenths, l.value_cents, l.state, l.accepted, l.rejected, l.missing,
    l.rejected_to, l.reason, w.name as inspected_by
  from donations.lines l
  join goods.items i on i.network_id = l.network_id and i.item_id = l.item_id
  join goods.lots t on t.network_id = l.network_id and t.lot_id = l.lot_id
  left join goods.packagings k on k.network_id = l.network_id and k.packaging_id = l.packaging_id
  left join access.workers w on w.network_id = l.network_id and w.worker_id = l.inspected_by
  where l.network_id = $1 and l.donation_id = $2 order by l.position limit 12000`

const steps = `select s.from_state, s.to_state, s.reason, w.name as worker, s.at from donations.steps s
  join access.workers w on w.network_id = s.network_id and w.worker_id = s.worker_id
  where s.network_id = $1 and s.donation_id = $2 order by s.at, s.step_id`

const tellPage = ([found = [], rows = [], walked = []]: Row[][], now: string): DonationPage => ({
  today: dayInItaly(now),
  donation: (found[0] as unknown as DonationPage['donation']) ?? null,
  lines: (rows as unknown as Omit<LineLook, 'is_too_warm'>[]).map((line) => ({
    ...line,
    is_too_warm: isTooWarm(line.storage as Storage, line.temperature_tenths),
  })),
  steps: walked as unknown as DonationPage['steps'],
})

export const donationPageAnswering = answering(donationPage, {
  statements: ({ donation_id }, { network_id }) =>
    Object.entries({ one, lines, steps }).map(([name, text]) => ({
      name: `donations page ${name}`,
      text,
      values: [network_id, donation_id],
    })),
  tell: (rows, { now }) => tellPage(rows, now),
})

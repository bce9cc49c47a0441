// Counts by service of what the asker may read, made unable to point at anybody before they leave.
import { answering } from '#core/kernel'
import { type Counts, closureOf, medianOf, shareOf, shielded, smallestCell } from '../domain/loop-figures.ts'
import { type LoopLine, loopClosure } from '../queries/loop-closure.ts'

const sql = `
  select s.service_id, s.name, s.is_external, r.state, r.decline_reason,
    r.attended_on - (r.sent_at at time zone 'Europe/Rome')::date as days,
    exists (select 1 from referrals.steps t where t.network_id = $1 and t.referral_id = r.referral_id and t.to_state = 'accepted') as was_accepted
  from referrals.referrals r
  join services.services s on s.network_id = $1 and s.service_id = r.to_service_id
  where r.network_id = $1 and not r.is_discreet and (r.sent_at at time zone 'Europe/Rome')::date between $2 and $3
  order by s.name, s.service_id limit 20000`

interface Told {
  service_id: string
  name: string
  is_external: boolean
  state: string
  decline_reason: string | null
  days: number | null
  was_accepted: boolean
}

const tally = (words: string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

const lineOf = (rows: Told[]): LoopLine => {
  const { service_id, name, is_external } = rows[0] as Told
  const counts = tally(rows.map((row) => row.state))
  const { closed, of } = closureOf(counts as Counts)
  const accepted = rows.filter((row) => row.was_accepted).length
  const declined = rows.filter((row) => row.state === 'declined')
  const days = rows.flatMap((row) => (row.days === null ? [] : [Number(row.days)]))
  const isTold = rows.length >= smallestCell
  return {
    ...{ service_id, name, is_external, sent: isTold ? rows.length : null },
    states: isTold ? shielded(counts) : {},
    acceptance_share: shareOf(accepted, accepted + declined.length),
    closure_share: shareOf(closed, of),
    days_to_attendance: medianOf(days),
    declined_because: isTold ? shielded(tally(declined.map((row) => row.decline_reason ?? 'other'))) : {},
  }
}

export const loopClosureAnswering = answering(loopClosure, {
  statements: ({ from_day, to_day }, { network_id }) => [
    { name: 'referrals loop', text: sql, values: [network_id, from_day, to_day] },
  ],
  tell: ([rows = []]) => {
    const byService = new Map<string, Told[]>()
    for (const row of rows as unknown as Told[])
      byService.set(row.service_id, [...(byService.get(row.service_id) ?? []), row])
    return { services: [...byService.values()].map(lineOf) }
  },
})

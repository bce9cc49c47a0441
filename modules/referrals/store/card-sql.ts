// A referral as a card, under the row policies of who asks: who it is about stays empty where they may not know.
import type { Me, Row } from '#core/kernel'
import { sidesOf } from '../actions/step.ts'
import type { ReferralRecord } from '../domain/referral.ts'
import { eventsFrom } from '../domain/referral-states.ts'
import type { ReferralCard } from '../queries/shapes.ts'

interface More {
  columns?: string
  joins?: string
}

/**
 * Cards of the referrals `r` that `page` selects whole and cut to length: what hangs on a referral is joined to those alone. In one row of
 * joins so long the planner keeps their order, and would read every referral before it looks whose it is. `$1` is the network.
 */
export const cardsFrom = (page: string, { columns = '', joins = '' }: More = {}): string => `
  select r.*,${columns} coalesce(s.name, '') as service_name, coalesce(s.type, '') as service_type, o.short_name as sender_name, u.name as unit_name, x.name as sent_by,
    p.person_id, coalesce(nullif(concat_ws(' ', coalesce(i.chosen_name, i.given_name), i.family_name), ''), p.nickname, p.code) as label, w.name as companion_name
  from (select r.* ${page}) r
  left join services.services s on s.network_id = $1 and s.service_id = r.to_service_id
  join network.organisations o on o.network_id = $1 and o.organisation_id = r.organisation_id
  join access.workers x on x.network_id = $1 and x.worker_id = r.worker_id
  left join network.units u on u.network_id = $1 and u.unit_id = r.unit_id
  left join referrals.subjects b on b.network_id = $1 and b.referral_id = r.referral_id
  left join people.persons p on p.network_id = $1 and p.person_id = b.person_id
  left join people.identities i on i.network_id = $1 and i.person_id = p.person_id
  left join access.workers w on w.network_id = $1 and w.worker_id = r.companion_id ${joins}`

/** Still moving, or an answer nobody has read. */
export const isOpenSql = `(r.state not in ('closed', 'declined', 'withdrawn', 'lapsed') or (r.state in ('declined', 'lapsed') and r.due_at is not null))`

type Raw = ReferralRecord & Omit<ReferralCard, 'side' | 'moves'>

/** The same referral may lie on both sides of one desk: `wished` says from which one it is looked at. */
export const cardOf = (row: Row, me: Me, wished?: 'sent' | 'received'): ReferralCard | undefined => {
  const raw = row as unknown as Raw
  const sides = sidesOf(me, raw)
  if (wished === 'sent' ? !sides.is_sender : wished === 'received' ? !sides.is_target : false)
    return undefined
  const side = wished ?? (sides.is_sender ? 'sent' : 'received')
  const mine = wished === undefined ? sides : { is_sender: side === 'sent', is_target: side === 'received' }
  return {
    ...{ referral_id: raw.referral_id, side, person_id: raw.person_id ?? null, label: raw.label ?? null },
    ...{ is_anonymous: raw.is_anonymous, slip_code: raw.slip_code, to_service_id: raw.to_service_id },
    ...{ service_name: raw.service_name, service_type: raw.service_type, sender_name: raw.sender_name },
    ...{ sent_by: raw.sent_by, unit_name: raw.unit_name ?? null, is_external: raw.is_external },
    ...{ is_discreet: raw.is_discreet, kind: raw.kind, urgency: raw.urgency, reasons: raw.reasons },
    ...{ data_shared: raw.data_shared, state: raw.state, state_since: raw.state_since, sent_at: raw.sent_at },
    ...{ due_at: raw.due_at, appointment_at: raw.appointment_at, waiting_estimate: raw.waiting_estimate },
    ...{ attended_on: raw.attended_on, no_shows: raw.no_shows, decline_reason: raw.decline_reason },
    ...{ outcome: raw.outcome, outcome_source: raw.outcome_source, next_step: raw.next_step },
    ...{ companion_id: raw.companion_id, companion_name: raw.companion_name ?? null },
    interpreter_language: raw.interpreter_language,
    moves: movesOf(raw, mine),
  }
}

const movesOf = (raw: Raw, sides: { is_sender: boolean; is_target: boolean }): string[] =>
  eventsFrom(raw.state, raw, sides).filter((event) => event !== 'read_answer' || raw.due_at !== null)

export const cardsOf = (rows: Row[], me: Me, wished?: 'sent' | 'received'): ReferralCard[] =>
  rows.flatMap((row) => cardOf(row, me, wished) ?? [])

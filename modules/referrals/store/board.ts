// The board and what waits for me: the same rows seen from the side of who sent and from the side of the service.
import { answering, dayInItaly, type Me, type Row } from '#core/kernel'
import { sidesOf } from '../actions/step.ts'
import { medianOf, shareOf } from '../domain/loop-figures.ts'
import type { ReferralRecord } from '../domain/referral.ts'
import { readSlipCode } from '../domain/slip-code.ts'
import { type BoardFigures, board, bySlip, ofPerson, waiting } from '../queries/board.ts'
import { cardsFrom, cardsOf, isOpenSql } from './card-sql.ts'

const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString()

/** Of the last year, light: what figures and counts are made of. */
const yearSql = `
  select r.unit_id, r.worker_id, r.organisation_id, r.to_unit_id, r.to_organisation_id, r.state, ${isOpenSql} as is_open,
    r.attended_on - (r.sent_at at time zone 'Europe/Rome')::date as days,
    exists (select 1 from referrals.steps t where t.network_id = $1 and t.referral_id = r.referral_id and t.to_state = 'accepted') as was_accepted
  from referrals.referrals r where r.network_id = $1 and r.sent_at > $2 order by r.sent_at desc limit 5000`

const boardOrder = 'order by r.due_at nulls last, r.sent_at desc, r.referral_id'

const boardSql = (which: string): string =>
  `${cardsFrom(`from referrals.referrals r where r.network_id = $1 and ${which} and r.sent_at > $2 ${boardOrder} limit 1000`)} ${boardOrder}`

const waitingOrder = 'order by r.due_at nulls last, r.referral_id'

const waitingSql = `${cardsFrom(`from referrals.referrals r where r.network_id = $1 and ${isOpenSql} ${waitingOrder} limit 500`)} ${waitingOrder}`

/** By whom it is about: the index of subjects leads to the referrals. */
const ofPersonSql = `${cardsFrom(`from referrals.subjects k join referrals.referrals r on r.network_id = $1 and r.referral_id = k.referral_id
    where k.network_id = $1 and k.person_id = any ((select array_agg(person_id) from people.cluster_of($1, $2))::uuid[])
    order by r.sent_at desc, r.referral_id limit 100`)} order by r.sent_at desc, r.referral_id`

interface Light {
  state: string
  is_open: boolean
  days: number | null
  was_accepted: boolean
}

const ofSide = (rows: Row[], me: Me, side: 'sent' | 'received'): Light[] =>
  rows.filter((row) => {
    const { is_sender, is_target } = sidesOf(me, row as unknown as ReferralRecord)
    return side === 'sent' ? is_sender : is_target
  }) as unknown as Light[]

export const figuresOf = (rows: Light[]): BoardFigures => {
  const counted = rows.filter((row) => row.state !== 'withdrawn')
  const accepted = counted.filter((row) => row.was_accepted).length
  const answered = counted.filter((row) => row.was_accepted || ['declined', 'waitlisted'].includes(row.state))
  return {
    of: counted.length,
    closed_share: shareOf(counted.filter((row) => row.state === 'closed').length, counted.length),
    days_to_meeting: medianOf(counted.flatMap((row) => (row.days === null ? [] : [Number(row.days)]))),
    accepted_share: shareOf(accepted, answered.length),
  }
}

const serviceNames = (cards: { to_service_id: string; service_name: string }[]) =>
  [...new Map(cards.map((card) => [card.to_service_id, card.service_name]))]
    .map(([service_id, name]) => ({ service_id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'it'))

export const boardAnswering = answering(board, {
  statements: ({ is_open }, { network_id, now }) => [
    {
      name: `referrals board ${is_open ? 'open' : 'all'}`,
      text: boardSql(is_open ? isOpenSql : 'true'),
      values: [network_id, daysBefore(now, 730)],
    },
    { name: 'referrals year', text: yearSql, values: [network_id, daysBefore(now, 365)] },
    {
      name: 'referrals places free',
      text: `select service_id, name, capacity_free as free, capacity_total as total, capacity_noted_at as noted_at from services.services
        where network_id = $1 and status = 'active' and ended_on is null and visibility <> 'secret' and capacity_total > 0 and capacity_free is not null
        order by capacity_free, name, service_id limit 12`,
      values: [network_id],
    },
  ],
  tell: ([rows = [], year = [], places = []], { me, input }) => {
    const all = cardsOf(rows, me, input.side)
    const cards = all.filter((card) => !input.to_service_id || card.to_service_id === input.to_service_id)
    const open = (side: 'sent' | 'received') => ofSide(year, me, side).filter((row) => row.is_open).length
    return {
      cards: cards.slice(0, 400),
      counts: { sent: open('sent'), received: open('received') },
      figures: figuresOf(ofSide(year, me, input.side)),
      services: serviceNames(all),
      places: places.map((row) => ({
        service_id: String(row.service_id),
        name: String(row.name),
        free: Number(row.free),
        total: Number(row.total),
        noted_at: row.noted_at as string | null,
      })),
    }
  },
})

export const waitingAnswering = answering(waiting, {
  statements: (_, { network_id }) => [
    {
      name: 'referrals waiting',
      text: waitingSql,
      values: [network_id],
    },
  ],
  tell: ([rows = []], { me, now }) => {
    const sent = cardsOf(rows, me, 'sent')
    const received = cardsOf(rows, me, 'received')
    const tomorrow = dayInItaly(daysBefore(now, -1))
    const isSoon = ({ appointment_at }: { appointment_at: string | null }) =>
      appointment_at !== null &&
      dayInItaly(appointment_at) <= tomorrow &&
      appointment_at >= daysBefore(now, 0.5)
    const unread = ['outcome_known', 'declined', 'lapsed', 'no_show']
    const answering_ = received.filter(
      ({ state, due_at }) =>
        ['sent', 'received'].includes(state) || (state === 'waitlisted' && due_at !== null && due_at <= now),
    )
    return {
      to_answer: answering_,
      to_close: sent.filter((card) => unread.includes(card.state) || card.moves.includes('close_loop')),
      soon: [
        ...sent,
        ...received.filter((card) => !sent.some((one) => one.referral_id === card.referral_id)),
      ].filter((card) => card.state === 'accepted' && isSoon(card)),
    }
  },
})

export const ofPersonAnswering = answering(ofPerson, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'referrals of a person',
      text: ofPersonSql,
      values: [network_id, person_id],
    },
  ],
  tell: ([rows = []], { me }) => ({ referrals: cardsOf(rows, me) }),
})

export const bySlipAnswering = answering(bySlip, {
  statements: ({ slip_code }, { network_id }) => [
    {
      name: 'referral of a slip',
      text: cardsFrom('from referrals.referrals r where r.network_id = $1 and r.slip_code = $2'),
      // What does not hold as a code is of nobody.
      values: [network_id, readSlipCode(slip_code) ?? ''],
    },
  ],
  tell: ([rows = []], { me }) => ({ referrals: cardsOf(rows, me) }),
})

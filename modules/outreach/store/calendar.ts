// Answers for the week, the day and the alarms.
import { answering, dayInItaly, type Me, may } from '#core/kernel'
import { alarms, today, week } from '../queries/calendar.ts'
import type { ShiftCard } from '../queries/pieces.ts'
import { alarmCards, alarmOf, cardOf, shiftCards } from './cards.ts'

const units = `select unit_id, name, kind, vehicle from network.units where network_id = $1 and ended_on is null order by name, unit_id`

interface UnitLine {
  unit_id: string
  name: string
  kind: string
  vehicle: string | null
}

const mayPlan = (me: Me, unit_id: string) => may(me, 'shift.plan', { unit_id })

export const weekAnswering = answering(week, {
  statements: ({ from_day, to_day }, { network_id }) => [
    { name: 'outreach units', text: units, values: [network_id] },
    {
      name: 'outreach week',
      text: `${shiftCards} s.on_day between $2 and $3 order by s.on_day, s.starts_at, s.shift_id limit 1000`,
      values: [network_id, from_day, to_day],
    },
  ],
  tell: ([all = [], shifts = []], { me }) => ({
    units: (all as unknown as UnitLine[])
      .filter((unit) => may(me, 'shift.see', { unit_id: unit.unit_id }))
      .map((unit) => ({ ...unit, may_plan: mayPlan(me, unit.unit_id) })),
    shifts: shifts.map(cardOf),
  }),
})

const day = 86_400_000
const plus = (instant: string, days: number) => new Date(Date.parse(instant) + days * day).toISOString()

/** What still moves, or has just ended: little, whatever the history. */
const living = `${shiftCards} (s.state in ('planned', 'confirmed', 'in_progress', 'interrupted', 'closed') or s.needs_recount)
  and s.on_day between $2 and $3 order by s.starts_at, s.shift_id limit 1000`

const tellToday = (cards: ShiftCard[], me: Me, now: string) => {
  const on = dayInItaly(now)
  const mine = (card: ShiftCard) => card.crew.some((member) => member.worker_id === me.worker_id)
  const isOut = (card: ShiftCard) => card.state === 'in_progress' || card.state === 'interrupted'
  const planned = cards.filter((card) => mayPlan(me, card.unit_id))
  return {
    day: on,
    mine: cards.filter(
      (card) => mine(card) && (isOut(card) || (card.on_day === on && card.state !== 'planned')),
    ),
    out: cards.filter(isOut),
    to_confirm: planned.filter(
      (card) => card.state === 'planned' && card.on_day >= on && card.on_day <= dayInItaly(plus(now, 3)),
    ),
    to_validate: planned
      .filter((card) => card.state === 'closed')
      .map((card) => ({ card, due_at: plus(card.closed_at ?? card.ends_at, 7) }))
      .map(({ card, due_at }) => ({ ...card, due_at, is_late: due_at < now })),
    late_logs: cards.filter((card) => isOut(card) && plus(card.ends_at, 1) < now),
    to_count_again: planned.filter((card) => card.needs_recount),
  }
}

export const todayAnswering = answering(today, {
  statements: (_, { network_id, now }) => [
    {
      name: 'outreach today',
      text: living,
      values: [network_id, dayInItaly(plus(now, -120)), dayInItaly(plus(now, 7))],
    },
    {
      name: 'outreach alarms open',
      text: `${alarmCards} a.state = 'open' order by a.raised_at desc limit 50`,
      values: [network_id],
    },
  ],
  tell: ([shifts = [], ringing = []], { me, now }) => ({
    ...tellToday(shifts.map(cardOf), me, now),
    alarms: ringing.map(alarmOf),
  }),
})

export const alarmsAnswering = answering(alarms, {
  statements: ({ is_open }, { network_id, now }) => [
    {
      name: 'outreach alarms',
      text: `${alarmCards} (a.state = 'open' or (not $2::boolean and a.raised_at > $3)) order by a.raised_at desc, a.alarm_id limit 100`,
      values: [network_id, is_open, plus(now, -7)],
    },
  ],
  tell: ([rows = []]) => ({ alarms: rows.map(alarmOf) }),
})

// The words of one thing that waits: what it is, one line of context, its clock, and the next right verb.
import type { ReactNode } from 'react'
import { Clock, formatPercent } from '#core/ui'
import { dayOf } from '../times.ts'
import type { Words } from '../words.ts'
import type { Work } from './work.ts'

export interface Said {
  title: string
  context: string
  verb: string
}

type ShiftWork = Extract<Work, { shift: unknown }>

const dotted = (...parts: (string | false)[]): string => parts.filter(Boolean).join(' · ')

const saidOfShift = ({ kind, shift }: ShiftWork, words: Words): Said => {
  const { t, say, day, time } = words
  const when = { day: day(shift.on_day), time: time(shift.starts_at) }
  const counted = t('contacts', { count: shift.contacts })
  const out = shift.phones_out > 0 && t('today.row.phones', { count: shift.phones_out })
  if (kind === 'validate') {
    const context = dotted(shift.unit_name, counted, out, shift.is_critical && t('today.row.critical'))
    return { title: t('today.row.validate', when), context, verb: t('today.verb.validate') }
  }
  if (kind === 'recount') {
    const context = t('today.row.recount_context', { unit: shift.unit_name })
    return { title: t('today.row.recount', when), context, verb: t('today.verb.recount') }
  }
  if (kind === 'log') {
    const leads = shift.leader_name && `${t('leads')} ${shift.leader_name}`
    return {
      title: t('today.row.log', when),
      context: dotted(shift.unit_name, counted, leads ?? false),
      verb: t('today.verb.log'),
    }
  }
  const lacks =
    shift.gaps.length === 0 ? t('today.row.all_ready') : shift.gaps.map((gap) => say('gap', gap)).join(', ')
  const verb = shift.gaps.length === 0 ? t('today.verb.confirm') : t('today.verb.complete')
  return { title: t('today.row.confirm', when), context: dotted(shift.unit_name, lacks), verb }
}

export const saidOf = (work: Work, words: Words, now: Date): Said => {
  const { t, nameOf, near, number, locale } = words
  const verb = t(`today.verb.${work.kind}`)
  if ('shift' in work) return saidOfShift(work, words)
  if (work.kind === 'review') {
    const [place] = work.places
    if (!place || work.places.length > 1) {
      const title = t('today.row.reviews', { count: work.places.length })
      return {
        title,
        context: work.places
          .map((each) => each.name)
          .slice(0, 3)
          .join(', '),
        verb,
      }
    }
    const seen = place.last_seen_on
    const context = seen ? t('today.row.review_seen', { day: near(seen, now) }) : t('today.row.review_never')
    return { title: t('today.row.review', { name: place.name }), context, verb }
  }
  if (work.kind === 'stock') {
    const title = t('today.row.stock', { name: nameOf(work.item), total: number(work.item.total) })
    return { title, context: t('today.row.stock_context', { low: number(work.item.low_at) }), verb }
  }
  if (work.kind === 'expiry') {
    const { lot } = work
    const isOver = work.due !== undefined && Date.parse(work.due) < now.getTime()
    return {
      title: t(isOver ? 'today.row.expired' : 'today.row.expiry', {
        name: nameOf(lot),
        // The books keep in grams what people weigh in kilograms.
        quantity: lot.unit_name === 'gram' ? `${number(lot.quantity / 1000)} kg` : number(lot.quantity),
      }),
      context: lot.place,
      verb,
    }
  }
  if (work.kind === 'count') {
    const context = t('today.row.count_context', {
      share: formatPercent(work.count.share, locale),
      name: work.count.counted_by,
    })
    return { title: t('today.row.count', { place: work.count.place }), context, verb }
  }
  if (work.kind === 'parked') {
    const context = t('today.row.parked_context', { day: near(dayOf(work.envelope.at), now) })
    return { title: t('today.row.parked', { name: work.envelope.from_name }), context, verb }
  }
  const { role, requested_by_name, reason } = work.request
  const context = t('today.row.request_context', { name: requested_by_name, reason })
  return { title: t('today.row.request', { role: role.replaceAll('_', ' ') }), context, verb }
}

const near_days = 6
const day_ms = 86_400_000

/** "entro le 23:30" today, "entro martedì" this week, "ritardo di 3 ore". */
export const clockOf = (work: Work, words: Words, now: Date): ReactNode => {
  if (!work.due) return undefined
  const { t, locale, time, longWeekday } = words
  const due = new Date(work.due)
  const day = dayOf(work.due)
  const isToday = day === dayOf(now.toISOString())
  const isNear = due.getTime() - now.getTime() < near_days * day_ms
  const text = isToday
    ? t('today.clock.by_time', { time: time(work.due) })
    : isNear
      ? t('today.clock.by_day', { day: longWeekday(day) })
      : undefined
  return (
    <Clock
      due={due}
      now={now}
      locale={locale}
      text={due < now ? undefined : text}
      words={{
        within: (span) => t('today.clock.within', { span }),
        late: (span) => t('today.clock.late', { span }),
        due: (exact) => t('today.clock.due', { exact }),
      }}
    />
  )
}

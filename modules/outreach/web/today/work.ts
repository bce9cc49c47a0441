// What waits for me, gathered from every room into one list sorted by its clock: the late things first, then what is
// due, then what has no hour. Pure: the words come later.
import type { IconName } from '#core/ui'
import type { ShiftCard } from '../../queries/pieces.ts'
import { dayOf, instantOf } from '../times.ts'

export const workKinds = [
  'validate',
  'log',
  'confirm',
  'recount',
  'parked',
  'review',
  'count',
  'expiry',
  'stock',
  'request',
] as const
export type WorkKind = (typeof workKinds)[number]

export interface Today {
  day: string
  mine: ShiftCard[]
  out: ShiftCard[]
  to_confirm: ShiftCard[]
  to_validate: (ShiftCard & { due_at: string; is_late: boolean })[]
  late_logs: ShiftCard[]
  to_count_again: ShiftCard[]
}

export interface ReviewPlace {
  hotspot_id: string
  name: string
  unit_name: string
  last_seen_on: string | null
  last_visited_on: string | null
  review_due_on: string
}

export interface Expiring {
  key: string
  name_it: string
  name_en: string
  unit_name: string
  place: string
  quantity: number
  usable_until: string
}

export interface Found {
  today?: Today
  reviews?: ReviewPlace[]
  low?: { item_id: string; name_it: string; name_en: string; total: number; low_at: number }[]
  /** Lots on my shelves that can soon no longer be given. */
  expiring?: Expiring[]
  counts?: {
    count_id: string
    place: string
    at: string
    counted_by: string
    is_mine: boolean
    share: number
  }[]
  parked?: { envelope_id: string; at: string; from_name: string }[]
  requests?: {
    request_id: string
    role: string
    reason: string
    requested_by_name: string
    requested_at: string
    state: string
  }[]
}

interface Timed {
  key: string
  icon: IconName
  /** Instant; absent when nothing presses. */
  due?: string
  from?: string
  href?: string
}

export type Work = Timed &
  (
    | { kind: 'validate' | 'log' | 'confirm' | 'recount'; shift: ShiftCard }
    | { kind: 'review'; places: ReviewPlace[] }
    | { kind: 'stock'; item: NonNullable<Found['low']>[number] }
    | { kind: 'expiry'; lot: Expiring }
    | { kind: 'count'; count: NonNullable<Found['counts']>[number] }
    | { kind: 'parked'; envelope: NonNullable<Found['parked']>[number] }
    | { kind: 'request'; request: NonNullable<Found['requests']>[number] }
  )

const day_ms = 86_400_000
const after = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * day_ms).toISOString()
const logHref = (shift: ShiftCard): string => `/shifts/${shift.shift_id}`
const weekHref = (shift: ShiftCard): string => `/shifts?week=${shift.on_day}&shift=${shift.shift_id}`

const ofShifts = (today: Today): Work[] => {
  const late = new Set(today.to_validate.map((shift) => shift.shift_id))
  return [
    ...today.to_validate.map((shift) => ({
      key: `validate-${shift.shift_id}`,
      kind: 'validate' as const,
      icon: 'van' as const,
      shift,
      due: shift.due_at,
      from: shift.closed_at ?? shift.ends_at,
      href: logHref(shift),
    })),
    ...today.late_logs.map((shift) => ({
      key: `log-${shift.shift_id}`,
      kind: 'log' as const,
      icon: 'file' as const,
      shift,
      due: after(shift.ends_at, 1),
      from: shift.ends_at,
      href: logHref(shift),
    })),
    ...today.to_confirm.map((shift) => ({
      key: `confirm-${shift.shift_id}`,
      kind: 'confirm' as const,
      icon: 'calendar' as const,
      shift,
      due: shift.starts_at,
      href: weekHref(shift),
    })),
    ...today.to_count_again
      .filter((shift) => !late.has(shift.shift_id))
      .map((shift) => ({
        key: `recount-${shift.shift_id}`,
        kind: 'recount' as const,
        icon: 'refresh' as const,
        shift,
        href: logHref(shift),
      })),
  ]
}

const most_reviews = 3

/** A few places are named one by one; many are one thing to sit down for. */
const ofReviews = (reviews: ReviewPlace[]): Work[] => {
  const sorted = [...reviews].sort((a, b) => a.review_due_on.localeCompare(b.review_due_on))
  const [first] = sorted
  const row = (places: ReviewPlace[], day: string, href: string) => ({
    key: `review-${places[0]?.hotspot_id}`,
    kind: 'review' as const,
    icon: 'place' as const,
    places,
    due: instantOf(day, '23:59'),
    href,
  })
  if (first && sorted.length > most_reviews) return [row(sorted, first.review_due_on, '/places?view=table')]
  return sorted.map((place) => row([place], place.review_due_on, `/places/${place.hotspot_id}`))
}

const ofOthers = ({
  reviews = [],
  low = [],
  expiring = [],
  counts = [],
  parked = [],
  requests = [],
}: Found): Work[] => [
  ...ofReviews(reviews),
  ...counts
    .filter((count) => !count.is_mine)
    .map((count) => ({
      key: `count-${count.count_id}`,
      kind: 'count' as const,
      icon: 'scan' as const,
      count,
      due: after(count.at, 7),
      from: count.at,
      href: '/stock',
    })),
  ...parked.map((envelope) => ({
    key: `parked-${envelope.envelope_id}`,
    kind: 'parked' as const,
    icon: 'inbox' as const,
    envelope,
    due: after(envelope.at, 2),
    from: envelope.at,
  })),
  ...requests
    .filter((request) => request.state === 'waiting')
    .map((request) => ({
      key: `request-${request.request_id}`,
      kind: 'request' as const,
      icon: 'key' as const,
      request,
      due: after(request.requested_at, 7),
      from: request.requested_at,
      href: '/network',
    })),
  ...expiring.map((lot) => ({
    key: `expiry-${lot.key}`,
    kind: 'expiry' as const,
    icon: 'calendar' as const,
    lot,
    due: instantOf(lot.usable_until, '23:59'),
    href: '/stock',
  })),
  ...low.map((item) => ({
    key: `stock-${item.item_id}`,
    kind: 'stock' as const,
    icon: 'box' as const,
    item,
    href: '/stock',
  })),
]

const byClock = (a: Work, b: Work): number => {
  if (a.due && b.due) return Date.parse(a.due) - Date.parse(b.due)
  return a.due ? -1 : b.due ? 1 : 0
}

export const workOf = (found: Found): Work[] =>
  [...(found.today ? ofShifts(found.today) : []), ...ofOthers(found)].sort(byClock)

export interface Tally {
  late: number
  /** Due before the end of this evening. */
  soon: number
  all: number
}

export const tallyOf = (work: readonly Work[], now: Date): Tally => {
  const today = dayOf(now.toISOString())
  const late = work.filter((each) => each.due && Date.parse(each.due) < now.getTime()).length
  const soon = work.filter(
    (each) => each.due && Date.parse(each.due) >= now.getTime() && dayOf(each.due) === today,
  ).length
  return { late, soon, all: work.length }
}

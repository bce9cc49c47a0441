// The life of a recall (domain 3.14), and how long each step may take. Blocking happens in the same decision as opening.
import { dayInItaly, endOfItalianDay } from '#core/kernel'

export const recallStates = [
  'opened',
  'stock_blocked',
  'recipients_traced',
  'notified',
  'recovered',
  'destroyed',
  'closed',
  'annulled',
] as const
export type RecallState = (typeof recallStates)[number]
export type RecallEvent = 'block' | 'trace' | 'notify' | 'recover' | 'destroy' | 'close' | 'annul'

const table: Record<RecallState, Partial<Record<RecallEvent, RecallState>>> = {
  opened: { block: 'stock_blocked' },
  stock_blocked: { trace: 'recipients_traced', annul: 'annulled' },
  recipients_traced: { trace: 'recipients_traced', notify: 'notified', annul: 'annulled' },
  notified: {
    notify: 'notified',
    recover: 'recovered',
    destroy: 'destroyed',
    close: 'closed',
    annul: 'annulled',
  },
  recovered: { recover: 'recovered', destroy: 'destroyed', notify: 'recovered', close: 'closed' },
  destroyed: { recover: 'destroyed', destroy: 'destroyed', notify: 'destroyed', close: 'closed' },
  closed: {},
  annulled: {},
}

export const recallAfter = (state: RecallState, event: RecallEvent): RecallState | undefined =>
  table[state][event]

export const openStates: readonly RecallState[] = recallStates.filter(
  (state) => state !== 'closed' && state !== 'annulled',
)

const hour = 3_600_000
export const traceWithinHours = 4

interface Stamps {
  opened_at: string
  blocked_at: string
  traced_at: string | null
  notified_at: string | null
  closed_at: string | null
}

export interface Deadlines {
  traced_by: string
  notified_by: string
}

/** The list within four hours, who received it warned within the day on which we knew. */
export const deadlinesOf = ({ opened_at }: Pick<Stamps, 'opened_at'>): Deadlines => ({
  traced_by: new Date(Date.parse(opened_at) + traceWithinHours * hour).toISOString(),
  notified_by: endOfItalianDay(dayInItaly(opened_at)),
})

export interface Measured {
  /** Seconds from the opening; null while it has not happened. */
  blocked_s: number
  traced_s: number | null
  notified_s: number | null
  closed_s: number | null
  is_traced_late: boolean
  is_notified_late: boolean
}

const since = (from: string, to: string | null): number | null =>
  to === null ? null : Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))

/** What was reached when. What is not reached yet is late once its hour has passed. */
export const measured = (recall: Stamps, now: string): Measured => {
  const { traced_by, notified_by } = deadlinesOf(recall)
  const isLate = (at: string | null, by: string) => Date.parse(at ?? recall.closed_at ?? now) > Date.parse(by)
  return {
    blocked_s: since(recall.opened_at, recall.blocked_at) ?? 0,
    traced_s: since(recall.opened_at, recall.traced_at),
    notified_s: since(recall.opened_at, recall.notified_at),
    closed_s: since(recall.opened_at, recall.closed_at),
    is_traced_late: isLate(recall.traced_at, traced_by),
    is_notified_late: isLate(recall.notified_at, notified_by),
  }
}

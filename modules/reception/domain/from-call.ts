// A call that becomes a report: what was said on the phone is carried over, so that nobody writes it twice. Only what is
// sure is chosen; the rest is left to who writes.
import type { callerKinds, callTopics, reportAbouts, reportCategories, Urgency } from './words.ts'

type Topic = (typeof callTopics)[number]
type Category = (typeof reportCategories)[number]
type About = (typeof reportAbouts)[number]

export interface CallTold {
  caller_kind: (typeof callerKinds)[number] | null
  topics: readonly Topic[]
  urgency: Urgency
  note: string | null
}

/** The gravest first: a call about money and violence is about violence. */
const categories: readonly [Topic, Category][] = [
  ['violence', 'violence'],
  ['addiction', 'substances'],
  ['conflict', 'conflict'],
  ['home', 'home_at_risk'],
  ['health', 'health'],
  ['money', 'hardship'],
  ['food_goods', 'hardship'],
]
const abouts: Partial<Record<Category, About>> = { conflict: 'conflict', home_at_risk: 'housing' }
const reporters = {
  self: 'self',
  family: 'citizen',
  neighbour: 'citizen',
  operator: 'partner',
  institution: 'partner',
} as const

export const reportFromCall = ({ caller_kind, topics, urgency, note }: CallTold) => {
  const category = categories.find(([topic]) => topics.includes(topic))?.[1] ?? null
  return {
    category,
    about: (category && abouts[category]) ?? ('person' as const),
    urgency,
    description: note?.trim() ?? '',
    reporter_kind: caller_kind ? reporters[caller_kind] : ('anonymous' as const),
    channel: 'phone' as const,
  }
}

/** What comes after a call that ended so, when it is not yet there. */
export const nextOf = (call: {
  outcome: string | null
  report_id: string | null
  referral_id: string | null
  appointment_id?: string | null
}): 'report' | 'referral' | 'appointment' | null => {
  if (call.outcome === 'report') return call.report_id ? null : 'report'
  if (call.outcome === 'referral') return call.referral_id ? null : 'referral'
  if (call.outcome === 'appointment') return call.appointment_id ? null : 'appointment'
  return null
}

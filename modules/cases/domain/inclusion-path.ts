// The path of a household that receives the inclusion allowance (ADI): from the digital activation pact to the inclusion
// pact they sign with the service. The path itself lives in GePI, the ministry's platform: here stand its reference, the
// days, and which plan is the pact, so that nobody writes it twice and nobody forgets a day.
import { z } from 'zod'
import { daysAfter, dayText, id, instantText, line, noun } from '#core/kernel'

/** From the digital activation pact to the invitation; from there to the signature of the pact. Calendar days. */
export const daysToInvite = 60
export const daysToSign = 120
export const longestReference = 40
/** The allowance exists since this day: an earlier one is a slip of the hand. */
export const allowanceSince = '2024-01-01'

export const pathEndReasons = [
  'benefit_ended',
  'to_work_service',
  'moved',
  'refused',
  'deceased',
  'mistake',
  'other',
] as const
/** Written by the house: the file ended, and the path is no longer followed here. */
export const endedWithFile = 'file_ended'

export const InclusionPath = noun(
  'cases.inclusion-path',
  {
    table: 'cases.inclusion_paths',
    key: 'path_id',
    by: 'file',
    conflict: 'ask',
    sealed: ['reference'],
  },
  z.object({
    path_id: id(),
    file_id: id(),
    unit_id: id(),
    /** As GePI calls it. */
    reference: line(longestReference),
    /** The digital activation pact (PAD). */
    activated_on: dayText(),
    invited_on: dayText().nullable(),
    met_on: dayText().nullable(),
    pact_on: dayText().nullable(),
    /** The plan in force that is the inclusion pact. */
    plan_id: id().nullable(),
    /** The term that runs now; empty once the pact is signed. */
    due_on: dayText().nullable(),
    opened_by: id(),
    opened_at: instantText(),
    ended_on: dayText().nullable(),
    end_reason: z.enum([...pathEndReasons, endedWithFile]).nullable(),
  }),
)
export type InclusionPath = z.infer<(typeof InclusionPath)['schema']>
export type PathDays = Pick<InclusionPath, 'activated_on' | 'invited_on' | 'met_on' | 'pact_on'>
export type PathDay = keyof PathDays

export type Awaited = 'invitation' | 'pact'

/** Invited, or met without an invitation: from then the time for the pact runs. */
export const reachedOn = ({ invited_on, met_on }: Pick<PathDays, 'invited_on' | 'met_on'>): string | null =>
  [invited_on, met_on].filter((day) => day !== null).sort()[0] ?? null

export const awaitedOf = (days: PathDays): Awaited | null => {
  if (days.pact_on) return null
  return reachedOn(days) ? 'pact' : 'invitation'
}

/** The day by which the next thing must have happened; nothing once the pact is signed. */
export const inclusionDue = (days: PathDays): string | null => {
  if (days.pact_on) return null
  const reached = reachedOn(days)
  return reached ? daysAfter(reached, daysToSign) : daysAfter(days.activated_on, daysToInvite)
}

export const pathOf = <P extends Pick<InclusionPath, 'ended_on'>>(paths: readonly P[]): P | undefined =>
  paths.find((path) => path.ended_on === null)

/** What stands in the way of these days, or nothing: none ahead of today, each after the one before it. */
export const daysFault = (days: PathDays, today: string) => {
  const { activated_on, invited_on, met_on, pact_on } = days
  const told = [invited_on, met_on, pact_on].filter((day) => day !== null)
  if ([activated_on, ...told].some((day) => day > today)) return 'cases.path-day-ahead'
  if (activated_on < allowanceSince) return 'cases.path-before-allowance'
  if (told.some((day) => day < activated_on)) return 'cases.path-before-activation'
  if (invited_on && met_on && met_on < invited_on) return 'cases.path-met-before-invited'
  const reached = reachedOn(days)
  return pact_on && reached && pact_on < reached ? 'cases.path-pact-before-meeting' : undefined
}

export const referenceFault = (said: string) => {
  const reference = said.trim()
  if (reference === '') return 'cases.path-reference-missing'
  return reference.length > longestReference ? 'cases.path-reference-long' : undefined
}

/** A plan agreed on a day: the pact is of that day, unless something of the path is known to have come later. */
export const pactDay = (days: PathDays, agreed_on: string, today: string): string => {
  const known = [days.activated_on, days.invited_on, days.met_on].filter((day) => day !== null)
  return known.every((day) => day <= agreed_on) ? agreed_on : today
}

export interface DayChanged {
  what: PathDay | 'reference'
  was: string | null
  now: string | null
}

const dayNames: readonly PathDay[] = ['activated_on', 'invited_on', 'met_on', 'pact_on']

/** What a correction changed, day by day, for whoever reads the passages of the file. */
export const daysChanged = (before: PathDays, after: PathDays): DayChanged[] =>
  dayNames
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, was: before[what], now: after[what] }))

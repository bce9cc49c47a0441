// A service without accounts answers by its letter. It sees what it was asked and the code on the slip, never who it is;
// what it says becomes the same step a worker would take. The last word spends the letter.
import { z } from 'zod'
import type { House } from '#core/http'
import {
  dayInItaly,
  dayText,
  instant,
  instantText,
  invalid,
  newId,
  Refusal,
  refuse,
  type SetTerm,
} from '#core/kernel'
import { happenedIn, movedBy } from '../domain/moving.ts'
import type { ReferralRecord } from '../domain/referral.ts'
import { eventsFrom, type ReferralEvent } from '../domain/referral-states.ts'
import { declineReasons, outcomes } from '../domain/words.ts'
import { linkPurpose, readLink } from './token.ts'

const Token = z.string().max(200)
const note = z.string().trim().max(1000).nullable().default(null)
const LinkAnswer = z.discriminatedUnion('event', [
  z.object({ event: z.literal('accept'), appointment_at: instantText().nullable(), note }),
  z.object({
    event: z.literal('decline'),
    reason: z.enum(declineReasons),
    note: z.string().trim().min(3).max(1000),
  }),
  z.object({ event: z.literal('waitlist'), waiting_estimate: dayText(), note }),
  z.object({ event: z.literal('arrive'), attended_on: dayText() }),
  z.object({ event: z.literal('no_show'), note: z.string().trim().min(3).max(1000) }),
  z.object({ event: z.literal('report_outcome'), outcome: z.enum(outcomes), note }),
])
type LinkAnswer = z.infer<typeof LinkAnswer>
export const LookInput = z.object({ token: Token })
export const AnswerInput = z.object({ token: Token, answer: LinkAnswer })

const mayByLink: readonly ReferralEvent[] = [
  'accept',
  'decline',
  'waitlist',
  'arrive',
  'no_show',
  'report_outcome',
]

type Stored = Pick<
  ReferralRecord,
  | 'state'
  | 'link_version'
  | 'kind'
  | 'urgency'
  | 'reasons'
  | 'slip_code'
  | 'is_external'
  | 'is_discreet'
  | 'no_shows'
  | 'appointment_at'
  | 'sent_at'
  | 'interpreter_language'
> & { service_name: string; service_email: string | null; sender_name: string; network_name: string }

export const storedFor = (
  { database }: House,
  network_id: string,
  referral_id: string,
): Promise<Stored | undefined> =>
  database.as('jobs', async (run) => {
    const rows = await run({
      text: 'select * from referrals.for_link($1, $2)',
      values: [network_id, referral_id],
    })
    return rows[0] as unknown as Stored | undefined
  })

const open = async (house: House, token: string) => {
  const linked = readLink(house.database.secrets.key(linkPurpose), token, instant(house.clock))
  const stored = await storedFor(house, linked.network_id, linked.referral_id)
  if (!stored?.is_external) return refuse('referrals.link-altered', undefined, 404)
  if (stored.link_version !== linked.version) return refuse('referrals.link-used', undefined, 410)
  return { linked, stored }
}

const movesOf = (stored: Stored): string[] => {
  const from = stored.state === 'sent' ? 'received' : stored.state
  return eventsFrom(from, stored, { is_sender: false, is_target: true }).filter((event) =>
    mayByLink.includes(event),
  )
}

/** Looking changes nothing: programs that read letters before people do must not answer for them. */
export const lookByLink = async (house: House, raw: unknown) => {
  const { token } = parsed(LookInput, raw)
  const { linked, stored } = await open(house, token)
  const { kind, urgency, reasons, slip_code, state, appointment_at, sent_at, is_discreet } = stored
  return {
    ...{ kind, urgency, reasons, slip_code, state, appointment_at, sent_at, is_discreet },
    ...{ interpreter_language: stored.interpreter_language, expires_at: linked.expires_at },
    ...{
      service_name: stored.service_name,
      sender_name: stored.sender_name,
      network_name: stored.network_name,
    },
    moves: movesOf(stored),
  }
}
export type LinkLook = Awaited<ReturnType<typeof lookByLink>>

const fieldsOf = (answer: LinkAnswer): Partial<ReferralRecord> => {
  switch (answer.event) {
    case 'accept':
      return { appointment_at: answer.appointment_at, waiting_estimate: null }
    case 'decline':
      return { decline_reason: answer.reason }
    case 'waitlist':
      return { waiting_estimate: answer.waiting_estimate }
    case 'arrive':
      return { attended_on: answer.attended_on }
    case 'report_outcome':
      return { outcome: answer.outcome, outcome_source: 'by_link' }
    default:
      return {}
  }
}

const mustMakeSense = (answer: LinkAnswer, stored: Stored, now: string): void => {
  if (answer.event === 'accept' && answer.appointment_at !== null) {
    if (stored.is_discreet) refuse('referrals.discreet-only-yes')
    if (answer.appointment_at < now) refuse('referrals.appointment-past')
  }
  if (answer.event === 'waitlist' && answer.waiting_estimate < dayInItaly(now))
    refuse('referrals.estimate-past')
  if (answer.event !== 'arrive') return
  if (answer.attended_on > dayInItaly(now)) refuse('referrals.arrival-ahead')
  if (answer.attended_on < dayInItaly(stored.sent_at)) refuse('referrals.arrival-before-sent')
}

const noteKind: Partial<Record<LinkAnswer['event'], string>> = {
  decline: 'decline',
  report_outcome: 'outcome',
  no_show: 'contact_attempts',
}

const isLastWord = (stored: Stored, event: ReferralEvent, state: string): boolean =>
  event === 'report_outcome' ||
  ['declined', 'lapsed'].includes(state) ||
  (stored.is_discreet && event === 'accept')

const reasonOf = (answer: LinkAnswer): string | null =>
  answer.event === 'decline' ? answer.reason : answer.event === 'report_outcome' ? answer.outcome : null

export const answerByLink = async (
  house: House,
  raw: unknown,
): Promise<{ state: string; is_over: boolean }> => {
  const { token, answer } = parsed(AnswerInput, raw)
  const { linked, stored } = await open(house, token)
  const now = instant(house.clock)
  mustMakeSense(answer, stored, now)
  const moved = movesOf(stored).includes(answer.event)
    ? movedBy(stored, {
        ...{ event: answer.event, at: now, reason: reasonOf(answer), fields: fieldsOf(answer) },
        terms: await termsSet(house, linked.network_id),
      })
    : undefined
  if (!moved) return refuse('referrals.not-now')
  const { state } = moved.fields
  const is_over = isLastWord(stored, answer.event, state)
  const text = 'note' in answer && answer.note && !stored.is_discreet ? answer.note : null
  const fields = {
    ...{
      waiting_estimate: null,
      attended_on: null,
      decline_reason: null,
      outcome: null,
      outcome_source: null,
    },
    ...(await standing(house, linked)),
    ...moved.fields,
    link_version: stored.link_version + (is_over ? 1 : 0),
    ...{ note_id: newId(Date.parse(now)), note_kind: noteKind[answer.event] ?? 'message', note_text: text },
  }
  const steps = moved.steps.map((step, position) => ({ ...step, position, step_id: newId(Date.parse(now)) }))
  const isDone = await moveByHouse(house, { ...linked, was: stored, way: 'link', now, fields, steps })
  if (!isDone) return refuse('referrals.link-used', undefined, 410)
  return { state, is_over }
}

export const termsSet = ({ database }: House, network_id: string): Promise<SetTerm[]> =>
  database.as('jobs', async (run) => {
    const rows = await run({ text: 'select * from network.terms_set($1)', values: [network_id] })
    return rows as unknown as SetTerm[]
  })

/** What an answer does not touch stays as it was. */
const standing = (
  { database }: House,
  { network_id, referral_id }: { network_id: string; referral_id: string },
) =>
  database.as('jobs', async (run) => {
    const rows = await run({
      text: 'select * from referrals.standing($1, $2)',
      values: [network_id, referral_id],
    })
    return rows[0] ?? {}
  })

export interface HouseMove {
  network_id: string
  referral_id: string
  was: { state: string; link_version: number }
  way: 'link' | 'house'
  now: string
  fields: Record<string, unknown> & { state: ReferralRecord['state'] }
  steps: Record<string, unknown>[]
}

/** False when somebody was faster. */
export const moveByHouse = ({ database }: House, move: HouseMove): Promise<boolean> =>
  database.as('jobs', async (run) => {
    const rows = await run({
      text: 'select referrals.move_by_house($1, $2, $3, $4, $5, $6, $7, $8, $9) as is_done',
      values: [
        ...[move.network_id, move.referral_id, move.was.state, move.was.link_version, move.way, move.now],
        ...[JSON.stringify(move.fields), JSON.stringify(move.steps), happenedIn(move.fields.state)],
      ],
    })
    return rows[0]?.is_done === true
  })

const parsed = <S extends z.ZodType>(schema: S, raw: unknown): z.infer<S> => {
  const read = schema.safeParse(raw)
  if (read.success) return read.data
  throw new Refusal(invalid(read.error))
}

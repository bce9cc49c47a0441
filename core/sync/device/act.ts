// Doing something on the phone: judged here at once by the same rule the server will use, shown at once, and
// queued. There is no other road, with or without network.
import {
  type AnyAction,
  actionNamed,
  dayInItaly,
  type Intent,
  isRefusal,
  judge,
  type Me,
  type Problem,
  Refusal,
  type Row,
  readInput,
  unknownAction,
} from '../../kernel/index.ts'
import { inputLimit, type OpenedIntent } from '../wire.ts'
import { bodyOf, entryNamed, isTimeless, laidChanges, type NewEntry, queue } from './outbox.ts'
import { nowOf, type Phone, recordLifespan } from './phone.ts'
import * as problems from './problems.ts'
import { meIn } from './pull.ts'
import { fillWorld } from './shelves.ts'
import { type Facts, problemOf } from './store.ts'

export interface ActOptions {
  /** When it happened, when not now. */
  at?: string
  /** The fact must not carry a minute: random id, only its day, sent last and alone. */
  timeless?: boolean
  /** Versions seen, for nouns that ask. */
  seen?: OpenedIntent['seen']
  /** Queue what is refused here because only the server can know. */
  force?: boolean
}

export interface Acted {
  intent_id: string
  /** Why it was refused here: then nothing was queued, unless forced. */
  problem?: Problem
  is_queued: boolean
  /** The answer of the action, as far as the phone can tell. */
  answer?: Row
}

interface Doing {
  action: string
  input: unknown
  options: ActOptions
  instead_of?: string
}

/** The noon of the Italian day: a time that is nobody's. */
const dayOnly = (iso: string): string => `${dayInItaly(iso)}T12:00:00.000Z`

const openedOf = (phone: Phone, { action, input, options }: Doing): OpenedIntent => {
  const at = options.at ?? nowOf(phone)
  const opened: OpenedIntent = { action, at: options.timeless ? dayOnly(at) : at, input: input ?? {} }
  if (options.seen) opened.seen = options.seen
  // What is judged is what will arrive: nothing JSON cannot carry.
  return JSON.parse(JSON.stringify(opened)) as OpenedIntent
}

const judgeHere = async (phone: Phone, me: Me, intent: Intent) => {
  const action: AnyAction = actionNamed(intent.action) ?? unknownAction(intent.action)
  if (!phone.keys) throw new Refusal(problems.phoneLocked())
  const needs = Object.values(action.needs(readInput(action, intent.input)))
  const world = await fillWorld(
    { store: phone.store, data: phone.keys.data },
    needs,
    await laidChanges(phone),
  )
  return judge(action, intent, { me, now: nowOf(phone), world })
}

/** What both ways of recording ask first. */
const cannotRecord = (
  phone: Phone,
  satchel: Facts['satchel'] | undefined,
  opened: OpenedIntent,
): Problem | null => {
  if (!satchel) return problems.noCarry()
  if (phone.ports.clock.now() - satchel.fresh_at > recordLifespan) return problems.tooLongAway()
  return JSON.stringify(opened.input).length > inputLimit ? problems.tooLarge() : null
}

const newIdFor = ({ ports }: Phone, options: ActOptions): string =>
  options.timeless ? ports.ids.timeless() : ports.ids.next(ports.clock.now())

type Judged = { entry: Pick<NewEntry, 'changes' | 'unit_id'>; answer?: Row; problem?: Problem }

const judged = async (phone: Phone, me: Me, intent: Intent): Promise<Judged> => {
  try {
    const { decision, target } = await judgeHere(phone, me, intent)
    return { entry: { changes: decision.changes, unit_id: target.unit_id ?? null }, answer: decision.answer }
  } catch (error) {
    if (isRefusal(error)) return { entry: { changes: [], unit_id: null }, problem: error.problem }
    throw error
  }
}

/** Everything of the intent that is not judged. */
const newEntry = (
  satchel: Facts['satchel'],
  doing: Doing,
  born: Pick<NewEntry, 'id' | 'opened'>,
): NewEntry => ({
  ...born,
  changes: [],
  is_timeless: doing.options.timeless ?? false,
  unit_id: satchel.unit_id,
  worker_id: satchel.worker_id,
  instead_of: doing.instead_of,
})

const doIt = async (phone: Phone, doing: Doing): Promise<Acted> => {
  const { options } = doing
  const id = newIdFor(phone, options)
  const refused = (problem: Problem): Acted => ({ intent_id: id, problem, is_queued: false })
  if (!phone.keys) return refused(problems.phoneLocked())
  const opened = openedOf(phone, doing)
  const { satchel, device } = await phone.store.facts()
  const cannot = cannotRecord(phone, satchel, opened)
  const me = await meIn(phone, satchel)
  if (cannot || !me || !satchel) return refused(cannot ?? problems.noCarry())
  const found = actionNamed(opened.action)
  if (found && !found.offline && !options.force) return refused(problems.needsNetwork())
  const { entry, answer, problem } = await judged(phone, me, { id, ...opened })
  if (problem && !options.force) return refused(problem)
  const made = newEntry(satchel, doing, { id, opened })
  const judgedEntry = { ...made, changes: entry.changes, unit_id: entry.unit_id ?? made.unit_id }
  const notKept = await problemOf(() => queue(phone, judgedEntry, device))
  if (notKept) return refused(notKept)
  void phone.ports.drawn().then(phone.changed)
  return { intent_id: id, is_queued: true, ...(problem && { problem }), ...(answer && { answer }) }
}

export const act = (
  phone: Phone,
  action: string,
  asked: { input: unknown; options: ActOptions },
): Promise<Acted> => doIt(phone, { action, ...asked })

const shapeProblem = (action: string, input: unknown): Promise<Problem | null> =>
  problemOf(async () => readInput(actionNamed(action) ?? unknownAction(action), input))

/** Recorded without being read again: only the organisation can open it. */
export const actSealed = async (
  phone: Phone,
  action: string,
  asked: { input: unknown; options: ActOptions },
) => {
  const doing: Doing = { action, ...asked }
  const id = newIdFor(phone, asked.options)
  const refused = (problem: Problem): Acted => ({ intent_id: id, problem, is_queued: false })
  if (!phone.is_sealed) return refused(problems.phoneLocked())
  const opened = openedOf(phone, doing)
  const { satchel, device } = await phone.store.facts()
  const cannot = cannotRecord(phone, satchel, opened) ?? (await shapeProblem(action, opened.input))
  if (cannot || !satchel) return refused(cannot ?? problems.noCarry())
  const notKept = await problemOf(() => queue(phone, newEntry(satchel, doing, { id, opened }), device))
  if (notKept) return refused(notKept)
  void phone.ports.drawn().then(phone.changed)
  return { intent_id: id, is_queued: true }
}

/** The same happening said better: a new intent in the place of the refused one, at the same hour. */
export const correct = async (
  phone: Phone,
  id: string,
  asked: { input: unknown; options: ActOptions },
): Promise<Acted> => {
  const entry = await entryNamed(phone, id)
  const refused = (problem: Problem): Acted => ({ intent_id: id, problem, is_queued: false })
  if (entry?.state !== 'refused') return refused(problems.notRefused())
  const body = await bodyOf(phone, entry)
  if (!body) return refused(phone.keys ? problems.unreadableHere() : problems.phoneLocked())
  const options: ActOptions = { at: body.at, seen: body.seen, timeless: isTimeless(entry), ...asked.options }
  return doIt(phone, { action: body.action, input: asked.input, options, instead_of: id })
}

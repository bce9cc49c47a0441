// When the phone speaks to the server: at once after every act, when the network or the screen comes back, and
// again and again after a failure, each time a little later. Always sending before pulling.
import type { Problem } from '../../kernel/index.ts'
import { inTurn } from './in-turn.ts'
import type { Listening } from './listening.ts'
import type { Phone } from './phone.ts'
import { busyElsewhere } from './problems.ts'
import { carryAll, pullAll } from './pull.ts'
import { type Sent, sendAll } from './send.ts'
import { problemOf } from './store.ts'

const firstPause = 5_000
const longestPause = 15 * 60_000

/** Tries again later, each time a little later, until nothing is left to send. */
const retries = (phone: Phone, run: () => void) => {
  let count = 0
  let callOff: (() => void) | undefined
  return {
    stop: () => {
      callOff?.()
      callOff = undefined
    },
    settled(problem: Problem | null, unsent: number) {
      callOff?.()
      callOff = undefined
      if (!problem || unsent === 0) {
        count = 0
        return
      }
      const pause = Math.min(longestPause, firstPause * 2 ** Math.min(count, 12))
      count += 1
      callOff = phone.ports.timer.after(pause * (0.5 + phone.ports.chance() / 2), run)
    },
  }
}

/** One tab of this phone at a time speaks to the server. */
const alone = async <T>(phone: Phone, otherwise: T, run: () => Promise<T>): Promise<T> => {
  const done = await phone.ports.locks.only(phone.ports.name, async () => ({ given: await run() }))
  return done ? done.given : otherwise
}

const fetchTruth = async (phone: Phone, sent: Sent): Promise<Problem | null> => {
  const first = await pullAll(phone)
  if (!first.is_new_epoch) return first.problem
  const again = await sendAll(phone)
  sent.accepted += again.accepted
  sent.refused += again.refused
  return again.stopped ?? (await carryAll(phone))
}

/** Without this order a counter could be seen twice: what was sent and not answered, and its truth. */
const exchange = async (phone: Phone, how: { pulls: boolean; carries: boolean }): Promise<Sent> => {
  const sent =
    (await phone.store.fact('satchel')) || (await phone.store.fact('parking'))
      ? await sendAll(phone)
      : nothing()
  if (!sent.is_through || !phone.keys || (await phone.store.fact('parking'))) return sent
  if (how.carries) sent.stopped = (await carryAll(phone)) ?? sent.stopped
  else if (how.pulls) sent.stopped = (await fetchTruth(phone, sent)) ?? sent.stopped
  return sent
}

const nothing = (): Sent => ({ accepted: 0, refused: 0, stopped: null, is_through: true })

type How = { pulls: boolean; carries: boolean }

/** One exchange, its outcome shown, the next one set when something is left. */
const once = async (phone: Phone, listening: Listening, how: How): Promise<Sent> => {
  if (listening.is_closed) return nothing()
  phone.is_sending = true
  const sent = nothing()
  try {
    const elsewhere = { ...nothing(), stopped: busyElsewhere() }
    const problem = await problemOf(async () => {
      Object.assign(sent, await alone(phone, elsewhere, () => exchange(phone, how)))
    })
    sent.stopped = problem ?? sent.stopped
  } catch (error) {
    // Closed in the middle: whoever opens the phone next sends the same again.
    if (!listening.is_closed) throw error
  } finally {
    phone.is_sending = false
    phone.last_problem = sent.stopped
    await phone.changed()
  }
  return sent
}

export const traffic = (phone: Phone, listening: Listening) => {
  /** One conversation with the server after the other. */
  const inLine = inTurn()
  let isAsked = false
  const runNow = async (how: How): Promise<Sent> => {
    const sent = await once(phone, listening, how)
    if (!listening.is_closed) retry.settled(sent.stopped, listening.standing.waiting)
    return sent
  }
  /** Many acts in a row need one sending after them. */
  const soon = (): void => {
    if (isAsked) return
    isAsked = true
    void inLine(async () => {
      await phone.ports.drawn()
      isAsked = false
      return runNow({ pulls: true, carries: false })
    })
  }
  const retry = retries(phone, soon)
  return { run: (how: How) => inLine(() => runNow(how)), soon, inLine, stop: retry.stop }
}

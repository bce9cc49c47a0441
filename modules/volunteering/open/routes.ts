// Signing up without an account: who keeps the turns takes its signed address and passes it on; behind it stand the turn and
// two fields. Who signed up gets an address of their own, to say that they do not come. Attempts are counted in memory only.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createLimits, tokenOf } from '#core/auth'
import { ask, type House } from '#core/http'
import { id, instant, invalid, newId, notSignedIn, Refusal, refuse } from '#core/kernel'
import { hasBegun } from '../domain/turn-time.ts'
import type { OneTurn } from '../queries/turns.ts'
import { joinOpen, leaveOpen, lookLeave, lookOpen } from '../store/open-turn.ts'
import { oneTurnAnswering } from '../store/turns.ts'
import { joinedLetter, type Letter } from '../texts/letters.ts'
import { leaveUrl, readLeaveToken, readTurnToken, turnToken } from './link.ts'

const read = <S extends z.ZodType>(shape: S, body: unknown): z.infer<S> => {
  const said = shape.safeParse(body)
  if (said.success) return said.data
  throw new Refusal(invalid(said.error))
}

const token = z.string().max(200)
const Look = z.object({ token })
const Join = z.object({
  token,
  name: z.string().trim().min(2).max(80),
  reach: z.string().trim().min(5).max(120),
  /** Nobody sees it: only programs fill it in. */
  website: z.string().max(200).default(''),
})

const over = (): never => refuse('volunteering.link-over', undefined, 410)

/** Altered, called off, past, not open to all: one and the same answer. */
const openTurn = async (house: House, said: string) => {
  const key = readTurnToken(house.database.secrets, said) ?? over()
  const turn = (await lookOpen(house, key)) ?? over()
  if (!turn.is_open) over()
  return { key, turn }
}

/** A guest's own sign-up; an address that was altered, or a turn that is over or called off, is one and the same answer. */
const mine = async (house: House, said: string) => {
  const key = readLeaveToken(house.database.secrets, said) ?? over()
  const turn = (await lookLeave(house, key)) ?? over()
  if (turn.turn_state !== 'open' || (turn.state !== 'coming' && turn.state !== 'withdrawn')) over()
  if (turn.state === 'coming' && hasBegun(turn, instant(house.clock))) over()
  return { key, turn }
}

/** Who left an address keeps the way back in it; a letter that does not leave spoils nothing: the page shows it, too. */
const writeJoined = async (house: House, reach: string, letter: Letter): Promise<void> => {
  if (!house.tell.is_available || !/^\S+@\S+$/.test(reach)) return
  try {
    await house.tell.send({ to: reach, ...letter })
  } catch (error) {
    console.error(`A letter to a guest did not leave (${(error as Error).name})`)
  }
}

export const addOpenTurns = (server: FastifyInstance, house: House): void => {
  const tried = createLimits(house.clock)

  server.post('/api/volunteering/turn-link', async (request) => {
    const session = tokenOf(request) ?? notSignedIn()
    const { turn_id } = read(z.object({ turn_id: id() }), request.body)
    const now = instant(house.clock)
    const one = (await ask(
      house.database,
      { token: session, now },
      { answering: oneTurnAnswering, raw: { turn_id } },
    )) as OneTurn
    if (!one.turn.is_public || one.turn.state !== 'open') over()
    const key = { network_id: session.network_id, turn_id }
    return { url: `${house.public_url}/open/turn#${turnToken(house.database.secrets, key)}` }
  })

  server.post('/api/open/turn', { bodyLimit: 2_000 }, async (request) => {
    const { turn } = await openTurn(house, read(Look, request.body).token)
    return turn
  })

  server.post('/api/open/turn-join', { bodyLimit: 4_000 }, async (request) => {
    const said = read(Join, request.body)
    tried.attempt([request.ip])
    const { key, turn } = await openTurn(house, said.token)
    // A program is answered like everybody, and nothing is kept.
    if (said.website !== '') return { is_coming: true, leave_url: null }
    const { name, reach } = said
    const sign_up_id = newId(house.clock.now())
    const became = await joinOpen(house, key, { sign_up_id, name, reach, at: instant(house.clock) })
    if (became === 'full') refuse('volunteering.turn-full')
    if (became === 'closed') over()
    // Sent twice: who is written already got their address, and nobody else gets it now.
    if (became !== 'done') return { is_coming: true, leave_url: null }
    const leave_url = leaveUrl(house, { network_id: key.network_id, sign_up_id })
    await writeJoined(house, reach, joinedLetter(turn, leave_url))
    return { is_coming: true, leave_url }
  })

  server.post('/api/open/turn-mine', { bodyLimit: 2_000 }, async (request) => {
    const { turn } = await mine(house, read(Look, request.body).token)
    return turn
  })

  server.post('/api/open/turn-leave', { bodyLimit: 2_000 }, async (request) => {
    const { token: said } = read(Look, request.body)
    const { key } = await mine(house, said)
    const became = await leaveOpen(house, key, instant(house.clock))
    if (became === 'closed') over()
    return { is_coming: false }
  })
}

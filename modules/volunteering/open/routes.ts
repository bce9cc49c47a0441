// Signing up without an account: who keeps the turns takes its signed address and passes it on; behind it stand the turn and
// two fields. Attempts of an address are counted in memory only.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createLimits, tokenOf } from '#core/auth'
import { ask, type House } from '#core/http'
import { id, instant, invalid, newId, notSignedIn, Refusal, refuse } from '#core/kernel'
import type { OneTurn } from '../queries/turns.ts'
import { joinOpen, lookOpen } from '../store/open-turn.ts'
import { oneTurnAnswering } from '../store/turns.ts'
import { readTurnToken, turnToken } from './link.ts'

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
    const { key } = await openTurn(house, said.token)
    // A program is answered like everybody, and nothing is kept.
    if (said.website !== '') return { is_coming: true }
    const { name, reach } = said
    const became = await joinOpen(house, key, {
      ...{ sign_up_id: newId(house.clock.now()), name, reach, at: instant(house.clock) },
    })
    if (became === 'full') refuse('volunteering.turn-full')
    if (became === 'closed') over()
    return { is_coming: true }
  })
}

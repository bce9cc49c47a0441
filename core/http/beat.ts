// What is not there, and what is there but hidden, are answered at the same moment after the question. The database
// needs a few tenths of a millisecond more to refuse a row than to miss it, and a patient watch would see them: so
// every "not found" waits for the next beat, counted from when the request came.
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Long against any one answer from the database, short for whoever mistyped an address. */
const usual_ms = 20
/** A timer may come this late: the last stretch is waited turn by turn, letting others in between. */
const timerMayErr_ms = 2

/** When an answer leaves that was ready so many milliseconds after its request came. */
export const leavesAt_ms = (ready_ms: number, beat_ms: number): number =>
  Math.ceil(ready_ms / beat_ms) * beat_ms

/** With a beat of 0 everything leaves when it is ready. */
export const keepBeat = (server: FastifyInstance, beat_ms = usual_ms): void => {
  if (beat_ms === 0) return
  const came = new WeakMap<FastifyRequest, number>()
  server.addHook('onRequest', async (request) => {
    came.set(request, performance.now())
  })
  server.addHook('onSend', async (request, reply) => {
    // An address that is none holds nothing.
    if (reply.statusCode !== 404 || request.is404) return
    const came_ms = came.get(request) ?? performance.now()
    const leaves_ms = came_ms + leavesAt_ms(performance.now() - came_ms, beat_ms)
    const sleep_ms = Math.floor(leaves_ms - performance.now()) - timerMayErr_ms
    if (sleep_ms > 0) await setTimeout(sleep_ms)
    while (performance.now() < leaves_ms) await setImmediate()
  })
}

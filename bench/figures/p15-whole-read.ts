// P15: what becoming somebody costs. One record read as the person, from recognising them to the commit, against a
// bare read by key; and it must leave in one flush, because a trip more is what people wait for.
import { Socket } from 'node:net'
import { Worker } from 'node:worker_threads'
import { loadStatement, loadsFor, openDatabase } from '#core/db'
import { one } from '#core/kernel'
import { Shift } from '#outreach'
import type { Figure } from '../figure.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { openOwner } from '../owner.ts'
import { resultFrom, resultOf } from '../result.ts'

/** Turns of the loop in which something was written to the database while `run` ran. */
const flushesOf = async (run: () => Promise<unknown>): Promise<number> => {
  const posts = { count: 0, isNoted: false }
  const note = () => {
    if (posts.isNoted) return
    posts.isNoted = true
    posts.count++
    setImmediate(() => {
      posts.isNoted = false
    })
  }
  const { write } = Socket.prototype
  const { postMessage } = Worker.prototype
  Socket.prototype.write = function (this: Socket, ...given: Parameters<typeof write>) {
    note()
    return write.apply(this, given)
  } as typeof write
  Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof postMessage>) {
    note()
    return postMessage.apply(this, given)
  } as typeof postMessage
  try {
    await run()
  } finally {
    Socket.prototype.write = write
    Worker.prototype.postMessage = postMessage
  }
  return posts.count
}

export const p15: Figure = {
  id: 'P15',
  measure: async ({ well, world, isQuick }) => {
    const [corner] = world.corners
    if (!corner) throw new Error('The world is empty')
    const copy = await well.copy()
    const database = await openDatabase(copy.config)
    const bare = copy.ownerUrl ? copy : await well.copy()
    const owner = await openOwner(bare)
    const [load] = loadsFor([one(Shift, { shift_id: corner.shift_id })])
    if (!load) throw new Error('Nothing to load')
    const statement = loadStatement(load, world.network_id)
    const { token } = corner.operator
    const asPerson = () => database.read(token, [statement])
    const byKey = () => owner.send([statement])
    const times = isQuick ? 100 : 500
    const many = (run: () => Promise<unknown>) => async () =>
      (await timeOf(async () => {
        for (let i = 0; i < times; i++) await run()
      })) / times
    await warmUp(asPerson)
    await warmUp(byKey)
    const taken = await take({ floor: many(byKey), product: many(asPerson), rounds: isQuick ? 3 : 7 })
    const flushes = await flushesOf(asPerson)
    await database.close()
    await owner.close()
    if (bare !== copy) await bare.drop()
    await copy.drop()
    const about = { engine: well.engine, unit: 'ms', bar: { at_most: 3 } }
    const flushed = { floor: 1, value: flushes, ratio: flushes, unrest: 1 }
    return [
      resultFrom(
        { ...about, id: 'P15', what: 'a whole read as the person / a bare read by key, time' },
        taken,
      ),
      resultOf({ ...about, id: 'P15.flushes', what: 'flushes of that read', unit: '', bar: { at_most: 1 } }, [
        flushed,
      ]),
    ]
  },
}

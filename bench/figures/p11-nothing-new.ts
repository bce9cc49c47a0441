// P11: a phone asks and nothing is new, many times a night. It costs about as much as any question, and few bytes.
import { openPhoneClient, serveCopy } from '../client.ts'
import type { Figure } from '../figure.ts'
import { take, timeOf, warmUp } from '../measure.ts'
import { pushOf } from '../meetings.ts'
import { resultFrom, resultOf } from '../result.ts'

const bytesAllowed = 200

export const p11: Figure = {
  id: 'P11',
  measure: async ({ well, world, isQuick }) => {
    const [corner] = world.corners
    if (!corner) throw new Error('The world is empty')
    const server = await serveCopy(well)
    const client = await openPhoneClient(server.port, corner)
    await client.push(pushOf(corner, client.device))
    const all = JSON.parse((await client.get('/api/sync/pull?since=0')).body) as { next: number }
    const empty = `/api/sync/pull?since=${all.next}`
    const { body, status } = await client.get(empty)
    if (status !== 200) throw new Error(`The empty pull answered ${status}: ${body}`)
    const times = isQuick ? 50 : 300
    const asking = (path: string) =>
      timeOf(async () => {
        for (let i = 0; i < times; i++) await client.get(path)
      })
    const question = '/api/network/units'
    const known = await client.get(question)
    if (known.status !== 200) throw new Error(`${question} answered ${known.status}: ${known.body}`)
    await warmUp(async () => {
      await client.get(empty)
      await client.get(question)
    })
    const taken = await take({
      floor: () => asking(question),
      product: () => asking(empty),
      rounds: isQuick ? 3 : 7,
    })
    client.close()
    await server.stop()
    const about = { engine: well.engine, bar: { at_most: 1.8 }, unit: 'ms' }
    const bytes = Buffer.byteLength(body)
    const size = { floor: bytesAllowed, value: bytes, ratio: bytes / bytesAllowed, unrest: 1 }
    return [
      resultFrom({ ...about, id: 'P11', what: 'empty pull / a GET as the person, time' }, taken),
      resultOf(
        { ...about, id: 'P11.body', what: 'body of an empty pull / 200 B', unit: 'B', bar: { at_most: 1 } },
        [size],
      ),
    ]
  },
}

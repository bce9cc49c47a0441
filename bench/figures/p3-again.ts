// P3: the answer was lost on the way and the phone sends the same night again. Nothing is written twice, and it
// costs much less than the first time.
import { openPhoneClient, serveCopy } from '../client.ts'
import type { Figure } from '../figure.ts'
import { take, timeOf } from '../measure.ts'
import { pushOf } from '../meetings.ts'
import { resultFrom } from '../result.ts'

export const p3: Figure = {
  id: 'P3',
  measure: async ({ well, world, isQuick }) => {
    const [corner] = world.corners
    if (!corner) throw new Error('The world is empty')
    const server = await serveCopy(well)
    const client = await openPhoneClient(server.port, corner)
    const batches = isQuick ? 3 : 8
    let bodies: string[] = []
    const sending = () =>
      timeOf(async () => {
        for (const body of bodies) await client.push(body)
      })
    const first = () => {
      bodies = Array.from({ length: batches }, () => pushOf(corner, client.device))
      return sending()
    }
    await first()
    await server.analyze()
    await first()
    await sending()
    const taken = await take({ floor: first, product: sending, rounds: isQuick ? 3 : 5 })
    client.close()
    await server.stop()
    const about = { id: 'P3', engine: well.engine, unit: 'ms', bar: { at_most: 0.6 } }
    return [resultFrom({ ...about, what: 'the same pushes again / the first time, time' }, taken)]
  },
}

// P1: how fast nights arrive. Pushes of a hundred meetings by HTTP, judged, balanced, audited and answered, against
// the owner writing the same rows by hand.
import { openPhoneClient, type PhoneClient, serveCopy } from '../client.ts'
import type { Figure } from '../figure.ts'
import { take, timeOf } from '../measure.ts'
import { batchSize, byHand, pushOf } from '../meetings.ts'
import { openOwner } from '../owner.ts'
import { resultFrom } from '../result.ts'

/** Meetings a second, one push after the other. */
export const pushing = async (client: PhoneClient, batches: number): Promise<number> => {
  const bodies = Array.from({ length: batches }, () => pushOf(client.corner, client.device))
  const millis = await timeOf(async () => {
    for (const body of bodies) await client.push(body)
  })
  return (batches * batchSize * 1000) / millis
}

export const p1: Figure = {
  id: 'P1',
  measure: async ({ well, world, isQuick }) => {
    const corner = world.corners[0]
    if (!corner) throw new Error('The world is empty')
    const server = await serveCopy(well)
    const client = await openPhoneClient(server.port, corner)
    const copy = await well.copy()
    const owner = await openOwner(copy)
    const batches = isQuick ? 3 : 10
    const writing = async () => {
      const transactions = Array.from({ length: batches }, () => byHand(corner))
      const millis = await timeOf(async () => {
        for (const transaction of transactions) await owner.send(transaction)
      })
      return (batches * batchSize * 1000) / millis
    }
    await pushing(client, batches)
    await writing()
    await server.analyze()
    await owner.send([{ text: 'analyze' }])
    await pushing(client, batches)
    await writing()
    const taken = await take({
      floor: writing,
      product: () => pushing(client, batches),
      rounds: isQuick ? 3 : 5,
    })
    client.close()
    await server.stop()
    await owner.close()
    await copy.drop()
    const at_least = well.engine === 'server' ? 0.4 : 0.42
    const what = 'ingest by HTTP / owner unnest, contacts a second'
    return [resultFrom({ id: 'P1', engine: well.engine, what, unit: '1/s', bar: { at_least } }, taken)]
  },
}

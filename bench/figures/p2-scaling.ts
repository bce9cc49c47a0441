// P2: four teams of four bodies come home in the same morning. They must not stand in each other's way.
import { openPhoneClient, serveCopy } from '../client.ts'
import type { Figure } from '../figure.ts'
import { take, timeOf } from '../measure.ts'
import { batchSize, pushOf } from '../meetings.ts'
import { resultFrom } from '../result.ts'
import { pushing } from './p1-ingest.ts'

export const p2: Figure = {
  id: 'P2',
  measure: async ({ well, world, isQuick }) => {
    const server = await serveCopy(well)
    const clients = await Promise.all(world.corners.map((corner) => openPhoneClient(server.port, corner)))
    const [first] = clients
    if (!first || clients.length !== 4) throw new Error('P2 needs four bodies')
    const batches = isQuick ? 2 : 6
    const together = async () => {
      const bodies = clients.map((client) =>
        Array.from({ length: batches }, () => pushOf(client.corner, client.device)),
      )
      const millis = await timeOf(() =>
        Promise.all(
          clients.map(async (client, i) => {
            for (const body of bodies[i] ?? []) await client.push(body)
          }),
        ),
      )
      return (clients.length * batches * batchSize * 1000) / millis
    }
    for (const client of clients) await pushing(client, 2)
    await server.analyze()
    await together()
    const taken = await take({
      floor: () => pushing(first, batches * 2),
      product: together,
      rounds: isQuick ? 3 : 5,
    })
    for (const client of clients) client.close()
    await server.stop()
    const at_least = well.engine === 'server' ? 1.25 : 0.95
    const what = '4 clients of 4 bodies / 1 client, contacts a second'
    return [resultFrom({ id: 'P2', engine: well.engine, what, unit: '1/s', bar: { at_least } }, taken)]
  },
}

// P16: an installation that begins empty must not grow slow while its first rows arrive: plans made for empty tables
// are the trap. The last thousand of five thousand meetings against the first.
import { openPhoneClient, serveCopy } from '../client.ts'
import type { Figure } from '../figure.ts'
import type { Round } from '../measure.ts'
import { batchSize } from '../meetings.ts'
import { resultOf } from '../result.ts'
import { pushing } from './p1-ingest.ts'

export const p16: Figure = {
  id: 'P16',
  measure: async ({ well, world, isQuick, tell }) => {
    const [corner] = world.corners
    if (!corner) throw new Error('The world is empty')
    const rounds: Round[] = []
    const thousand = isQuick ? 5 : 1000 / batchSize
    for (let round = 0; round < (isQuick ? 1 : 3); round++) {
      const server = await serveCopy(well)
      const client = await openPhoneClient(server.port, corner)
      const first = await pushing(client, thousand)
      // The embedded engine measures its tables by itself; a server has autovacuum, which wakes once a minute only.
      if (well.engine === 'server') await server.analyze()
      await pushing(client, thousand * 3)
      const last = await pushing(client, thousand)
      rounds.push({ floor: first, value: last, ratio: last / first, unrest: 1 })
      tell(`  P16 round ${round + 1}: first ${first.toFixed(0)}, last ${last.toFixed(0)} contacts/s`)
      client.close()
      await server.stop()
    }
    const about = { id: 'P16', engine: well.engine, unit: '1/s', bar: { at_least: 0.7 } }
    return [
      resultOf({ ...about, what: 'last 1,000 of 5,000 contacts / first 1,000, contacts a second' }, rounds),
    ]
  },
}

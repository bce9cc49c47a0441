// Every five minutes: what was read outside its limits half an hour ago and nobody read again becomes a fault by itself.
import type { Chore } from '#core/http'
import { instant } from '#core/kernel'

export const watchCold: Chore = {
  name: 'recalls.watch-cold',
  every_s: 300,
  run: async ({ database, clock }) => {
    const networks = await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
    for (const { network_id } of networks) {
      await database.as('jobs', (run) =>
        run({ text: 'select recalls.open_cold_faults($1, $2)', values: [network_id, instant(clock)] }),
      )
    }
  },
}

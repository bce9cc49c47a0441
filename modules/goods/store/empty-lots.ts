// Every hour, lots of which nothing is left are set aside, so that a handout looks only at living ones.
import type { Chore } from '#core/http'

export const setAsideEmptyLots: Chore = {
  name: 'goods set aside empty lots',
  every_s: 3600,
  run: async ({ database }) => {
    const networks = await database.as('jobs', (run) =>
      run({ text: `select network_id from access.principals where kind = 'network'` }),
    )
    for (const { network_id } of networks) {
      await database.as('jobs', (run) =>
        run({ text: 'select goods.set_aside_empty_lots($1)', values: [network_id] }),
      )
    }
  },
}

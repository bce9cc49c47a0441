// What the house does of itself: every hour it sees whether a month turned or a card is new. What is written is not written twice.
import type { Chore } from '#core/http'
import { dayInItaly, instant } from '#core/kernel'

export const turnMonth: Chore = {
  name: 'shop turn month',
  every_s: 3600,
  run: async ({ database, clock }) => {
    const networks = await database.as('jobs', (ask) =>
      ask({ text: `select network_id from access.principals where kind = 'network'` }),
    )
    for (const { network_id } of networks)
      await database.as('jobs', (ask) =>
        ask({ text: 'select shop.turn_month($1, $2)', values: [network_id, dayInItaly(instant(clock))] }),
      )
  },
}

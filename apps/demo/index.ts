// The demo network: SafeNet as it could have been in the last ninety days. People, places and figures are
// invented; everything is told by the product's own actions, its clock set to the day being told.
import type { Database } from '#core/db'
import type { Clock } from '#core/kernel'
import { gatherCast } from './people.ts'

export { demoAccounts } from './accounts.ts'

export interface DemoParts {
  database: Database
  clock: Clock
  config: { root: string }
  tell: (line: string) => void
}

const dayMillis = 86_400_000
/** Days told before the day of the first start. */
const daysTold = 90

export const tellDemo = async ({ database, clock, config, tell }: DemoParts): Promise<void> => {
  const begins = new Date(clock.now() - (daysTold + 1) * dayMillis).toISOString()
  tell('Telling the demo network: partners and workers')
  await gatherCast({ database, clock, root: config.root, tell }, begins)
}

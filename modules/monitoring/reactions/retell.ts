// What an outing adds to the figures follows its life: closed, validated, opened again, completed late. Every event
// tells the whole outing anew, so hearing it twice, late or in another order ends in the same figures.

import type { Chore, Happened, House, Reaction } from '#core/http'
import { instant } from '#core/kernel'

const retell = async (
  { network_id, data }: Happened,
  { database }: Pick<House, 'database'>,
): Promise<void> => {
  await database.as('jobs', (run) =>
    run({ text: 'select monitoring.retell($1, $2)', values: [network_id, data.shift_id] }),
  )
}

const retellOn = (on: string): Reaction => ({ name: `monitoring retells after ${on}`, on, run: retell })

export const retellings: Reaction[] = [
  'shift-closed',
  'shift-validated',
  'shift-reopened',
  'contact-recorded-late',
].map(retellOn)

/** Every night all is counted again; what differs is listed and mended. */
export const recountAll: Chore = {
  name: 'monitoring recounts',
  every_s: 24 * 3600,
  run: async ({ database, clock }) => {
    const networks = await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
    for (const { network_id } of networks) {
      await database.as('jobs', (run) =>
        run({ text: 'select monitoring.recount($1, $2) as found', values: [network_id, instant(clock)] }),
      )
    }
  },
}

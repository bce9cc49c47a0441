// Needs and hexagons follow the same causes as the figures: whoever changes one has it told anew, and every night all is counted again.
import type { Chore, Happened, House, Reaction, Watch } from '#core/http'

type Telling = Pick<House, 'database'>

const retell = async (
  { database }: Telling,
  { network_id, source, causes }: { network_id: string; source: string; causes: string[] },
): Promise<void> => {
  await database.as('jobs', (run) =>
    run({ text: 'select dashboards.retell($1, $2, $3)', values: [network_id, source, causes] }),
  )
}

export const retellings: Reaction[] = ['shift-validated', 'shift-reopened', 'contact-recorded-late'].map(
  (on) => ({
    name: `dashboards retell after ${on}`,
    on,
    run: ({ network_id, data }: Happened, house: Telling) =>
      retell(house, { network_id, source: 'outreach', causes: [String(data.shift_id)] }),
  }),
)

/** Nouns whose records say what somebody needed. */
const causes: ReadonlyMap<string, string> = new Map([
  ['referrals.referral', 'referrals'],
  ['reception.visit', 'reception'],
  ['reception.call', 'reception'],
  ['reception.report', 'reception'],
  ['cases.file', 'cases'],
])

export const watchNeeds: Watch = {
  name: 'dashboards retell what changed',
  nouns: [...causes.keys()],
  run: async ({ network_id, ids }, house: Telling) => {
    for (const [noun, changed] of ids)
      await retell(house, { network_id, source: String(causes.get(noun)), causes: changed })
  },
}

export const recountAll: Chore = {
  name: 'dashboards recount',
  every_s: 24 * 3600,
  run: async ({ database }) => {
    const networks = await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
    for (const { network_id } of networks)
      await database.as('jobs', (run) =>
        run({ text: 'select dashboards.recount($1) as found', values: [network_id] }),
      )
  },
}

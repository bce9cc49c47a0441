// What was done adds to the figures as soon as it is written: whoever changes a record of a room below has its cause told anew,
// so hearing it twice, late or in another order ends in the same figures. Outings count from their closing on.
import type { Chore, Happened, House, Reaction, Watch } from '#core/http'
import { instant } from '#core/kernel'
import { aheadRules } from '../domain/ahead.ts'
import { figureDefinitions } from '../domain/figures.ts'

type Counting = Pick<House, 'database'>

const retell = async (
  { database }: Counting,
  { network_id, source, causes }: { network_id: string; source: string; causes: string[] },
): Promise<void> => {
  await database.as('jobs', (run) =>
    run({ text: 'select monitoring.retell($1, $2, $3)', values: [network_id, source, causes] }),
  )
}

const retellOuting = (on: string): Reaction => ({
  name: `monitoring retells after ${on}`,
  on,
  run: ({ network_id, data }: Happened, house: Counting) =>
    retell(house, { network_id, source: 'outreach', causes: [String(data.shift_id)] }),
})

const retellPersons = (on: string): Reaction => ({
  name: `monitoring retells persons after ${on}`,
  on,
  run: async ({ network_id, data }: Happened, { database }: Counting) => {
    await database.as('jobs', (run) =>
      run({
        text: 'select monitoring.retell_persons($1, $2)',
        values: [network_id, [data.person_id, data.survivor_id]],
      }),
    )
  },
})

export const retellings: Reaction[] = [
  ...['shift-closed', 'shift-validated', 'shift-reopened', 'contact-recorded-late'].map(retellOuting),
  ...['identity-merged', 'identity-unmerged'].map(retellPersons),
]

/** Nouns whose records are the causes a room tells; what hangs on them changes in the same commit. */
export const causes: ReadonlyMap<string, string> = new Map([
  ['places.hotspot', 'places'],
  ['goods.movement', 'goods'],
  ['referrals.referral', 'referrals'],
  ['reception.visit', 'reception'],
  ['reception.call', 'reception'],
  ['reception.report', 'reception'],
  ['cases.file', 'cases'],
  ['distribution.handover', 'distribution'],
  ['donations.donation', 'donations'],
  ['volunteering.sign-up', 'volunteering'],
])

export const watchCauses: Watch = {
  name: 'monitoring retells what changed',
  nouns: [...causes.keys()],
  run: async ({ network_id, ids }, house: Counting) => {
    for (const [noun, changed] of ids)
      await retell(house, { network_id, source: String(causes.get(noun)), causes: changed })
  },
}

/** The months of the figures of the house are kept summed; what is not yet, or is counted otherwise now, is counted from the beginning. */
export const keepMonthsAhead = async ({ database }: Counting, network_id: string): Promise<void> => {
  await database.as('jobs', (run) =>
    run({
      text: 'select monitoring.keep_ahead($1, $2)',
      values: [network_id, JSON.stringify(figureDefinitions.flatMap(aheadRules))],
    }),
  )
}

/** Every night all is counted again; what differs is listed and mended. What the house itself moved is told here at the latest. */
export const recountAll: Chore = {
  name: 'monitoring recounts',
  every_s: 24 * 3600,
  run: async ({ database, clock }) => {
    const networks = await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
    for (const { network_id } of networks) {
      const values = [network_id, instant(clock)]
      await database.as('jobs', (run) => run({ text: 'select monitoring.recount($1, $2) as found', values }))
      await keepMonthsAhead({ database }, String(network_id))
      await database.as('jobs', (run) =>
        run({ text: 'select monitoring.recount_months($1, $2) as found', values }),
      )
    }
  },
}

// A day to collect is gone: a letter to who asked, once. Without letters set up nothing is taken, and everybody stays on the list
// of who must be called.
import type { Happened, House, Reaction } from '#core/http'
import { instant } from '#core/kernel'
import { type LostPickup, lostPickupLetter } from '../texts/letters.ts'

const addressOf = ({ database }: House, account: string): Promise<string | undefined> =>
  database.as('auth', async (run) => {
    const rows = await run({ text: 'select email from auth.accounts where id = $1', values: [account] })
    return rows[0]?.email as string | undefined
  })

/** Taken, and there was no address after all: they are to be called. */
const giveBack = ({ database }: House, values: unknown[]) =>
  database.as('jobs', (run) => run({ text: 'select deliveries.give_back_notice($1, $2)', values }))

const write = async ({ network_id, data }: Happened, house: House): Promise<void> => {
  if (!house.tell.is_available) return
  const due = await house.database.as('jobs', (run) =>
    run({
      text: 'select * from deliveries.take_notices($1, $2::uuid[], $3)',
      values: [network_id, data.notice_ids, instant(house.clock)],
    }),
  )
  for (const row of due) {
    const to = await addressOf(house, String(row.account_id))
    if (to === undefined) await giveBack(house, [network_id, row.notice_id])
    else await house.tell.send({ to, ...lostPickupLetter(row as unknown as LostPickup, house.public_url) })
  }
}

/** A letter that does not leave must not hold up the log. */
export const writeLost: Reaction = {
  name: 'deliveries.write-lost-pickups',
  on: 'pickups-lost',
  run: async (happened, house) => {
    try {
      await write(happened, house)
    } catch (error) {
      console.error(`A letter about a pick-up did not leave (${(error as Error).name})`)
    }
  },
}

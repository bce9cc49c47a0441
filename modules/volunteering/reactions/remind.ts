// The day before, a letter to who comes and has an address; a year after a turn, the names of who had no account are forgotten.
import type { Chore, House } from '#core/http'
import { dayInItaly, daysAfter, instant, type Row } from '#core/kernel'
import { leaveUrl } from '../open/link.ts'
import { type Ahead, turnLetter } from '../texts/letters.ts'

const networksOf = async ({ database }: House): Promise<unknown[]> =>
  (await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))).map(
    (row) => row.network_id,
  )

export const addressOf = async (
  { database }: House,
  { account_id, reach }: Row,
): Promise<string | undefined> => {
  if (!account_id) return reach as string | undefined
  const rows = await database.as('auth', (run) =>
    run({ text: 'select email from auth.accounts where id = $1', values: [account_id] }),
  )
  return rows[0]?.email as string | undefined
}

export const remindTurns: Chore = {
  name: 'volunteering.remind',
  every_s: 900,
  run: async (house) => {
    // Without letters set up nothing is taken: it would look sent.
    if (!house.tell.is_available) return
    const now = instant(house.clock)
    for (const network of await networksOf(house)) {
      const due = await house.database.as('jobs', (run) =>
        run({
          text: 'select * from volunteering.take_reminders($1, $2, $3)',
          values: [network, daysAfter(dayInItaly(now), 1), now],
        }),
      )
      for (const each of due) {
        const to = await addressOf(house, each)
        const leave_url = each.account_id
          ? undefined
          : leaveUrl(house, { network_id: String(network), sign_up_id: String(each.sign_up_id) })
        if (to) await house.tell.send({ to, ...turnLetter(each as unknown as Ahead, leave_url) })
      }
    }
  },
}

export const forgetGuests: Chore = {
  name: 'volunteering.forget-guests',
  every_s: 21_600,
  run: async (house) => {
    const today = dayInItaly(instant(house.clock))
    for (const network of await networksOf(house))
      await house.database.as('jobs', (run) =>
        run({ text: 'select volunteering.forget_guests($1, $2)', values: [network, today] }),
      )
  },
}

// After eleven, and after six: a temperature nobody read is remembered by letter to who keeps that store, once. On the screens
// of the day it stands anyway.
import type { Chore, House } from '#core/http'
import { dayInItaly, instant, type Row } from '#core/kernel'
import { dueHours, halves, hourInItaly } from '../domain/cold.ts'
import { missedLetter } from '../texts/letters.ts'

const addressOf = ({ database }: House, account: string): Promise<string | undefined> =>
  database.as('auth', async (run) => {
    const rows = await run({ text: 'select email from auth.accounts where id = $1', values: [account] })
    return rows[0]?.email as string | undefined
  })

const tellOne = async (house: House, missed: Row): Promise<void> => {
  for (const account of missed.accounts as string[]) {
    const to = await addressOf(house, account)
    if (to) await house.tell.send({ to, ...missedLetter(missed.units as string[], house.public_url) })
  }
}

export const remindReadings: Chore = {
  name: 'recalls.remind-readings',
  every_s: 900,
  run: async (house) => {
    // Without letters set up nothing is taken: it would look sent.
    if (!house.tell.is_available) return
    const now = instant(house.clock)
    const due = halves.filter((half) => hourInItaly(now) >= dueHours[half])
    const networks = await house.database.as('jobs', (run) =>
      run({ text: 'select network_id from sync.heads' }),
    )
    for (const { network_id } of networks) {
      for (const half of due) {
        const missed = await house.database.as('jobs', (run) =>
          run({
            text: 'select * from recalls.take_missed($1, $2, $3)',
            values: [network_id, dayInItaly(now), half],
          }),
        )
        for (const each of missed) await tellOne(house, each)
      }
    }
  },
}

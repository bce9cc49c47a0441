// Every hour the house looks for tasks that are late and not yet told: they are marked, and who coordinates hears how
// many, by letter if letters are set up. The letter holds no person, no file and no word.
import type { Chore, House } from '#core/http'
import { dayInItaly, instant, type Row } from '#core/kernel'
import { lateLetter } from '../texts/letters.ts'

const networksOf = ({ database }: House): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select network_id from sync.heads' })).map((row) => String(row.network_id)),
  )

const escalateIn = ({ database, clock }: House, network: string): Promise<Row[]> =>
  database.as('jobs', (run) => {
    const now = instant(clock)
    return run({
      text: 'select * from cases.escalate_late($1, $2, $3)',
      values: [network, dayInItaly(now), now],
    })
  })

const addressOf = ({ database }: House, account: string): Promise<string | undefined> =>
  database.as('auth', async (run) => {
    const rows = await run({ text: 'select email from auth.accounts where id = $1', values: [account] })
    return rows[0]?.email as string | undefined
  })

const tellUnit = async (house: House, unit: Row): Promise<void> => {
  if (!house.tell.is_available) return
  for (const account of unit.accounts as string[]) {
    const to = await addressOf(house, account)
    if (to)
      await house.tell.send({
        to,
        ...lateLetter(String(unit.unit_name), Number(unit.late), house.public_url),
      })
  }
}

export const escalateLate: Chore = {
  name: 'cases.escalate-late',
  every_s: 3600,
  run: async (house) => {
    for (const network of await networksOf(house)) {
      for (const unit of await escalateIn(house, network)) await tellUnit(house, unit)
    }
  },
}

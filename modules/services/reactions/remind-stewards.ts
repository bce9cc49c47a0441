// Once a day the house asks who keeps a page to say that it is still right: one letter when it is due, one more a
// month later, then silence. A page without a steward is asked of who keeps the pages of its body. A letter names the service and nobody; a refuge is not even named.
import type { Chore, House } from '#core/http'
import { dayInItaly, instant, type Row } from '#core/kernel'
import { lettersDue } from '../domain/confirming.ts'
import { reminderLetter } from '../texts/letters.ts'

const networksOf = ({ database }: House): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select network_id from sync.heads' })).map((row) => String(row.network_id)),
  )

const dueIn = ({ database }: House, network: string, day: string): Promise<Row[]> =>
  database.as('jobs', (run) =>
    run({ text: 'select * from services.due_pages($1, $2)', values: [network, day] }),
  )

const addressOf = (database: House['database'], account: unknown): Promise<string | undefined> =>
  database.as('auth', async (run) => {
    const rows = await run({ text: 'select email from auth.accounts where id = $1', values: [account] })
    return rows[0]?.email as string | undefined
  })

interface Page {
  network: string
  day: string
  row: Row
}

const note = ({ database, clock }: House, { network, row }: Page, letters: number): Promise<unknown> =>
  database.as('jobs', (run) =>
    run({
      text: `insert into services.reminders (network_id, service_id, assured_on, letters, last_at) values ($1, $2, $3, $4, $5)
             on conflict (network_id, service_id, assured_on) do update set letters = excluded.letters, last_at = excluded.last_at`,
      values: [network, row.service_id, row.assured_on, letters, instant(clock)],
    }),
  )

const remindOne = async (house: House, page: Page): Promise<void> => {
  const { row, day } = page
  const confirmed = { assured_on: String(row.assured_on), assure_every_days: Number(row.assure_every_days) }
  const due = lettersDue(confirmed, day)
  if (due <= Number(row.letters)) return
  const to = await addressOf(house.database, row.account)
  if (!to) return
  // Written down first: a letter that did not leave is not asked for again and again.
  await note(house, page, due)
  const address = `${house.public_url}/services?service=${String(row.service_id)}`
  await house.tell.send({ to, ...reminderLetter(row.is_secret ? null : String(row.name), address) })
}

export const remindStewards: Chore = {
  name: 'services.remind-stewards',
  every_s: 6 * 3600,
  run: async (house) => {
    if (!house.tell.is_available) return
    const day = dayInItaly(instant(house.clock))
    for (const network of await networksOf(house))
      for (const row of await dueIn(house, network, day)) await remindOne(house, { network, day, row })
  },
}

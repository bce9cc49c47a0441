// Every minute the house looks whether each crew out in the street said that all is well. If not, one alarm: who
// stayed behind finds names and numbers on the desk, and a letter if letters are set up. Nobody else is called.
import type { Chore, House } from '#core/http'
import { instant, newId } from '#core/kernel'
import { overdue, type Standing } from '../domain/overdue.ts'
import { alarmLetter } from '../texts/letters.ts'

interface Watched {
  network_id: string
  shift_id: string
  unit_name: string
  started_at: string
  safety_interval_min: number
  safety_grace_min: number
  /** Account of who stayed behind. */
  contact_account: string | null
  last_check_at: string | null
  last_news_at: string | null
  crew: { name: string; phone: string | null }[]
}

const networksOf = ({ database }: House): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select network_id from sync.heads' })).map((row) => String(row.network_id)),
  )

const watchedIn = ({ database }: House, network: string): Promise<Watched[]> =>
  database.as('jobs', async (run) => {
    const rows = await run({ text: 'select * from outreach.watched($1)', values: [network] })
    return rows.map((row) => ({ ...row, network_id: network })) as unknown as Watched[]
  })

/** True when it is new. */
const raise = async ({ database, clock }: House, shift: Watched, standing: Standing): Promise<boolean> =>
  database.as('jobs', async (run) => {
    const rows = await run({
      text: 'select outreach.raise_alarm($1, $2, $3, $4, $5, $6, $7) as is_new',
      values: [
        shift.network_id,
        newId(clock.now()),
        shift.shift_id,
        standing.due_at,
        instant(clock),
        standing.reading,
        standing.last_news_at,
      ],
    })
    return rows[0]?.is_new === true
  })

const addressOf = (database: House['database'], account: string): Promise<string | undefined> =>
  database.as('auth', async (run) => {
    const rows = await run({ text: 'select email from auth.accounts where id = $1', values: [account] })
    return rows[0]?.email as string | undefined
  })

const tellContact = async ({ tell, database }: House, shift: Watched, standing: Standing): Promise<void> => {
  if (!tell.is_available || shift.contact_account === null) return
  const to = await addressOf(database, shift.contact_account)
  if (to) await tell.send({ to, ...alarmLetter({ ...shift, ...standing }) })
}

const watchOne = async (house: House, shift: Watched): Promise<void> => {
  const standing = overdue(shift, shift, instant(house.clock))
  if (standing.standing !== 'overdue') return
  if (await raise(house, shift, standing)) await tellContact(house, shift, standing)
}

export const watchSafety: Chore = {
  name: 'outreach.watch-safety',
  every_s: 60,
  run: async (house) => {
    for (const network of await networksOf(house)) {
      for (const shift of await watchedIn(house, network)) await watchOne(house, shift)
    }
  },
}

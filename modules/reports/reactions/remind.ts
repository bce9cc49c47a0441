// Some days before a report is due, a letter to the one who answers for it; and one more when the day has passed. Taken before it
// leaves, so that nobody gets two. On the first page of the day it stands anyway.
import type { Chore, House } from '#core/http'
import { dayInItaly, instant, type Row } from '#core/kernel'
import type { State } from '../domain/funder-report.ts'
import { type Due, nextDue, type Schedule } from '../domain/schedule.ts'
import { dueLetter } from '../texts/letters.ts'

const schedules = `
  select schedule_id, project_id, template, funder, every, first_month, due_days, remind_days, owner_id, ended_on::text as ended_on
  from reports.schedules where network_id = $1 and ended_on is null`
const made = `select project_id, template, from_month, to_month, state from reports.funder_reports where network_id = $1 and state <> 'withdrawn'`

type Made = {
  project_id: string
  template: string | null
  from_month: string
  to_month: string
  state: State
}

const asJobs = ({ database }: House, text: string, values: unknown[] = []): Promise<Row[]> =>
  database.as('jobs', (run) => run({ text, values }))

const addressOf = ({ database }: House, account: string): Promise<string | undefined> =>
  database.as('auth', async (run) => {
    const rows = await run({ text: 'select email from auth.accounts where id = $1', values: [account] })
    return rows[0]?.email as string | undefined
  })

interface Owed {
  network_id: string
  promised: Schedule
  due: Due
  today: string
}

const remindOf = async (house: House, { network_id, promised, due, today }: Owed): Promise<void> => {
  if (today < due.remind_on) return
  const kind = today > due.due_on ? 'late' : 'before'
  const taking = [network_id, promised.schedule_id, due.to_month, kind, today]
  const [row] = await asJobs(house, 'select reports.take_reminder($1, $2, $3, $4, $5) as account', taking)
  const to = row?.account ? await addressOf(house, String(row.account)) : undefined
  if (to)
    await house.tell.send({
      to,
      ...dueLetter({ ...due, kind, funder: promised.funder, link: house.public_url }),
    })
}

export const remindReports: Chore = {
  name: 'reports.remind',
  every_s: 3600,
  run: async (house) => {
    // Without letters set up nothing is taken: it would look sent.
    if (!house.tell.is_available) return
    const today = dayInItaly(instant(house.clock))
    for (const { network_id } of await asJobs(house, 'select network_id from sync.heads')) {
      const written = (await asJobs(house, made, [network_id])) as unknown as Made[]
      for (const promised of (await asJobs(house, schedules, [network_id])) as unknown as Schedule[]) {
        const due = nextDue(promised, written, today)
        if (due) await remindOf(house, { network_id: String(network_id), promised, due, today })
      }
    }
  },
}

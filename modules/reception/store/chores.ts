// The statements of the nightly work: who is reminded tomorrow, and what is forgotten.
import type { House } from '#core/http'
import type { Row } from '#core/kernel'

type Ground = Pick<House, 'database'>

export interface DueReminder {
  appointment_id: string
  person_id: string
  address: string
  subject_key: string
  starts_at: string
  unit_name: string
  room: string | null
  channel: string
}

export const networksOf = async ({ database }: Ground): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select network_id from sync.heads' })).map((row) => String(row.network_id)),
  )

const asked = (house: Ground, text: string, values: unknown[]): Promise<Row[]> =>
  house.database.as('jobs', (run) => run({ text, values }))

export const dueReminders = async (
  house: Ground,
  network: string,
  tomorrow: string,
): Promise<DueReminder[]> =>
  (await asked(house, 'select * from reception.due_reminders($1, $2)', [
    network,
    tomorrow,
  ])) as unknown as DueReminder[]

/** True for the one who may send it. */
export const takeReminder = async (
  house: Ground,
  network: string,
  { id, at }: { id: string; at: string },
): Promise<boolean> => {
  const rows = await asked(house, 'select reception.take_reminder($1, $2, $3) as is_mine', [network, id, at])
  return rows[0]?.is_mine === true
}

export const endReminder = async (house: Ground, network: string, id: string): Promise<void> => {
  await asked(house, 'select reception.end_reminder($1, $2)', [network, id])
}

export const forgetOld = async (
  house: Ground,
  network: string,
  when: { today: string; year_ago: string; at: string },
): Promise<number> => {
  const rows = await asked(house, 'select reception.forget_old($1, $2, $3, $4) as forgotten', [
    network,
    when.today,
    when.year_ago,
    when.at,
  ])
  const callers = await asked(house, 'select reception.forget_old_callers($1, $2) as forgotten', [
    network,
    when.year_ago,
  ])
  const numbers = await asked(house, 'select reception.forget_old_numbers($1, $2) as forgotten', [
    network,
    when.year_ago,
  ])
  return [rows, callers, numbers].reduce((sum, [row]) => sum + Number(row?.forgotten), 0)
}

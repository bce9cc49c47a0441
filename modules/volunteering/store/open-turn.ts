// What the house may do for somebody without an account: show one turn, write them down while the seats are held, and let them go.
import type { House } from '#core/http'

type Ground = Pick<House, 'database'>
interface LeaveKey {
  network_id: string
  sign_up_id: string
}
interface Key {
  network_id: string
  turn_id: string
}

export interface OpenTurn {
  task: string
  notes: string | null
  on_day: string
  begins_at: string
  ends_at: string
  unit_name: string
  organisation_name: string
  free: number
  is_open: boolean
}

export const lookOpen = async (
  { database }: Ground,
  { network_id, turn_id }: Key,
): Promise<OpenTurn | undefined> => {
  const rows = await database.as('jobs', (run) =>
    run({ text: 'select * from volunteering.look_open($1, $2)', values: [network_id, turn_id] }),
  )
  return rows[0] as unknown as OpenTurn | undefined
}

export const joinOpen = async (
  { database }: Ground,
  { network_id, turn_id }: Key,
  told: { sign_up_id: string; name: string; reach: string; at: string },
): Promise<string> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: 'select volunteering.join_open($1, $2, $3) as became',
        values: [network_id, turn_id, JSON.stringify(told)],
      }),
    'person',
  )
  return String(rows[0]?.became)
}

export interface MyTurn extends Omit<OpenTurn, 'free' | 'is_open'> {
  turn_state: string
  /** Of their own sign-up. */
  state: string
}

export const lookLeave = async (
  { database }: Ground,
  { network_id, sign_up_id }: LeaveKey,
): Promise<MyTurn | undefined> => {
  const rows = await database.as('jobs', (run) =>
    run({ text: 'select * from volunteering.look_leave($1, $2)', values: [network_id, sign_up_id] }),
  )
  return rows[0] as unknown as MyTurn | undefined
}

export const leaveOpen = async (
  { database }: Ground,
  { network_id, sign_up_id }: LeaveKey,
  at: string,
): Promise<string> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: 'select volunteering.leave_open($1, $2, $3) as became',
        values: [network_id, sign_up_id, at],
      }),
    'person',
  )
  return String(rows[0]?.became)
}

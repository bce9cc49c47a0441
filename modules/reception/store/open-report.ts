// What the house may do for somebody without an account: find the desk, write what they told, say how it stands.
import type { House } from '#core/http'
import type { Row } from '#core/kernel'

type Ground = Pick<House, 'database'>

export interface OpenDesk {
  network_id: string
  unit_id: string
  organisation_id: string
}

const asked = async ({ database }: Ground, text: string, values: unknown[]): Promise<Row[]> =>
  database.as('jobs', (run) => run({ text, values }), 'person')

export const openDesk = async (house: Ground, network: string | null): Promise<OpenDesk | undefined> =>
  (await asked(house, 'select * from reception.open_desk($1)', [network]))[0] as unknown as
    | OpenDesk
    | undefined

export const openPlaces = async (
  house: Ground,
  network_id: string,
): Promise<{ istat_code: string; name: string }[]> =>
  (await asked(house, 'select * from reception.open_places($1)', [network_id])) as unknown as {
    istat_code: string
    name: string
  }[]

export const receiveOpen = async (house: Ground, desk: OpenDesk, told: Row): Promise<void> => {
  await asked(house, 'select reception.receive_open($1, $2, $3)', [
    desk.network_id,
    desk.unit_id,
    JSON.stringify(told),
  ])
}

export interface Followed {
  state: string
  received_at: string
  closed_at: string | null
  feedback: string | null
}

export const followed = async (
  house: Ground,
  network_id: string,
  code_hash: string,
): Promise<Followed | undefined> =>
  (await asked(house, 'select * from reception.follow($1, $2)', [network_id, code_hash]))[0] as unknown as
    | Followed
    | undefined

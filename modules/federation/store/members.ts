// Who takes part in which national sum, and what they let out.
import type { House } from '#core/http'
import { everyOpenRelease } from '#monitoring/server'
import type { Federation } from '../domain/federation.ts'
import type { Ground, Member } from '../national/national.ts'

type Reading = Pick<House, 'database'>

export const membersOf = async ({ database }: Reading, federation: string): Promise<Member[]> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: `select municipality_code, network_id, key, name, is_demo from federation.members() where federation = $1`,
        values: [federation],
      }),
    'person',
  )
  return rows as unknown as Member[]
}

export const groundOf = async (house: Reading, federation: Federation): Promise<Ground> => {
  const members = await membersOf(house, federation.key)
  const releases = await everyOpenRelease(
    house,
    members.map(({ network_id }) => network_id),
  )
  return { federation, members, releases }
}

// The networks of this house with the towns they work in, for the catalogue of the open data.
import type { House } from '#core/http'

export interface NamedNetwork {
  network_id: string
  key: string
  name: string
  is_demo: boolean
  towns: string[]
}

export const everyNetwork = async ({ database }: Pick<House, 'database'>): Promise<NamedNetwork[]> => {
  const rows = await database.as(
    'jobs',
    (run) =>
      run({
        text: `select o.network_id, n.key, n.name, n.is_demo, n.towns
          from monitoring.open_networks() n cross join lateral monitoring.open_network(n.key) o order by n.key`,
      }),
    'person',
  )
  return rows as unknown as NamedNetwork[]
}

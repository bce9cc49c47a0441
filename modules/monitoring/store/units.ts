// From which units figures are counted, by name: those of the actions of the project, or the whole network.
import type { Row, Statement } from '#core/kernel'
import { type Asked, unitsAsked } from './asked.ts'

const units = `
  select a.those is null as is_whole, (select coalesce(jsonb_agg(u.name order by u.name), '[]') from network.units u
    where u.network_id = $1 and u.unit_id = any (a.those)) as names
  from ${unitsAsked('$2', '$3')} a (those)`

export const unitsStatement = ({ network_id, project_id, action }: Asked): Statement => ({
  name: 'units of the figures',
  text: units,
  values: [network_id, project_id ?? null, action ?? null],
})

/** null: the whole network. */
export const unitsCounted = ([row]: Row[] = []): string[] | null =>
  row?.is_whole ? null : ((row?.names ?? []) as string[])

// Which parts of a side a counted row belongs to, and how these parts are called: districts, bodies, their services, the actions of
// the project, kits as the store calls them. A secret service comes under its body; a unit may serve several actions, and is in each.
import type { Row, Statement } from '#core/kernel'
import type { Dimension, Words } from '../domain/definition.ts'
import { namedPart } from '../texts/parts.ts'
import type { Cell } from './cells.ts'

export interface UnitSides {
  service: string
  actions: string[]
}
export type SidesByUnit = ReadonlyMap<string, UnitSides>

export const unitSidesStatement = (network_id: string, project_id?: string): Statement => ({
  name: 'sides of units',
  text: 'select unit_id, service, actions from monitoring.sides_of_units($1, $2::uuid)',
  values: [network_id, project_id ?? null],
})

export const unitSidesIn = (rows: Row[] = []): SidesByUnit =>
  new Map(rows.map((row) => [String(row.unit_id), row as unknown as UnitSides]))

/** The parts of a side a row counts in. */
export const codesOf = (dimension: Dimension | 'month', cell: Cell, units: SidesByUnit): string[] => {
  const body = cell.organisation_id ?? ''
  switch (dimension) {
    case 'identity':
      return []
    case 'district':
      return [cell.district_key]
    case 'municipality':
      return [cell.town ?? cell.district_key]
    case 'partner':
      return [body]
    case 'service':
      return [units.get(cell.unit_id)?.service ?? body]
    case 'action':
      return units.get(cell.unit_id)?.actions ?? []
    default:
      return [cell[dimension]]
  }
}

/** The parts that have a name of their own, as people of the network call them. */
export const partNamesStatement = (network_id: string): Statement => ({
  name: 'parts of figures named',
  text: `select key, label from network.districts where network_id = $1
    union all
    select key, jsonb_build_object('it', name, 'en', name) from monitoring.towns($1)
    union all
    select organisation_id::text, jsonb_build_object('it', short_name, 'en', short_name) from network.organisations where network_id = $1
    union all
    select organisation_id || '/' || unit_id, jsonb_build_object('it', name, 'en', name) from network.units where network_id = $1
    union all
    select p.key || '/' || l.key, l.label from network.projects p
    join network.project_lines l on l.network_id = p.network_id and l.project_id = p.project_id and l.kind = 'action' where p.network_id = $1
    union all
    select key, jsonb_build_object('it', name_it, 'en', name_en) from goods.items where network_id = $1 and kind = 'kit'`,
  values: [network_id],
})

export const partNamesIn = (rows: Row[] = []): Map<string, Words> =>
  new Map(rows.map((row) => [String(row.key), row.label as Words]))

/** How a part beside others is called; null: by its code. */
export const labelOf = (
  labels: ReadonlyMap<string, Words>,
  dimension: string,
  { code, of }: { code: string; of: readonly string[] },
): Words | null => {
  const label = labels.get(code)
  return label ? namedPart(dimension, code, { label, of }) : null
}

// The units a phone works for, by name.
import type { Carry } from '#core/http'
import type { Noun } from '#core/kernel'
import { Unit } from '../domain/organisation.ts'

const units = Unit as unknown as Noun

export const carryUnits: Carry = {
  noun: units,
  statement: ({ network_id, unit_ids }) => ({
    name: 'carry units',
    text: `select ${units.columns.map(({ name }) => name).join(', ')} from network.units where network_id = $1 and unit_id = any($2::uuid[])`,
    values: [network_id, unit_ids],
  }),
}

// Opens a unit: a team on the street, a van, a desk, a store.
import { Principal } from '#core/access'
import { action, insert, one } from '#core/kernel'
import { Organisation, Unit } from '../domain/organisation.ts'

export const addUnit = action('network.add-unit', {
  input: Unit.schema,
  verb: 'unit.add',
  needs: ({ organisation_id }) => ({ organisation: one(Organisation, { organisation_id }) }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: (_, unit) => ({
    changes: [
      insert(Principal, { principal_id: unit.unit_id, kind: 'unit', organisation_id: unit.organisation_id }),
      insert(Unit, unit),
    ],
  }),
})

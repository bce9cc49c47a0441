// Opens a unit: a team on the street, a van, a desk, a store. Who works for the whole body works for it at once.
import { Grant, Principal } from '#core/access'
import { action, all, insert, one } from '#core/kernel'
import { Organisation, Unit } from '../domain/organisation.ts'

export const addUnit = action('network.add-unit', {
  input: Unit.schema,
  verb: 'unit.add',
  needs: ({ organisation_id }) => ({
    organisation: one(Organisation, { organisation_id }),
    grants: all(Grant, { organisation_id }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ grants }, unit) => ({
    changes: [
      insert(Principal, { principal_id: unit.unit_id, kind: 'unit', organisation_id: unit.organisation_id }),
      insert(Unit, unit),
    ],
    derive: [
      ...new Set(grants.filter(({ unit_id }) => unit_id === null).map(({ worker_id }) => worker_id)),
    ].map((id) => ({ kind: 'sessions' as const, id })),
  }),
})

// A new page in the directory. Who adds it has just looked: from today it counts as confirmed.
import { action, dayInItaly, insert, maybe, one } from '#core/kernel'
import { Organisation, Unit } from '#network'
import { mustBeItsUnit, mustMakeSense } from '../domain/keeping.ts'
import { Service } from '../domain/service.ts'

export const addService = action('services.add-service', {
  input: Service.schema.omit({
    status: true,
    assured_on: true,
    capacity_noted_at: true,
    ended_on: true,
    changed_at: true,
  }),
  verb: 'service.keep',
  needs: ({ organisation_id, unit_id }) => ({
    organisation: one(Organisation, { organisation_id }),
    unit: maybe(Unit, { unit_id, organisation_id }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ unit }, input, moment) => {
    const service = {
      ...input,
      status: 'active' as const,
      assured_on: dayInItaly(moment.at),
      capacity_noted_at: input.capacity_free === null ? null : moment.at,
      ended_on: null,
      changed_at: moment.now,
    }
    mustBeItsUnit(service, unit)
    mustMakeSense(service)
    return { changes: [insert(Service, service)], answer: { service_id: service.service_id } }
  },
})

// A page is corrected: only what is said changes, the rest stays as it was.
import { z } from 'zod'
import { action, all, id, locked, notFound, refuse, update } from '#core/kernel'
import { Unit } from '#network'
import { mustBeItsUnit, mustMakeSense } from '../domain/keeping.ts'
import { Service } from '../domain/service.ts'

const fields = Service.schema
  .omit({
    service_id: true,
    organisation_id: true,
    status: true,
    capacity_free: true,
    capacity_noted_at: true,
    assured_on: true,
    ended_on: true,
    changed_at: true,
  })
  .partial()

export const changeService = action('services.change-service', {
  input: z.object({
    service_id: id(),
    /** Open again after a pause, or paused; a service that ended stays ended. */
    status: z.enum(['active', 'inactive', 'temporarily_closed']).optional(),
    fields,
  }),
  verb: 'service.keep',
  needs: ({ service_id, fields: { unit_id } }) => ({
    services: locked(Service, { service_id }),
    units: all(Unit, { unit_id: unit_id ?? null }),
  }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services, units }, input, moment) => {
    const before = services[0] ?? notFound()
    if (before.status === 'defunct') refuse('services.already-closed')
    const status = input.status ?? before.status
    const after = { ...before, ...input.fields, status, changed_at: moment.now }
    // Fewer places than are said to be free: the old count no longer holds.
    if (after.capacity_free !== null && after.capacity_free > (after.capacity_total ?? 0)) {
      after.capacity_free = null
      after.capacity_noted_at = null
    }
    if (input.fields.unit_id !== undefined) mustBeItsUnit(after, units[0])
    mustMakeSense(after)
    const { service_id, organisation_id: _, ...changed } = after
    return { changes: [update(Service, { service_id }, changed)] }
  },
})

// How many places are free now: one tap by who works there, so that nobody is sent to a full house.
import { z } from 'zod'
import { action, id, locked, notFound, refuse, update } from '#core/kernel'
import { Service } from '../domain/service.ts'

export const setCapacity = action('services.set-capacity', {
  input: z.object({ service_id: id(), capacity_free: z.int().min(0).max(10_000) }),
  verb: 'service.count',
  needs: ({ service_id }) => ({ services: locked(Service, { service_id }) }),
  on: ({ services }) => {
    const { organisation_id, unit_id } = services[0] ?? notFound()
    return { organisation_id, ...(unit_id === null ? {} : { unit_id }) }
  },
  decide: ({ services }, { service_id, capacity_free }, moment) => {
    const service = services[0] ?? notFound()
    if (service.status === 'defunct') refuse('services.already-closed')
    if (service.capacity_total === null) refuse('services.no-places-said')
    if (capacity_free > (service.capacity_total ?? 0)) refuse('services.services-room-within')
    return {
      changes: [update(Service, { service_id }, { capacity_free, capacity_noted_at: moment.at })],
    }
  },
})

// A service is there no more: it stays readable for what was sent to it, and nobody is sent there again.
import { z } from 'zod'
import { action, dayText, id, locked, notFound, refuse, update } from '#core/kernel'
import { Service } from '../domain/service.ts'

export const closeService = action('services.close-service', {
  input: z.object({ service_id: id(), ended_on: dayText() }),
  verb: 'service.keep',
  needs: ({ service_id }) => ({ services: locked(Service, { service_id }) }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services }, { service_id, ended_on }, moment) => {
    const service = services[0] ?? notFound()
    if (service.status === 'defunct') refuse('services.already-closed')
    const fields = { status: 'defunct' as const, ended_on, changed_at: moment.now }
    return { changes: [update(Service, { service_id }, fields)] }
  },
})

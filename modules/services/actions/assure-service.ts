// "I confirm it is still right": the page is true for another while.
import { z } from 'zod'
import { action, dayInItaly, id, locked, notFound, refuse, update } from '#core/kernel'
import { Service } from '../domain/service.ts'

export const assureService = action('services.assure-service', {
  input: z.object({ service_id: id() }),
  verb: 'service.keep',
  needs: ({ service_id }) => ({ services: locked(Service, { service_id }) }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services }, { service_id }, moment) => {
    const service = services[0] ?? notFound()
    if (service.status === 'defunct') refuse('services.already-closed')
    return {
      changes: [
        update(Service, { service_id }, { assured_on: dayInItaly(moment.at), changed_at: moment.now }),
      ],
    }
  },
})

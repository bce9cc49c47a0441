// The service is not found here any more; its hours at this door end with it.

import { z } from 'zod'
import { action, all, dayInItaly, id, locked, notFound, one, update } from '#core/kernel'
import { Location } from '../domain/location.ts'
import { Schedule } from '../domain/schedule.ts'
import { Service } from '../domain/service.ts'

export const endLocation = action('services.end-location', {
  input: z.object({ service_id: id(), location_id: id() }),
  verb: 'service.keep',
  needs: ({ service_id, location_id }) => ({
    services: locked(Service, { service_id }),
    location: one(Location, { location_id }),
    hours: all(Schedule, { service_id, location_id }),
  }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services, location, hours }, { service_id, location_id }, moment) => {
    if (!services[0] || location.service_id !== service_id) notFound()
    return {
      changes: [
        update(Location, { location_id }, { ended_on: dayInItaly(moment.at) }),
        ...hours
          .filter((each) => each.ended_at === null)
          .map(({ schedule_id }) => update(Schedule, { schedule_id }, { ended_at: moment.now })),
        update(Service, { service_id }, { changed_at: moment.now }),
      ],
    }
  },
})

// Where the service is found: a new door, or the same one told better. What may not be told is dropped here.

import { z } from 'zod'
import { action, id, insert, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { asFinelyAsAllowed, Location } from '../domain/location.ts'
import { Service } from '../domain/service.ts'

const told = Location.schema.omit({ service_id: true, organisation_id: true, ended_on: true })

export const setLocation = action('services.set-location', {
  input: z.object({ service_id: id(), location: told }),
  verb: 'service.keep',
  needs: ({ service_id, location }) => ({
    services: locked(Service, { service_id }),
    before: maybe(Location, { location_id: location.location_id }),
  }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services, before }, { service_id, location }, moment) => {
    const service = services[0] ?? notFound()
    if (service.status === 'defunct') refuse('services.already-closed')
    if (before && before.service_id !== service_id) notFound()
    if (location.kind === 'virtual' && location.precision !== 'exact') refuse('services.virtual-place')
    const { location_id, ...fields } = asFinelyAsAllowed(location)
    if ((fields.lat === null) !== (fields.lon === null)) refuse('services.locations-point-whole')
    const { organisation_id } = service
    return {
      changes: [
        before
          ? update(Location, { location_id }, { ...fields, ended_on: null })
          : insert(Location, { location_id, service_id, organisation_id, ...fields, ended_on: null }),
        update(Service, { service_id }, { changed_at: moment.now }),
      ],
      answer: { location_id },
    }
  },
})

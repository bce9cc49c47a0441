// The address of a refuge, for who works in its own body: nobody else ever reads it, and the place itself goes silent.

import { z } from 'zod'
import { action, id, insert, locked, maybe, notFound, one, refuse, update } from '#core/kernel'
import { Location, SecretAddress } from '../domain/location.ts'
import { Service } from '../domain/service.ts'

export const setSecretAddress = action('services.set-secret-address', {
  input: z.object({
    service_id: id(),
    location_id: id(),
    address_text: SecretAddress.schema.shape.address_text,
  }),
  verb: 'service.keep-secret',
  needs: ({ service_id, location_id }) => ({
    services: locked(Service, { service_id }),
    location: one(Location, { location_id }),
    before: maybe(SecretAddress, { location_id }),
  }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services, location, before }, { service_id, location_id, address_text }, moment) => {
    const { organisation_id } = services[0] ?? notFound()
    if (location.service_id !== service_id) notFound()
    if (location.precision !== 'secret') refuse('services.not-a-secret-place')
    const fields = { address_text, changed_at: moment.now }
    return {
      changes: [
        before
          ? update(SecretAddress, { location_id }, fields)
          : insert(SecretAddress, { location_id, service_id, organisation_id, ...fields }),
      ],
    }
  },
})

// Who runs a service, as HSDS tells it: a body of the network, or one outside of which only the name is known.
import type { OpenService } from '../queries/open-service.ts'
import type { Directory } from '../store/open.ts'
import { idOf } from './ids.ts'
import type { Json } from './shape.ts'

/** A body outside has no record of its own: its id is made of its name. */
export const organizationIdOf = (service: OpenService): string =>
  service.provider_name ? idOf('provider', service.provider_name) : service.organisation_id

export const organizationsOf = ({ bodies, services, network }: Directory): Json[] => {
  const running = new Set(services.map(organizationIdOf))
  const ours: Json[] = bodies
    .filter((body) => running.has(body.organisation_id))
    .map((body) => ({
      id: body.organisation_id,
      name: body.name,
      alternate_name: body.short_name,
      description: `${body.name} fa parte di ${network.name}.`,
    }))
  const outside = new Map(
    services.flatMap((service): [string, Json][] =>
      service.provider_name
        ? [
            [
              organizationIdOf(service),
              {
                id: organizationIdOf(service),
                name: service.provider_name,
                description: `${service.provider_name} lavora vicino a ${network.name}.`,
              },
            ],
          ]
        : [],
    ),
  )
  return [...ours, ...outside.values()]
}

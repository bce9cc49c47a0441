// The hours of a service, told anew all together: what is on the door is what holds.

import { z } from 'zod'
import { action, all, id, insert, locked, notFound, refuse, update } from '#core/kernel'
import { Location } from '../domain/location.ts'
import { faultOfHours, Hours, Schedule } from '../domain/schedule.ts'
import { Service } from '../domain/service.ts'

export const setHours = action('services.set-hours', {
  input: z.object({ service_id: id(), hours: z.array(Hours).max(40) }),
  verb: 'service.keep',
  needs: ({ service_id }) => ({
    services: locked(Service, { service_id }),
    locations: all(Location, { service_id }),
    before: all(Schedule, { service_id }),
  }),
  on: ({ services }) => ({ organisation_id: (services[0] ?? notFound()).organisation_id }),
  decide: ({ services, locations, before }, { service_id, hours }, moment) => {
    const { organisation_id, status } = services[0] ?? notFound()
    if (status === 'defunct') refuse('services.already-closed')
    const doors = new Set(locations.filter((each) => each.ended_on === null).map((each) => each.location_id))
    for (const each of hours) {
      const fault = faultOfHours(each)
      if (fault) refuse(fault)
      if (each.location_id !== null && !doors.has(each.location_id)) refuse('services.door-unknown')
    }
    return {
      changes: [
        ...before
          .filter((each) => each.ended_at === null)
          .map(({ schedule_id }) => update(Schedule, { schedule_id }, { ended_at: moment.now })),
        ...hours.map((each, i) =>
          insert(Schedule, {
            schedule_id: moment.born(i),
            service_id,
            organisation_id,
            ...each,
            ended_at: null,
          }),
        ),
        update(Service, { service_id }, { changed_at: moment.now }),
      ],
    }
  },
})

// An import is taken back on its day, if nobody changed those pages since: each becomes what it was, new ones close.
import { z } from 'zod'
import { action, all, type Change, dayInItaly, id, locked, one, refuse, update } from '#core/kernel'
import { type Before, Import, isSameInstant, mostPages } from '../domain/import.ts'
import { Location, type LocationRecord } from '../domain/location.ts'
import { Schedule, type ScheduleRecord } from '../domain/schedule.ts'
import { Service, type ServiceRecord } from '../domain/service.ts'

interface Undoing {
  service: ServiceRecord
  before: Before
  moment: { at: string; now: string }
}

const serviceBack = ({ service: { service_id }, before, moment }: Undoing): Change => {
  const changed_at = moment.now
  if (before.service === null) {
    const ended = {
      status: 'defunct' as const,
      ended_on: dayInItaly(moment.at),
      visibility: 'network' as const,
    }
    return update(Service, { service_id }, { ...ended, changed_at })
  }
  const { service_id: _, organisation_id: __, ...fields } = before.service as unknown as ServiceRecord
  return update(Service, { service_id }, { ...fields, changed_at })
}

const doorsBack = ({ before, moment }: Undoing, doors: LocationRecord[]): Change[] =>
  doors.map(({ location_id }) => {
    const was = before.doors.find((door) => door.location_id === location_id) as LocationRecord | undefined
    if (!was) return update(Location, { location_id }, { ended_on: dayInItaly(moment.at) })
    const { location_id: _, service_id: __, organisation_id: ___, ...fields } = was
    return update(Location, { location_id }, fields)
  })

const hoursBack = ({ before, moment }: Undoing, hours: ScheduleRecord[]): Change[] =>
  hours
    .filter((each) => before.hours.includes(each.schedule_id) !== (each.ended_at === null))
    .map(({ schedule_id }) =>
      update(Schedule, { schedule_id }, { ended_at: before.hours.includes(schedule_id) ? null : moment.now }),
    )

export const undoImport = action('services.undo-import', {
  input: z.object({
    import_id: id(),
    /** The services of the import, as its line tells them. */
    service_ids: z.array(id()).min(1).max(mostPages),
  }),
  verb: 'service.keep',
  needs: ({ import_id, service_ids }) => ({
    taken: one(Import, { import_id }),
    services: locked(Service, { service_id: service_ids }),
    doors: all(Location, { service_id: service_ids }),
    hours: all(Schedule, { service_id: service_ids }),
  }),
  on: ({ taken }) => ({ organisation_id: taken.organisation_id }),
  decide: ({ taken, services, doors, hours }, { import_id }, moment) => {
    if (taken.undone_at !== null) refuse('services.undone-already')
    if (dayInItaly(taken.at) !== dayInItaly(moment.at)) refuse('services.undo-too-late')
    const found = services.filter((each) => taken.service_ids.includes(each.service_id))
    const isTouched = found.some((each) => !isSameInstant(each.changed_at, taken.at))
    if (isTouched || found.length < taken.service_ids.length) refuse('services.undo-changed')
    return {
      changes: [
        ...found.flatMap((service) => {
          const { service_id } = service
          const isOf = (each: { service_id: string }) => each.service_id === service_id
          const undoing = { service, before: taken.before[service_id] as Before, moment }
          return [
            serviceBack(undoing),
            ...doorsBack(undoing, doors.filter(isOf)),
            ...hoursBack(undoing, hours.filter(isOf)),
          ]
        }),
        update(Import, { import_id }, { undone_at: moment.now }),
      ],
    }
  },
})

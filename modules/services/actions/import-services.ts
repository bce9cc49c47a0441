// A file of pages is taken in, all of it or nothing: each page becomes what the file says, and what it was is kept so
// that the import can be taken back today.
import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  locked,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import { Organisation, Unit } from '#network'
import { type Before, FilePage, Import, mostPages } from '../domain/import.ts'
import { mustBeItsUnit, mustMakeSense } from '../domain/keeping.ts'
import { asFinelyAsAllowed, Location, type LocationRecord } from '../domain/location.ts'
import { faultOfHours, Schedule, type ScheduleRecord } from '../domain/schedule.ts'
import { Service, type ServiceRecord } from '../domain/service.ts'

const idsOf = (pages: readonly FilePage[]): string[] => pages.map((page) => page.service.service_id)

interface Standing {
  service: ServiceRecord | undefined
  doors: LocationRecord[]
  hours: ScheduleRecord[]
}
interface Taking {
  page: FilePage
  standing: Standing
  moment: { at: string; now: string }
  /** Ids for hours, one after the other. */
  next: () => string
}

const serviceChange = ({ page, standing, moment }: Taking): Change => {
  const record = { ...page.service, changed_at: moment.now }
  mustMakeSense(record)
  const { service_id, organisation_id: _, ...fields } = record
  return standing.service ? update(Service, { service_id }, fields) : insert(Service, record)
}

const doorChanges = ({ page, standing, moment }: Taking): Change[] => {
  const { service_id, organisation_id } = page.service
  const told = page.locations.map(asFinelyAsAllowed)
  const left = standing.doors.filter(
    (door) => door.ended_on === null && !told.some((each) => each.location_id === door.location_id),
  )
  return [
    ...told.map(({ location_id, ...fields }) =>
      standing.doors.some((door) => door.location_id === location_id)
        ? update(Location, { location_id }, { ...fields, ended_on: null })
        : insert(Location, { location_id, service_id, organisation_id, ...fields, ended_on: null }),
    ),
    ...left.map(({ location_id }) => update(Location, { location_id }, { ended_on: dayInItaly(moment.at) })),
  ]
}

const hoursChanges = ({ page, standing, moment, next }: Taking): Change[] => {
  const { service_id, organisation_id } = page.service
  const doors = new Set(page.locations.map((door) => door.location_id))
  for (const each of page.hours) {
    const fault = faultOfHours(each)
    if (fault) refuse(fault)
    if (each.location_id !== null && !doors.has(each.location_id)) refuse('services.door-unknown')
  }
  return [
    ...standing.hours
      .filter((each) => each.ended_at === null)
      .map(({ schedule_id }) => update(Schedule, { schedule_id }, { ended_at: moment.now })),
    ...page.hours.map((each) =>
      insert(Schedule, { schedule_id: next(), service_id, organisation_id, ...each, ended_at: null }),
    ),
  ]
}

const beforeOf = ({ standing }: Taking): Before => ({
  service: standing.service ?? null,
  doors: standing.doors,
  hours: standing.hours.filter((each) => each.ended_at === null).map((each) => each.schedule_id),
})

export const importServices = action('services.import', {
  input: z.object({ import_id: id(), organisation_id: id(), pages: z.array(FilePage).min(1).max(mostPages) }),
  verb: 'service.keep',
  needs: ({ organisation_id, pages }) => ({
    organisation: one(Organisation, { organisation_id }),
    units: all(Unit, { organisation_id }),
    services: locked(Service, { service_id: idsOf(pages) }),
    doors: all(Location, { service_id: idsOf(pages) }),
    hours: all(Schedule, { service_id: idsOf(pages) }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ units, services, doors, hours }, { import_id, organisation_id, pages }, moment) => {
    if (new Set(idsOf(pages)).size < pages.length) refuse('services.import-twice')
    let born = 0
    const takings = pages.map((page): Taking => {
      const { service_id, unit_id } = page.service
      const isOf = (each: { service_id: string }) => each.service_id === service_id
      const standing = { service: services.find(isOf), doors: doors.filter(isOf), hours: hours.filter(isOf) }
      if (page.service.organisation_id !== organisation_id) refuse('services.import-other-body')
      if (standing.service && standing.service.organisation_id !== organisation_id) notFound()
      mustBeItsUnit(
        page.service,
        units.find((unit) => unit.unit_id === unit_id),
      )
      return { page, standing, moment, next: () => moment.born(born++) }
    })
    const record = {
      import_id,
      organisation_id,
      worker_id: moment.me.worker_id,
      at: moment.now,
      service_ids: idsOf(pages),
      before: Object.fromEntries(takings.map((taking) => [taking.page.service.service_id, beforeOf(taking)])),
      undone_at: null,
    }
    return {
      changes: [
        ...takings.map(serviceChange),
        ...takings.flatMap(doorChanges),
        ...takings.flatMap(hoursChanges),
        insert(Import, record),
      ],
      answer: { import_id },
    }
  },
})

// Rows become services as people see them: each with its doors, its hours, and whether it is open at this instant.
import { dayInItaly, type Row } from '#core/kernel'
import { dueOn, isStale } from '../domain/confirming.ts'
import { openNow } from '../domain/opening.ts'
import type { ServiceRecord } from '../domain/service.ts'
import type { DoorSeen, HoursSeen, ServiceSeen } from '../queries/shapes.ts'

const without = <R extends Row>(row: R, ...names: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

const byService = (rows: Row[]): Map<unknown, Row[]> => {
  const found = new Map<unknown, Row[]>()
  for (const row of rows) found.set(row.service_id, [...(found.get(row.service_id) ?? []), row])
  return found
}

/** Rows of `servicesStatement`, `doorsStatement`, `hoursStatement`, in this order. */
export const seenOf = ([services = [], doors = [], hours = []]: Row[][], now: string): ServiceSeen[] => {
  const doorsOf = byService(doors)
  const hoursOf = byService(hours)
  const today = dayInItaly(now)
  return services.map((row) => {
    const service = row as unknown as ServiceRecord
    const schedules = (hoursOf.get(row.service_id) ?? []).map((each) =>
      without(each, 'service_id', 'organisation_id', 'ended_at'),
    ) as unknown as HoursSeen[]
    const locations = (doorsOf.get(row.service_id) ?? []).map((each) =>
      without(each, 'service_id', 'organisation_id', 'ended_on'),
    ) as unknown as DoorSeen[]
    return {
      ...(row as unknown as ServiceSeen),
      locations,
      schedules,
      opening: openNow(schedules, now),
      due_on: dueOn(service),
      is_stale: isStale(service, today),
    }
  })
}

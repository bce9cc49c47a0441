// What a file would change, before anything is written: new pages, changed ones, and those that are already the same.
import { FilePage } from '../domain/import.ts'
import type { ServiceSeen } from '../queries/shapes.ts'

const instant = (told: string | null): string | null => (told === null ? null : new Date(told).toISOString())

/** A page as the directory shows it, told as a file would. */
export const pageOf = ({ locations, schedules, ...seen }: ServiceSeen): FilePage => {
  const { service } = FilePage.pick({ service: true }).parse({
    service: { ...seen, capacity_noted_at: instant(seen.capacity_noted_at) },
  })
  return FilePage.parse({ service, locations, hours: schedules })
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

const told = ({ service, locations, hours }: FilePage): string =>
  JSON.stringify([
    sorted({ ...service, capacity_noted_at: instant(service.capacity_noted_at) }),
    locations.map((each) => JSON.stringify(sorted(each))).sort(),
    hours.map((each) => JSON.stringify(sorted(each))).sort(),
  ])

export const isSame = (one: FilePage, other: FilePage): boolean => told(one) === told(other)

export interface Comparison {
  fresh: FilePage[]
  changed: FilePage[]
  same: FilePage[]
}

export const compare = (pages: readonly FilePage[], before: readonly ServiceSeen[]): Comparison => {
  const known = new Map(before.map((seen) => [seen.service_id, pageOf(seen)]))
  const of = (page: FilePage) => known.get(page.service.service_id)
  return {
    fresh: pages.filter((page) => !of(page)),
    changed: pages.filter((page) => {
      const was = of(page)
      return was !== undefined && !isSame(was, page)
    }),
    same: pages.filter((page) => {
      const was = of(page)
      return was !== undefined && isSame(was, page)
    }),
  }
}

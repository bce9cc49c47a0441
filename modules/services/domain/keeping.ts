// What every change of a page must keep: a unit belongs to the body, ages and places stand in order.
import { refuse } from '#core/kernel'
import type { ServiceRecord } from './service.ts'

export const mustMakeSense = (service: ServiceRecord): void => {
  const { minimum_age, maximum_age, capacity_total, capacity_free } = service
  if (minimum_age !== null && maximum_age !== null && minimum_age > maximum_age)
    refuse('services.services-ages-in-order')
  if (capacity_free !== null && (capacity_total === null || capacity_free > capacity_total))
    refuse('services.services-room-within')
  if (service.is_external && service.unit_id !== null) refuse('services.services-external-unanswered')
}

/** The unit that answers must be one of the body that keeps the page. */
export const mustBeItsUnit = (
  service: Pick<ServiceRecord, 'organisation_id' | 'unit_id'>,
  unit: { organisation_id: string } | undefined,
): void => {
  if (service.unit_id === null) return
  if (!unit || unit.organisation_id !== service.organisation_id) refuse('services.unit-elsewhere')
}

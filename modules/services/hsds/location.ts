// Doors and hours as HSDS tells them. An address is told whole or not at all; a point only where it may be.
import type { OpenService } from '../queries/open-service.ts'
import { idOf } from './ids.ts'
import { filled, type Json } from './shape.ts'

type Door = OpenService['locations'][number]
type Hours = OpenService['schedules'][number]

const addressesOf = (door: Door): Json[] => {
  const { location_id, address, municipality_name, province_sign, postal_code } = door
  if (!address || !municipality_name || !province_sign || !postal_code) return []
  return [
    {
      id: idOf('address', location_id),
      location_id,
      address_1: address,
      city: municipality_name,
      state_province: province_sign,
      postal_code,
      country: 'IT',
      address_type: 'physical',
    },
  ]
}

export const locationOf = (door: Door, service: OpenService): Json =>
  filled({
    id: door.location_id,
    location_type: door.kind,
    url: door.url,
    name: door.name ?? service.name,
    description: door.municipality_name,
    transportation: door.how_to_reach,
    latitude: door.lat,
    longitude: door.lon,
    ...(door.municipality_code
      ? { external_identifier: door.municipality_code, external_identifier_type: 'IT-ISTAT' }
      : {}),
    addresses: addressesOf(door),
    accessibility:
      door.is_step_free === null && door.access_note === null
        ? []
        : [
            filled({
              id: idOf('accessibility', door.location_id),
              location_id: door.location_id,
              description: door.is_step_free
                ? 'Si entra senza scale'
                : door.is_step_free === false
                  ? 'Ci sono scale'
                  : null,
              details: door.access_note,
            }),
          ],
  })

const endOf: Record<string, string> = { weekly: 'WEEKLY', monthly: 'MONTHLY' }

export const scheduleOf = (hours: Hours, service_id: string): Json =>
  filled({
    id: hours.schedule_id,
    ...(hours.location_id === null
      ? { service_id }
      : { service_at_location_id: idOf('service-at-location', hours.location_id) }),
    freq: endOf[hours.freq],
    wkst: 'MO',
    byday: hours.byday.map((day) => (hours.nth === null ? day : `${hours.nth}${day}`)).join(','),
    opens_at: hours.opens_at,
    closes_at: hours.closes_at,
    valid_from: hours.valid_from,
    valid_to: hours.valid_to,
    description: hours.is_on_holidays ? 'Anche nei giorni festivi' : 'Non nei giorni festivi',
    notes: hours.note,
  })

export const serviceAtLocationOf = (door: Door, service: OpenService): Json =>
  filled({
    id: idOf('service-at-location', door.location_id),
    service_id: service.service_id,
    location_id: door.location_id,
    description: door.access_note,
    schedules: service.schedules
      .filter((hours) => hours.location_id === door.location_id)
      .map((hours) => scheduleOf(hours, service.service_id)),
    location: locationOf(door, service),
  })

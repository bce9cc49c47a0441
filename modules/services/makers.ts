// Sample services for tests and the demo: invented names, numbers nobody answers.
import { newId } from '#core/kernel'
import './index.ts'
import type { HoursTold, LocationRecord, ServiceRecord } from './index.ts'

type Told = Omit<ServiceRecord, 'status' | 'assured_on' | 'capacity_noted_at' | 'ended_on' | 'changed_at'>

/** What `services.add-service` wants, for a body and (unless external) one of its units. */
export const aService = (
  organisation_id: string,
  unit_id: string | null,
  more: Partial<Told> = {},
): Told => ({
  service_id: newId(),
  organisation_id,
  unit_id,
  name: 'Sportello Lanterna',
  provider_name: null,
  description: 'Ascolto e orientamento per chi vive in strada.',
  type: 'listening_centre',
  areas: ['poverty_adults_homeless'],
  threshold: 'low',
  access_ways: ['walk_in'],
  how_to_enter: null,
  visibility: 'public',
  is_external: unit_id === null,
  alert_text: null,
  eligibility_text: null,
  eligibility: null,
  minimum_age: null,
  maximum_age: null,
  gender_policy: 'everyone',
  pets_allowed: null,
  accepts_irregular: 'yes',
  cost_text: null,
  is_free: true,
  languages: ['it'],
  documents: [],
  interpreter: false,
  wait_days: null,
  capacity_total: null,
  capacity_free: null,
  phone: null,
  email: null,
  web: null,
  steward_id: null,
  assure_every_days: 180,
  functions: [],
  leps_code: null,
  ...more,
})

/** What `services.set-location` wants as its place. */
export const aLocation = (
  more: Partial<Omit<LocationRecord, 'service_id' | 'organisation_id' | 'ended_on'>> = {},
) => ({
  location_id: newId(),
  kind: 'physical' as const,
  name: null,
  precision: 'exact' as const,
  address: 'Via dei Platani 4',
  postal_code: '24068',
  municipality_code: '016198',
  lat: 45.684,
  lon: 9.723,
  how_to_reach: 'Autobus 5A, fermata Comune',
  is_step_free: true,
  access_note: null,
  url: null,
  ...more,
})

/** Mornings of the week, and the last Saturday of the month. */
export const someHours = (): HoursTold[] => {
  const plain = {
    location_id: null,
    nth: null,
    valid_from: null,
    valid_to: null,
    is_on_holidays: false,
    note: null,
  }
  return [
    {
      ...plain,
      freq: 'weekly',
      byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
      opens_at: '09:00',
      closes_at: '12:30',
    },
    { ...plain, freq: 'monthly', byday: ['SA'], nth: -1, opens_at: '15:00', closes_at: '18:00' },
  ]
}

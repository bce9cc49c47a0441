// The columns of the file: the page, then one of its places. A service of several places takes several rows.
import { Location } from '../domain/location.ts'
import { Service } from '../domain/service.ts'
import type { CellKind } from './cells.ts'

const kinds: Partial<Record<string, CellKind>> = {
  service_id: 'id',
  organisation_id: 'id',
  unit_id: 'id',
  steward_id: 'id',
  type: 'word',
  threshold: 'word',
  status: 'word',
  visibility: 'word',
  gender_policy: 'word',
  accepts_irregular: 'word',
  areas: 'words',
  access_ways: 'words',
  languages: 'words',
  documents: 'words',
  functions: 'words',
  is_external: 'yes_no',
  pets_allowed: 'yes_no',
  is_free: 'yes_no',
  interpreter: 'yes_no',
  minimum_age: 'whole',
  maximum_age: 'whole',
  wait_days: 'whole',
  capacity_total: 'whole',
  capacity_free: 'whole',
  assure_every_days: 'whole',
  assured_on: 'day',
  ended_on: 'day',
  eligibility: 'json',
}

const placeKinds: Partial<Record<string, CellKind>> = {
  location_id: 'id',
  kind: 'word',
  precision: 'word',
  postal_code: 'postal',
  municipality_code: 'town',
  lat: 'decimal',
  lon: 'decimal',
  is_step_free: 'yes_no',
}

export interface FileColumn {
  /** In the first row. */
  title: string
  field: string
  kind: CellKind
}

export const serviceColumns: FileColumn[] = Object.keys(Service.schema.shape)
  .filter((field) => field !== 'changed_at')
  .map((field) => ({ title: field, field, kind: kinds[field] ?? 'text' }))

export const placeColumns: FileColumn[] = Object.keys(Location.schema.shape)
  .filter((field) => !['service_id', 'organisation_id', 'ended_on'].includes(field))
  .map((field) => ({
    title: field === 'location_id' ? field : `place_${field}`,
    field,
    kind: placeKinds[field] ?? 'text',
  }))

export const hoursTitle = 'hours'
export const placeHoursTitle = 'place_hours'

export const titles: string[] = [
  ...serviceColumns.map((column) => column.title),
  hoursTitle,
  ...placeColumns.map((column) => column.title),
  placeHoursTitle,
]

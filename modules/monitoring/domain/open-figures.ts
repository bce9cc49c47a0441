// What everybody may read of the figures: the shape of the open answer, for the public pages and for who reuses it.
import type { Words } from './definition.ts'

export interface OpenFigures {
  network: { key: string; name: string; is_demo: boolean }
  figure: { key: 'contacts_by_district'; licence: 'CC-BY-4.0'; threshold: number; least_shifts: number }
  districts: { key: string; label: Words }[]
  quarters: {
    quarter: string
    revision: number
    definition_version: number
    cut_off_at: string
    published_at: string
    /** null: not told. */
    total: number | null
    cells: { district_key: string; contacts: number | null }[]
  }[]
}

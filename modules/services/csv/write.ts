// Pages become a file that spreadsheets in Italy open with a double click: UTF-8 with its mark, semicolons.
import Papa from 'papaparse'
import type { FilePage } from '../domain/import.ts'
import { writeCell } from './cells.ts'
import { hoursTitle, placeColumns, placeHoursTitle, serviceColumns, titles } from './columns.ts'
import { writeHours } from './hours-text.ts'

type Cells = Record<string, string>

const placeCells = (page: FilePage, place: FilePage['locations'][number] | undefined): Cells => {
  if (!place) return {}
  const values = place as Record<string, unknown>
  const own = page.hours.filter((hours) => hours.location_id === place.location_id)
  return {
    ...Object.fromEntries(
      placeColumns.map(({ title, field, kind }) => [title, writeCell(values[field], kind)]),
    ),
    [placeHoursTitle]: writeCell(writeHours(own)),
  }
}

const rowsOf = (page: FilePage): Cells[] => {
  const values = page.service as Record<string, unknown>
  const [first, ...more] = page.locations
  const shared = page.hours.filter((hours) => hours.location_id === null)
  return [
    {
      ...Object.fromEntries(
        serviceColumns.map(({ title, field, kind }) => [title, writeCell(values[field], kind)]),
      ),
      [hoursTitle]: writeCell(writeHours(shared)),
      ...placeCells(page, first),
    },
    ...more.map((place) => ({ service_id: page.service.service_id, ...placeCells(page, place) })),
  ]
}

export const mark = '\uFEFF'

export const toCsv = (pages: readonly FilePage[]): string => {
  const rows = pages.flatMap(rowsOf).map((cells) => titles.map((title) => cells[title] ?? ''))
  return mark + Papa.unparse({ fields: titles, data: rows }, { delimiter: ';', newline: '\r\n' })
}

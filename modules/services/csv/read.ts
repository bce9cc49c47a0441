// A file becomes pages again. What is not right is told row by row; a page with a fault is not taken.
import Papa from 'papaparse'
import type { z } from 'zod'
import type { FilePage } from '../domain/import.ts'
import { Location } from '../domain/location.ts'
import type { HoursTold } from '../domain/schedule.ts'
import { Service } from '../domain/service.ts'
import { bare, type FaultCode, readCell } from './cells.ts'
import {
  type FileColumn,
  hoursTitle,
  placeColumns,
  placeHoursTitle,
  serviceColumns,
  titles,
} from './columns.ts'
import { readHours } from './hours-text.ts'

export interface FileFault {
  /** As a spreadsheet counts: the titles are row 1. */
  line: number
  column: string
  code: FaultCode
  value: string
}
export interface FileRead {
  pages: FilePage[]
  faults: FileFault[]
}
export interface Reader {
  organisation_id: string
  today: string
  newId: () => string
  /** A page of another body: mine to keep too, or the same as it stands. The whole directory goes out, so it comes back whole. */
  takes?: (page: FilePage) => boolean
}

interface Row {
  line: number
  cells: Record<string, string>
}

/** Cells left empty on a new page. */
const usual = ({ organisation_id, today, newId }: Reader): Record<string, string> => ({
  service_id: newId(),
  organisation_id,
  threshold: 'low',
  status: 'active',
  visibility: 'network',
  gender_policy: 'everyone',
  accepts_irregular: 'yes',
  is_external: 'no',
  is_free: 'no',
  interpreter: 'no',
  assured_on: today,
  assure_every_days: '180',
})

interface Shaped {
  columns: FileColumn[]
  shape: Record<string, z.ZodType>
}
const ofService: Shaped = { columns: serviceColumns, shape: Service.schema.shape as Shaped['shape'] }
const ofPlace: Shaped = { columns: placeColumns, shape: Location.schema.shape as Shaped['shape'] }

class Reading {
  readonly faults: FileFault[] = []
  private readonly reader: Reader
  constructor(reader: Reader) {
    this.reader = reader
  }

  private fields(row: Row, { columns, shape }: Shaped, usualCells: Record<string, string>) {
    const values: Record<string, unknown> = {}
    for (const { title, field, kind } of columns) {
      const cell = row.cells[title] || usualCells[field] || ''
      const read = readCell(kind, cell, shape[field] as z.ZodType)
      if ('fault' in read) this.fault(row, title, read.fault)
      else values[field] = read.value
    }
    return values
  }

  fault(row: Row, column: string, code: FaultCode): void {
    this.faults.push({ line: row.line, column, code, value: (row.cells[column] ?? '').slice(0, 60) })
  }

  private hours(row: Row, title: string, location_id: string | null): HoursTold[] {
    const read = readHours(bare(row.cells[title] ?? ''))
    if (typeof read !== 'string') return read.map((each) => ({ location_id, ...each }))
    this.faults.push({ line: row.line, column: title, code: 'hours', value: read.slice(0, 60) })
    return []
  }

  private place(row: Row): { place: FilePage['locations'][number]; hours: HoursTold[] } | undefined {
    const isThere = placeColumns.some(({ title }) => (row.cells[title] ?? '').trim() !== '')
    if (!isThere) return undefined
    const begin = { location_id: this.reader.newId(), kind: 'physical', precision: 'exact' }
    const place = this.fields(row, ofPlace, begin) as FilePage['locations'][number]
    const isTold = [
      'name',
      'address',
      'postal_code',
      'municipality_code',
      'lat',
      'lon',
      'how_to_reach',
      'access_note',
      'url',
    ] as const
    if (place.precision === 'secret' && isTold.some((field) => place[field] !== null))
      this.fault(row, 'place_precision', 'secret_place')
    return { place, hours: this.hours(row, placeHoursTitle, place.location_id) }
  }

  page([first, ...more]: [Row, ...Row[]]): FilePage {
    const service = this.fields(first, ofService, usual(this.reader)) as FilePage['service']
    const places = [first, ...more].map((row) => this.place(row)).filter((each) => each !== undefined)
    const page: FilePage = {
      service,
      locations: places.map((each) => each.place),
      hours: [...this.hours(first, hoursTitle, null), ...places.flatMap((each) => each.hours)],
    }
    const isOther = service.organisation_id && service.organisation_id !== this.reader.organisation_id
    if (isOther && !this.reader.takes?.(page)) this.fault(first, 'organisation_id', 'other_body')
    return page
  }
}

/** Titles hold none of the three signs, so the first row tells which one parts the cells. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.split(/\r?\n/, 1)
  return [';', ',', '\t'].sort((a, b) => head.split(b).length - head.split(a).length)[0] as string
}

const rowsIn = (text: string): { head: string[]; rows: Row[] } => {
  const plain = text.replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) })
  const [head = [], ...rest] = data
  const names = head.map((title) => title.trim())
  const rows = rest.map((cells, i) => ({
    line: i + 2,
    cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  }))
  return {
    head: names,
    rows: rows.filter((row) => Object.values(row.cells).some((cell) => cell.trim() !== '')),
  }
}

const headFaults = (head: string[]): FileFault[] => {
  const at = (column: string, code: FaultCode): FileFault => ({ line: 1, column, code, value: '' })
  return [
    ...titles.filter((title) => !head.includes(title)).map((title) => at(title, 'missing_column')),
    ...head
      .filter((title) => title !== '' && !titles.includes(title))
      .map((title) => at(title, 'unknown_column')),
  ]
}

/** A row without a name goes on with the service above it: another of its places. */
const groupsOf = (rows: Row[]): [Row, ...Row[]][] => {
  const groups: [Row, ...Row[]][] = []
  for (const row of rows) {
    const above = groups.at(-1)
    const isMore = (row.cells.name ?? '').trim() === '' && above
    const id = (row.cells.service_id ?? '').trim()
    if (isMore && (id === '' || id === (above[0].cells.service_id ?? '').trim())) above.push(row)
    else groups.push([row])
  }
  return groups
}

export const fromCsv = (text: string, reader: Reader): FileRead => {
  const { head, rows } = rowsIn(text)
  const faults = headFaults(head)
  if (faults.length > 0) return { pages: [], faults }
  const reading = new Reading(reader)
  const seen = new Set<string>()
  const pages = groupsOf(rows).map((group) => {
    const page = reading.page(group)
    const { service_id } = page.service
    if (service_id && seen.has(service_id)) reading.fault(group[0], 'service_id', 'twice')
    seen.add(service_id)
    return page
  })
  return { pages: reading.faults.length > 0 ? [] : pages, faults: reading.faults }
}

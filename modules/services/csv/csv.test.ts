// What leaves as a file comes back the same, whatever people wrote in it; what is not right is told by its row.
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { FilePage } from '../domain/import.ts'
import { weekdays } from '../domain/schedule.ts'
import {
  accessWays,
  genderPolicies,
  irregularAnswers,
  papers,
  serviceAreas,
  servicePostFunctions,
  serviceStatuses,
  thresholds,
  visibilities,
} from '../domain/words.ts'
import { bare } from './cells.ts'
import { isSame } from './compare.ts'
import { textIn } from './decode.ts'
import { fromCsv } from './read.ts'
import { toCsv } from './write.ts'

const organisation_id = '00000000-0000-4000-8000-00000000000a'
let born = 0
const newId = () => `00000000-0000-4000-8000-${String(++born).padStart(12, '0')}`
const reader = { organisation_id, today: '2026-11-28', newId }

/** Words as people type them, and as nobody should: signs of formulas, of cells, of lines. */
const signs = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ';',
  ',',
  '\t',
  '|',
  '\\',
  '#',
  '\n',
  'è',
  '’',
  ' ',
  'a',
  '1',
  '{',
  'ع',
  '🏠',
]
const written = (max: number) =>
  fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 3 })), { maxLength: 12 }).map((parts) =>
    parts
      .join('')
      .replace(/[\r\0\uFEFF]/g, '')
      .trim()
      .slice(0, max)
      .trim(),
  )
const needed = (max: number) => written(max).filter((text) => text.length > 0)
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const some = <T extends string>(words: readonly T[]) => fc.subarray([...words])
const one = <T extends string>(words: readonly T[]) => fc.constantFrom(...words)
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const hour = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)
const id = fc.uuid()

const hours = (location_id: string | null) =>
  fc
    .record({
      location_id: fc.constant(location_id),
      nth: orNull(fc.constantFrom(-1, 1, 2, 3, 4)),
      byday: fc.subarray([...weekdays], { minLength: 1 }),
      opens_at: hour,
      closes_at: hour,
      valid_from: orNull(day),
      valid_to: orNull(day),
      is_on_holidays: fc.boolean(),
      note: orNull(needed(120)),
    })
    .map((told) => ({ ...told, freq: told.nth === null ? 'weekly' : 'monthly' }))

const place = fc.record({
  location_id: id,
  kind: fc.constantFrom('physical', 'virtual'),
  name: orNull(needed(120)),
  precision: fc.constantFrom('exact', 'street', 'municipality'),
  address: orNull(needed(160)),
  postal_code: orNull(fc.constantFrom('24068', '00100')),
  municipality_code: orNull(fc.constantFrom('016198', '001272')),
  lat: orNull(fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0)),
  lon: orNull(fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n + 0)),
  how_to_reach: orNull(needed(300)),
  is_step_free: orNull(fc.boolean()),
  access_note: orNull(needed(200)),
  url: orNull(fc.constantFrom('https://example.org', 'http://example.org/a?b=c;d')),
})

const service = fc.record({
  service_id: id,
  organisation_id: fc.constant(organisation_id),
  unit_id: orNull(id),
  name: written(150).map((text) => `=A${text}`.trim()),
  provider_name: orNull(needed(160)),
  description: written(2000),
  type: fc.constantFrom('drop_in', 'canteen', 'own_kind'),
  areas: some(serviceAreas),
  threshold: one(thresholds),
  access_ways: some(accessWays),
  how_to_enter: orNull(needed(500)),
  status: one(serviceStatuses),
  visibility: one(visibilities),
  is_external: fc.boolean(),
  alert_text: orNull(needed(300)),
  eligibility_text: orNull(needed(500)),
  eligibility: fc.constantFrom(
    null,
    { field: 'is_homeless', is: true },
    { all: [{ field: 'municipality', one_of: ['016198'] }, { not: { field: 'age', at_most: 17 } }] },
  ),
  minimum_age: orNull(fc.integer({ min: 0, max: 120 })),
  maximum_age: orNull(fc.integer({ min: 0, max: 120 })),
  gender_policy: one(genderPolicies),
  pets_allowed: orNull(fc.boolean()),
  accepts_irregular: one(irregularAnswers),
  cost_text: orNull(needed(300)),
  is_free: fc.boolean(),
  languages: some(['it', 'ar', 'fr', 'mxv']),
  documents: some(papers),
  interpreter: fc.boolean(),
  wait_days: orNull(fc.integer({ min: 0, max: 1000 })),
  capacity_total: orNull(fc.integer({ min: 0, max: 10_000 })),
  capacity_free: orNull(fc.integer({ min: 0, max: 10_000 })),
  capacity_noted_at: fc.constantFrom(null, '2026-11-28T20:15:30.123Z'),
  phone: orNull(needed(40)),
  email: fc.constantFrom(null, 'a@example.org'),
  web: fc.constantFrom(null, 'https://example.org/?a=1;b'),
  steward_id: orNull(id),
  assured_on: day,
  assure_every_days: fc.integer({ min: 7, max: 730 }),
  functions: some(servicePostFunctions),
  leps_code: fc.constantFrom(null, 'LEPS.3-a'),
  ended_on: orNull(day),
})

const page = fc
  .record({
    service,
    locations: fc.uniqueArray(place, { maxLength: 3, selector: (each) => each.location_id }),
  })
  .chain((told) =>
    fc
      .tuple(
        fc.array(hours(null), { maxLength: 3 }),
        ...told.locations.map((each) => fc.array(hours(each.location_id), { maxLength: 2 })),
      )
      .map((all) => FilePage.parse({ ...told, hours: all.flat() })),
  )

const pages = fc.uniqueArray(page, { maxLength: 4, selector: (each) => each.service.service_id })

describe('a file of pages', () => {
  it('comes back as it left, whatever is written in it', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const read = fromCsv(toCsv(all), reader)
        expect(read.faults).toEqual([])
        expect(read.pages.length).toBe(all.length)
        for (const [i, each] of read.pages.entries()) {
          if (!isSame(each, all[i] as FilePage)) expect(each).toEqual(all[i])
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(page, (each) => {
        const { data } = Papa.parse<string[]>(toCsv([each]).slice(1), { delimiter: ';' })
        expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
        expect(data[1]?.some((cell) => cell.startsWith("'=A"))).toBe(true)
      }),
    )
    expect(bare("'=1+1")).toBe('=1+1')
    expect(bare("'ndrangheta")).toBe("'ndrangheta")
  })

  const sample = () =>
    fc.sample(page, { numRuns: 1, seed: 7 }).map((each) => ({
      ...each,
      service: { ...each.service, name: 'Mensa', languages: ['it'], type: 'canteen' },
      locations: [],
      hours: [],
    })) as FilePage[]
  const lines = () => toCsv(sample()).slice(1).split('\r\n')
  const [head = ''] = lines()
  const titles = head.split(';')
  const rowOf = (cells: Record<string, string>, sign = ';') =>
    titles.map((title) => cells[title] ?? '').join(sign)

  it('is read with commas, too, and with the few words of a new page', () => {
    const text = [
      head.replaceAll(';', ','),
      rowOf({ name: 'Mensa', type: 'canteen', hours: 'MO TU 12:00-13:30' }, ','),
    ].join('\n')
    const { pages: found, faults } = fromCsv(text, reader)
    expect(faults).toEqual([])
    expect(found[0]?.service).toMatchObject({
      name: 'Mensa',
      organisation_id,
      visibility: 'network',
      assured_on: '2026-11-28',
    })
    expect(found[0]?.hours).toMatchObject([{ byday: ['MO', 'TU'], opens_at: '12:00', freq: 'weekly' }])
  })

  it('tells what is wrong row by row, and then takes nothing', () => {
    const good = { name: 'Mensa', type: 'canteen' }
    const text = [
      head,
      rowOf(good),
      rowOf({ ...good, minimum_age: 'diciotto', is_free: 'forse', assured_on: 'ieri' }),
      rowOf({ ...good, hours: 'lunedì mattina', threshold: 'alta' }),
      rowOf({ ...good, organisation_id: newId(), place_precision: 'secret', place_address: 'Vicolo 7' }),
    ].join('\r\n')
    const { pages: found, faults } = fromCsv(text, reader)
    expect(found).toEqual([])
    expect(faults.map(({ line, column, code }) => `${line} ${column} ${code}`).sort()).toEqual([
      '3 assured_on day',
      '3 is_free yes_no',
      '3 minimum_age number',
      '4 hours hours',
      '4 threshold word',
      '5 organisation_id other_body',
      '5 place_precision secret_place',
    ])
  })

  /** What a spreadsheet of an Italian office makes of a cell when it opens and saves the file. */
  const asSpreadsheet = (cell: string): string => {
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell)
    if (day) return `${day[3]}/${day[2]}/${day[1]}`
    if (/^\d{1,3}(\.\d{3})+$/.test(cell)) return cell.replaceAll('.', '')
    return /^\d+$/.test(cell) ? String(Number(cell)) : cell
  }

  it('comes back the same from a spreadsheet that opened and saved it', () => {
    const [told] = sample()
    const place = {
      ...{
        location_id: newId(),
        kind: 'physical',
        name: null,
        precision: 'exact',
        address: 'Via del Tiglio 11',
      },
      ...{ postal_code: '00100', municipality_code: '016198', lat: 45.684, lon: -9.723 },
      ...{ how_to_reach: null, is_step_free: true, access_note: null, url: null },
    }
    const page_ = FilePage.parse({
      ...told,
      service: { ...told?.service, phone: '0350000001', assured_on: '2026-09-10', capacity_total: 12 },
      locations: [place],
    })
    const { data } = Papa.parse<string[]>(toCsv([page_]).slice(1), { delimiter: ';' })
    const saved = Papa.unparse(
      data.map((row) => row.map(asSpreadsheet)),
      { delimiter: ';', newline: '\r\n' },
    )
    const read = fromCsv(saved, reader)
    expect(read.faults).toEqual([])
    expect(read.pages).toEqual([page_])
  })

  it('is read in the letters of an old office, and what is no text is not read', () => {
    expect(textIn(Uint8Array.from([0x43, 0x69, 0x74, 0x74, 0xe0]))).toBe('Città')
    expect(textIn(new TextEncoder().encode('Città'))).toBe('Città')
    expect(textIn(Uint8Array.from([0xff, 0xfe, 0x43, 0, 0xe0, 0]))).toBe('Cà')
    expect(textIn(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeUndefined()
  })

  it('wants all its columns, so that a forgotten one empties nothing', () => {
    const text = [head.replace('phone;', ''), 'x'].join('\r\n')
    expect(fromCsv(text, reader).faults).toMatchObject([{ line: 1, column: 'phone', code: 'missing_column' }])
    const more = [`${head};colore`, 'x'].join('\r\n')
    expect(fromCsv(more, reader).faults).toMatchObject([
      { line: 1, column: 'colore', code: 'unknown_column' },
    ])
  })

  it('comes back whole: pages of other bodies pass as they are, and only as they are', () => {
    const [mine, theirs] = fc.sample(page, { numRuns: 2, seed: 11 }) as [FilePage, FilePage]
    const other = { ...theirs, service: { ...theirs.service, organisation_id: newId(), name: 'Mensa' } }
    const takes = (told: FilePage) => isSame(told, other)
    expect(fromCsv(toCsv([mine, other]), { ...reader, takes }).faults).toEqual([])
    const touched = { ...other, service: { ...other.service, name: 'Mensa nuova' } }
    expect(fromCsv(toCsv([mine, touched]), { ...reader, takes }).faults).toMatchObject([
      { column: 'organisation_id', code: 'other_body' },
    ])
  })

  it('takes a service once', () => {
    const id_ = newId()
    const row = rowOf({ service_id: id_, name: 'Mensa', type: 'canteen' })
    expect(fromCsv([head, row, row].join('\n'), reader).faults).toMatchObject([{ line: 3, code: 'twice' }])
  })
})

// Reads and writes the tab-separated files of a territory. One line is one record; the heading
// names the columns, so a file can be opened and mended in any spreadsheet.

import { isDay } from './day.ts'
import type { Row } from './delimited.ts'
import { readTabbed } from './delimited.ts'
import type { TerritoryProblem, TerritoryProblemCode } from './problems.ts'
import { problem } from './problems.ts'
import type { ForeignState, MunicipalityPeriod, Province, Region, SuccessorBasis } from './records.ts'
import { SUCCESSOR_BASES } from './records.ts'

export type Read<Noun> = { records: Noun[]; problems: TerritoryProblem[] }

export const MUNICIPALITY_COLUMNS = [
  'istat_code',
  'belfiore_code',
  'name',
  'other_name',
  'province_code',
  'province_sign',
  'region_code',
  'valid_from',
  'valid_to',
  'successor',
  'successor_basis',
] as const
export const PROVINCE_COLUMNS = [
  'province_code',
  'sign',
  'name',
  'region_code',
  'metropolitan_code',
  'valid_to',
] as const
export const REGION_COLUMNS = ['region_code', 'name_it', 'name_en'] as const
export const STATE_COLUMNS = [
  'iso2',
  'iso3',
  'belfiore_code',
  'istat_code',
  'name_it',
  'name_en',
  'kind',
  'valid_to',
] as const

const ISTAT = /^\d{6}$/
const BELFIORE = /^(?:[A-Z]\d{3})?$/
const PROVINCE = /^\d{3}$/
const REGION = /^(?:0[1-9]|1\d|20)?$/
const STATE_KINDS = ['state', 'territory', 'no_state'] as const

export function readMunicipalities(text: string): Read<MunicipalityPeriod> {
  return readEach(text, MUNICIPALITY_COLUMNS, (sheet) => ({
    istat_code: sheet.matching('istat_code', ISTAT, 'wrong_istat_code'),
    belfiore_code: orNull(sheet.matching('belfiore_code', BELFIORE, 'wrong_belfiore_code')),
    name: sheet.matching('name', /\S/, 'missing_name'),
    other_name: orNull(sheet.cell('other_name')),
    province_code: sheet.matching('province_code', PROVINCE, 'wrong_province_code'),
    province_sign: sheet.cell('province_sign'),
    region_code: orNull(sheet.matching('region_code', REGION, 'wrong_region_code')),
    valid_from: sheet.day('valid_from', 'needed'),
    valid_to: orNull(sheet.day('valid_to', 'may_be_empty')),
    successor: orNull(sheet.matching('successor', /^(?:\d{6})?$/, 'wrong_istat_code')),
    successor_basis: basisOf(sheet),
  }))
}

export function readProvinces(text: string): Read<Province> {
  return readEach(text, PROVINCE_COLUMNS, (sheet) => ({
    province_code: sheet.matching('province_code', PROVINCE, 'wrong_province_code'),
    sign: sheet.cell('sign'),
    name: sheet.matching('name', /\S/, 'missing_name'),
    region_code: orNull(sheet.matching('region_code', REGION, 'wrong_region_code')),
    metropolitan_code: orNull(sheet.matching('metropolitan_code', /^(?:\d{3})?$/, 'wrong_province_code')),
    valid_to: orNull(sheet.day('valid_to', 'may_be_empty')),
  }))
}

export function readRegions(text: string): Read<Region> {
  return readEach(text, REGION_COLUMNS, (sheet) => ({
    region_code: sheet.matching('region_code', /^(?:0[1-9]|1\d|20)$/, 'wrong_region_code'),
    name_it: sheet.matching('name_it', /\S/, 'missing_name'),
    name_en: sheet.matching('name_en', /\S/, 'missing_name'),
  }))
}

export function readStates(text: string): Read<ForeignState> {
  return readEach(text, STATE_COLUMNS, (sheet) => ({
    iso2: orNull(sheet.country('iso2', /^(?:[A-Z]{2})?$/, 'RO')),
    iso3: orNull(sheet.country('iso3', /^(?:[A-Z]{3})?$/, 'ROU')),
    belfiore_code: orNull(sheet.country('belfiore_code', /^(?:Z\d{3})?$/, 'Z129')),
    istat_code: orNull(sheet.country('istat_code', /^(?:\d{3})?$/, '235')),
    name_it: sheet.matching('name_it', /\S/, 'missing_name'),
    name_en: sheet.matching('name_en', /\S/, 'missing_name'),
    kind: sheet.oneOf('kind', STATE_KINDS) ?? 'state',
    valid_to: orNull(sheet.day('valid_to', 'may_be_empty')),
  }))
}

/** The records as tab-separated text, ready to be read again. */
export function writeTabbed<Column extends string>(
  columns: readonly Column[],
  records: readonly Record<Column, string | null>[],
): string {
  const lines = records.map((record) => columns.map((column) => record[column] ?? '').join('\t'))
  return [columns.join('\t'), ...lines, ''].join('\n')
}

type Sheet = {
  cell: (column: string) => string
  matching: (column: string, pattern: RegExp, code: TerritoryProblemCode) => string
  country: (column: string, pattern: RegExp, example: string) => string
  day: (column: string, need: 'needed' | 'may_be_empty') => string
  oneOf: <Value extends string>(column: string, values: readonly Value[]) => Value | null
}

function readEach<Noun>(text: string, columns: readonly string[], make: (sheet: Sheet) => Noun): Read<Noun> {
  const { rows, problems } = readTabbed(text, columns)
  const records: Noun[] = []
  for (const row of rows) {
    const wrong: TerritoryProblem[] = []
    const record = make(sheetOf(row, wrong))
    if (wrong.length === 0) records.push(record)
    problems.push(...wrong)
  }
  return { records, problems }
}

function sheetOf({ line, cells }: Row, wrong: TerritoryProblem[]): Sheet {
  const cell = (column: string) => cells[column] ?? ''
  const told = (code: TerritoryProblemCode, column: string, against = '') => {
    wrong.push(problem(code, line, { column, found: cell(column), against }))
  }
  return {
    cell,
    matching(column, pattern, code) {
      if (!pattern.test(cell(column))) told(code, column)
      return cell(column)
    },
    country(column, pattern, example) {
      if (!pattern.test(cell(column))) told('wrong_country_code', column, example)
      return cell(column)
    },
    day(column, need) {
      const isMissing = cell(column) === '' && need === 'may_be_empty'
      if (!isMissing && !isDay(cell(column))) told('wrong_day', column)
      return cell(column)
    },
    oneOf(column, values) {
      const value = values.find((one) => one === cell(column)) ?? null
      if (value === null && cell(column) !== '') told('wrong_kind', column, values.join(', '))
      return value
    },
  }
}

function basisOf(sheet: Sheet): SuccessorBasis | null {
  return sheet.oneOf('successor_basis', SUCCESSOR_BASES)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

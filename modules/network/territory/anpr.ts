// Reads the archive of municipalities published for the national population register, in its own
// CSV shape, so that a network administrator can bring a newer one without a programmer.

import type { Day } from './day.ts'
import { dayAfter, isDay } from './day.ts'
import type { Row } from './delimited.ts'
import { readQuoted } from './delimited.ts'
import { placeName } from './place-name.ts'
import type { TerritoryProblem } from './problems.ts'
import { problem } from './problems.ts'
import type { MunicipalityPeriod } from './records.ts'
import { withSuccessors } from './successors.ts'

/** The columns we read; the archive may have more. */
export const ANPR_COLUMNS = [
  'DATAISTITUZIONE',
  'DATACESSAZIONE',
  'CODISTAT',
  'CODCATASTALE',
  'DENOMINAZIONE_IT',
  'ALTRADENOMINAZIONE',
  'IDPROVINCIAISTAT',
  'IDREGIONE',
  'SIGLAPROVINCIA',
] as const

const FOR_EVER = '9999-12-31'

export type AnprArchive = { periods: MunicipalityPeriod[]; problems: TerritoryProblem[] }

/**
 * The whole archive as periods, oldest first within a code. Successive rows that differ only
 * in borders become one period. Rows with a problem are left out and told.
 */
export function readAnprArchive(text: string): AnprArchive {
  const { rows, problems } = readQuoted(text, ANPR_COLUMNS)
  const periods: MunicipalityPeriod[] = []
  for (const row of rows) {
    const wrong = problemsOf(row)
    problems.push(...wrong)
    if (wrong.length === 0) periods.push(periodOf(row))
  }
  return { periods: joined(withSuccessors(periods)), problems }
}

function problemsOf({ line, cells }: Row): TerritoryProblem[] {
  const wrong: TerritoryProblem[] = []
  const check = (column: string, code: TerritoryProblem['code'], pattern: RegExp) => {
    const found = cells[column] ?? ''
    if (!pattern.test(found)) wrong.push(problem(code, line, { column, found }))
  }
  check('CODISTAT', 'wrong_istat_code', /^\d{6}$/)
  check('CODCATASTALE', 'wrong_belfiore_code', /^(?:[A-Z]\d{3}|ND|)$/)
  check('IDPROVINCIAISTAT', 'wrong_province_code', /^\d{3}$/)
  check('IDREGIONE', 'wrong_region_code', /^(?:0\d|1\d|20|EX|)$/)
  check('DENOMINAZIONE_IT', 'missing_name', /\S/)
  for (const column of ['DATAISTITUZIONE', 'DATACESSAZIONE']) {
    const found = cells[column] ?? ''
    if (!isDay(found)) wrong.push(problem('wrong_day', line, { column, found }))
  }
  const from = cells['DATAISTITUZIONE'] ?? ''
  const to = cells['DATACESSAZIONE'] ?? ''
  if (wrong.length === 0 && to < from)
    wrong.push(problem('ends_before_start', line, { found: to, against: from }))
  return wrong
}

function periodOf({ cells }: Row): MunicipalityPeriod {
  const cell = (column: (typeof ANPR_COLUMNS)[number]) => cells[column] ?? ''
  const belfiore = cell('CODCATASTALE')
  const region = cell('IDREGIONE')
  const other = cell('ALTRADENOMINAZIONE')
  return {
    istat_code: cell('CODISTAT'),
    belfiore_code: belfiore === '' || belfiore === 'ND' ? null : belfiore,
    name: placeName(cell('DENOMINAZIONE_IT')),
    other_name: other === '' ? null : placeName(other),
    province_code: cell('IDPROVINCIAISTAT'),
    province_sign: cell('SIGLAPROVINCIA'),
    region_code: /^(?:0[1-9]|1\d|20)$/.test(region) ? region : null,
    valid_from: cell('DATAISTITUZIONE'),
    valid_to: lastDay(cell('DATACESSAZIONE')),
    successor: null,
    successor_basis: null,
  }
}

function lastDay(day: Day): Day | null {
  return day === FOR_EVER ? null : day
}

/** Joins a period to the one before it when nothing but the borders changed. */
function joined(periods: MunicipalityPeriod[]): MunicipalityPeriod[] {
  const result: MunicipalityPeriod[] = []
  for (const period of periods) {
    const before = result.at(-1)
    if (
      before &&
      before.valid_to !== null &&
      isSame(before, period) &&
      dayAfter(before.valid_to) === period.valid_from
    ) {
      result[result.length - 1] = { ...period, valid_from: before.valid_from }
    } else result.push(period)
  }
  return result
}

function isSame(a: MunicipalityPeriod, b: MunicipalityPeriod): boolean {
  return (
    a.istat_code === b.istat_code &&
    a.belfiore_code === b.belfiore_code &&
    a.name === b.name &&
    a.other_name === b.other_name &&
    a.province_code === b.province_code &&
    a.province_sign === b.province_sign &&
    a.region_code === b.region_code
  )
}

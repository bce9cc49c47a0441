// The same sentences in English.
import type { TerritoryTexts } from './it.ts'

export const en: TerritoryTexts = {
  empty_file: 'The file is empty: choose an archive with at least the heading line and one municipality.',
  missing_column:
    'Line {line}: the column {column} is missing. Add it to the heading line, or download the whole archive again.',
  wrong_width:
    'Line {line}: it has {found} values and needs {against}. Check the quotes and separators on this line.',
  open_quote: 'Line {line}: a quote opens and never closes. Close it, or download the file again.',
  wrong_istat_code:
    'Line {line}: “{found}” is not an ISTAT code. Write 6 digits, leading zeros included (for example 016024).',
  wrong_belfiore_code:
    'Line {line}: “{found}” is not a cadastral code. Write a letter and 3 digits (for example A794), or leave it empty.',
  wrong_province_code: 'Line {line}: “{found}” is not a province code. Write 3 digits (for example 016).',
  wrong_region_code:
    'Line {line}: “{found}” is not a region code. Write 2 digits from 01 to 20, or leave it empty.',
  wrong_country_code:
    'Line {line}: “{found}” does not fit the column {column}. Write {against}, or leave it empty.',
  wrong_kind:
    'Line {line}: “{found}” does not fit the column {column}. Write one of these values: {against}.',
  wrong_day: 'Line {line}: “{found}” in the column {column} is not a day. Write it as 2026-01-31.',
  missing_name:
    'Line {line}: the name in the column {column} is missing. Write it as it appears in the official lists.',
  ends_before_start:
    'Line {line}: the period ends on {found}, before it begins on {against}. Correct one of the two dates.',
  overlapping_periods:
    'Line {line}: the code {found} already holds on the same days at line {against}. Close the older period the day before.',
  unknown_successor:
    'Line {line}: the municipality that follows, {found}, does not exist on {against}. Correct the code or leave it empty.',
  unknown_province:
    'Line {line}: the province {found} is not in the list of provinces. Add it, or correct the code.',
}

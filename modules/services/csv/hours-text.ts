// Hours in one cell, as a hand can write them: "MO TU 09:00-12:30 | n:-1 SA 15:00-18:00 from 2026-06-01 holidays # suona".
import type { HoursTold, Weekday } from '../domain/schedule.ts'

type Bare = Omit<HoursTold, 'location_id'>

const day = '(?:MO|TU|WE|TH|FR|SA|SU)'
const shape = new RegExp(
  `^(?:n:(-1|[1-4]) )?(${day}(?:[ ,]+${day})*) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)(?: from (\\d{4}-\\d\\d-\\d\\d))?(?: to (\\d{4}-\\d\\d-\\d\\d))?( holidays)?(?: # ([\\s\\S]*))?$`,
)
const between = ' | '

const shut = (note: string): string => note.replaceAll('\\', '\\\\').replaceAll('|', '\\p')
const opened = (note: string): string =>
  note.replace(/\\(\\|p)/g, (_, sign: string) => (sign === 'p' ? '|' : '\\'))

const oneLine = (hours: Bare): string =>
  [
    hours.nth === null ? '' : `n:${hours.nth} `,
    `${hours.byday.join(',')} ${hours.opens_at}-${hours.closes_at}`,
    hours.valid_from ? ` from ${hours.valid_from}` : '',
    hours.valid_to ? ` to ${hours.valid_to}` : '',
    hours.is_on_holidays ? ' holidays' : '',
    hours.note === null ? '' : ` # ${shut(hours.note)}`,
  ].join('')

export const writeHours = (all: readonly Bare[]): string => all.map(oneLine).join(between)

const readLine = (line: string): Bare | undefined => {
  const found = shape.exec(line)
  if (!found) return undefined
  const [, nth, days = '', opens_at = '', closes_at = '', valid_from, valid_to, holidays, note] = found
  return {
    freq: nth === undefined ? 'weekly' : 'monthly',
    nth: nth === undefined ? null : Number(nth),
    byday: days.split(/[ ,]+/) as Weekday[],
    opens_at,
    closes_at,
    valid_from: valid_from ?? null,
    valid_to: valid_to ?? null,
    is_on_holidays: holidays !== undefined,
    note: note === undefined ? null : opened(note),
  }
}

/** The hours, or the piece that is no hours. */
export const readHours = (cell: string): Bare[] | string => {
  if (cell.trim() === '') return []
  const read: Bare[] = []
  for (const piece of cell.split(between)) {
    const line = readLine(piece.trim())
    if (!line) return piece.trim()
    read.push(line)
  }
  return read
}

// What each room keeps of a person, and how it forgets them. A room says both once, at its server door; the export and
// the runs that forget ask everybody who said so.
import type { Row, Statement, Telling } from '#core/kernel'
import type { WordedColumn } from './in-words.ts'

export interface PersonSection {
  /** The body that answers for it. */
  controller: string
  title: { it: string; en: string }
  columns: (WordedColumn & { it: string; en: string })[]
  rows: Record<string, string>[]
}

export interface PersonPart {
  room: string
  /** Asks a pinned function of the room, which itself asks `people.export_subject($1, request)` whose data it may tell. */
  statement(context: { network_id: string; rights_request_id: string }): Statement
  /** Never a third person, never who reported something. */
  tell(rows: Row[], context: Pick<Telling, 'unseal'>): PersonSection[]
}

export interface Forgetting {
  room: string
  /** `select room.forget_person($1, $2, $3)`: network, person, measure; a pinned function for the jobs of the house. */
  text: string
}

export interface Needing {
  room: string
  /** `select person_id from room.still_needed($1)`: whom the clock must not forget yet; pinned, for the jobs of the house. */
  text: string
}

const parts: PersonPart[] = []
const needings: Needing[] = []
const forgettings: Forgetting[] = []

export const tellsPart = (part: PersonPart): PersonPart => {
  if (!parts.some((each) => each.room === part.room)) parts.push(part)
  return part
}
export const forgetsPerson = (forgetting: Forgetting): Forgetting => {
  if (!forgettings.some((each) => each.room === forgetting.room)) forgettings.push(forgetting)
  return forgetting
}
export const needsPerson = (needing: Needing): Needing => {
  if (!needings.some((each) => each.room === needing.room)) needings.push(needing)
  return needing
}
export const everyNeeding = (): readonly Needing[] => needings
export const everyPart = (): readonly PersonPart[] => parts
export const everyForgetting = (): readonly Forgetting[] => forgettings

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plain).join(', ')
  return String(value).replace(/T(\d\d:\d\d).*$/, ' $1')
}

/** Rows that say whose they are (`body`), as one section for each body. */
export const sectionsOf = (
  rows: readonly Row[],
  { title, columns }: Pick<PersonSection, 'title' | 'columns'>,
): PersonSection[] =>
  [...new Set(rows.map((row) => plain(row.body)))].map((controller) => ({
    ...{ controller, title, columns },
    rows: rows
      .filter((row) => plain(row.body) === controller)
      .map((row) => Object.fromEntries(columns.map(({ key }) => [key, plain(row[key])]))),
  }))

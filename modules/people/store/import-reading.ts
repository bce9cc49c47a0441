// From the bytes of a file to households that can be taken in, or to what stands in the way. Writes nothing.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database, Token } from '#core/db'
import { dayInItaly, type Row, refuse } from '#core/kernel'
import { inSlices, readSheet, type SheetFault } from '#core/sheets'
import { faultOfMapping, guessMapping, importFields, type Mapping } from '../domain/import-columns.ts'
import { type ImportedHousehold, type ImportFault, readingLines } from '../domain/import-lines.ts'
import { foldText } from '../domain/nickname-code.ts'

/** Eight megabytes, as text of base64. */
const mostText = 11_200_000

export const FileSent = z.strictObject({
  content: z.base64().min(4).max(mostText),
  mapping: z.array(z.enum(importFields).nullable()).max(200).optional(),
})
export type FileSent = z.infer<typeof FileSent>

export interface Reading {
  columns: string[]
  mapping: Mapping
  /** The first lines as they are, for a person to recognise them. */
  sample: string[][]
  line_count: number
  households: ImportedHousehold[]
  person_count: number
  cell_faults: SheetFault[]
  faults: ImportFault[]
  /** The same file, read the same way, has the same mark. */
  mark: string
}

/** Names of states in both languages and their codes, folded: what people write under citizenship. */
const citizenships = async (database: Database, token: Token): Promise<Map<string, string>> => {
  const { rows } = await database.read(token, [
    {
      name: 'names of states',
      text: 'select iso_two, name_it, name_en from network.foreign_states where iso_two is not null and valid_to is null',
      values: [],
    },
  ])
  const known = new Map<string, string>([
    ['it', 'IT'],
    ['italia', 'IT'],
    ['italiana', 'IT'],
    ['italiano', 'IT'],
    ['italy', 'IT'],
    ['apolide', 'XS'],
  ])
  for (const state of (rows[0] ?? []) as Row[]) {
    const code = String(state.iso_two)
    for (const name of [code, state.name_it, state.name_en]) known.set(foldText(String(name)), code)
  }
  return known
}

const sampleLines = 5

export const readFile = async (
  database: Database,
  { token, now }: { token: Token; now: string },
  sent: FileSent,
): Promise<Reading> => {
  const bytes = Buffer.from(sent.content, 'base64')
  const sheet = await readSheet(bytes)
  if ('problem' in sheet) return refuse(`people.file-${sheet.problem.replaceAll('_', '-')}`, undefined, 422)
  const mapping = sent.mapping ?? guessMapping(sheet.columns)
  if (mapping.length !== sheet.columns.length) refuse('people.mapping-not-of-this-file', undefined, 422)
  const fault = faultOfMapping(mapping)
  if (fault && sent.mapping) refuse(`people.mapping-${fault.replaceAll('_', '-')}`, undefined, 422)
  const context = { today: dayInItaly(now), citizenships: await citizenships(database, token) }
  const read = fault
    ? { households: [], faults: [] }
    : await inSlices(readingLines(sheet.lines, mapping, context))
  return {
    ...{ columns: sheet.columns, mapping, cell_faults: sheet.faults, ...read },
    sample: sheet.lines.slice(0, sampleLines).map(({ cells }) => cells),
    line_count: sheet.lines.length,
    person_count: read.households.reduce((sum, each) => sum + each.members.length, 0),
    mark: createHash('sha256').update(bytes).update(JSON.stringify(mapping)).digest('hex'),
  }
}

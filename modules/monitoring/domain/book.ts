// The book of figures of a network: what the house knows to count, overlaid by what this network wrote for itself, each version
// from its day on. A figure of a period uses the version in force on the last day of that period.
import { z } from 'zod'
import { dayText, id, instantText, line, noun } from '#core/kernel'
import { FigureDefinition, figureKey } from './definition.ts'
import { figureDefinitions } from './figures.ts'
import { sentenceOf } from './sentence.ts'

const shape = FigureDefinition.shape

/** One version of a figure as a network wrote it; its rule in words is made from the choices. */
export const FigureVersion = noun(
  'monitoring.definition',
  { table: 'monitoring.definitions', key: ['key', 'version'], by: 'network', conflict: 'append' },
  z.object({
    key: figureKey(),
    version: z.int().min(1),
    applies_from: dayText(),
    label: shape.label,
    unit: shape.unit,
    counting: shape.counting,
    time: z.enum(['in_period', 'cumulative', 'snapshot_at_end']),
    filters: shape.filters.unwrap(),
    divide_by: z.number(),
    dimensions: z.array(z.string()),
    level: shape.level.unwrap().nullable(),
    frequency: shape.frequency.unwrap().nullable(),
    owner_id: id().nullable(),
    external_codes: z.array(z.object({ scheme: line(60), code: line(60) })),
    is_about_people: z.boolean(),
    is_sensitive: z.boolean(),
    /** The measures that say which units stand behind it. */
    behind: z.array(z.string()),
    /** What changed, in the words of who wrote it. */
    note: line(400).nullable(),
    written_at: instantText(),
    written_by: id(),
  }),
)
export type FigureVersion = z.infer<typeof FigureVersion.schema>

/** Before any day: what the house knows is in force until a network says otherwise. */
export const always = '0001-01-01'

const isGiven = ([, value]: [string, unknown]): boolean => value !== null && value !== undefined

export const definitionIn = (row: FigureVersion): FigureDefinition => {
  const { applies_from: _, behind: __, note: ___, written_at: ____, written_by: _____, ...chosen } = row
  const known = Object.fromEntries(Object.entries(chosen).filter(isGiven)) as Omit<FigureDefinition, 'rule'>
  return { ...known, rule: sentenceOf(known) }
}

/** Every figure of the network as it is counted on a day, those of the house first. */
export const bookOn = (rows: readonly FigureVersion[], day: string): Map<string, FigureDefinition> => {
  const book = new Map(figureDefinitions.map((definition) => [definition.key, definition]))
  const inForce = rows
    .filter((row) => row.applies_from <= day)
    .sort((a, b) => a.applies_from.localeCompare(b.applies_from))
  for (const row of inForce) book.set(row.key, definitionIn(row))
  return book
}

/** Every version of one figure, the newest first, each with the day it applies from. */
export const versionsOf = (
  rows: readonly FigureVersion[],
  key: string,
): { applies_from: string; definition: FigureDefinition; row?: FigureVersion }[] => {
  const own = rows
    .filter((row) => row.key === key)
    .sort((a, b) => b.version - a.version)
    .map((row) => ({ applies_from: row.applies_from, definition: definitionIn(row), row }))
  const house = figureDefinitions.find((definition) => definition.key === key)
  return house ? [...own, { applies_from: always, definition: house }] : own
}

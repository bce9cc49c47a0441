// What a report is composed of. A block names a figure by its key and never holds a number: numbers are read when the report is
// looked at, and written down once, when it is frozen.
import { z } from 'zod'
import { code, dayText, id, line } from '#core/kernel'

const figureKey = z.string().regex(/^[a-z][a-z0-9_]{0,79}$/)
/** One part of a figure: women, under 18, one district. */
export const Side = z.object({ dimension: code(), part: z.string().min(1).max(80) })

/** A funder may ask for some parts together: `from_55_to_64+from_65`. */
export const codesIn = (part: string): string[] => part.split('+')

/** One line of a table. Without a figure it is what a funder asks for and nobody counts yet: never a zero. */
export const TableRow = z.object({
  figure: figureKey.nullable(),
  side: Side.nullable(),
  /** As the funder calls it: EECO01, O.2.3. */
  code: line(40).nullable(),
  /** In place of the name of the figure. */
  label: line(240).nullable(),
})
export type TableRow = z.infer<typeof TableRow>

/** Who told the story said yes to its being used: by code or by tie, never by name, and never printed. */
export const Consent = z.object({
  given_by: line(120).min(1),
  given_on: dayText(),
  use: z.enum(['funder', 'public']),
  /** Where the signed paper lies. */
  kept: line(200).min(1),
})
export type Consent = z.infer<typeof Consent>

const named = { block_id: id() }
const text = (max: number) => z.string().max(max)

export const Block = z.discriminatedUnion('kind', [
  z.object({ ...named, kind: z.literal('heading'), text: text(160) }),
  z.object({ ...named, kind: z.literal('text'), text: text(12_000), hint: text(400).nullable() }),
  z.object({ ...named, kind: z.literal('figure'), figure: figureKey, note: text(600).nullable() }),
  z.object({
    ...named,
    kind: z.literal('chart'),
    figure: figureKey,
    /** Month by month, or by one of the sides it is seen from. */
    by: code(),
  }),
  z.object({
    ...named,
    kind: z.literal('figures'),
    title: text(160),
    has_targets: z.boolean(),
    rows: z.array(TableRow).max(80),
  }),
  z.object({ ...named, kind: z.literal('parts'), figure: figureKey, by: code() }),
  z.object({
    ...named,
    kind: z.literal('story'),
    /** An invented name, said to be invented. */
    called: text(60),
    text: text(6_000),
    consent: Consent.nullable(),
  }),
  z.object({ ...named, kind: z.literal('break') }),
  z.object({ ...named, kind: z.literal('signature'), labels: z.array(text(80)).min(1).max(3) }),
])
export type Block = z.infer<typeof Block>
export type BlockKind = Block['kind']
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>

export const blockKinds = [
  'heading',
  'text',
  'figure',
  'chart',
  'figures',
  'parts',
  'story',
  'break',
  'signature',
] as const satisfies readonly BlockKind[]

/** The figures the blocks ask for, each once. */
export const figuresOf = (blocks: readonly Block[]): string[] => [
  ...new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'figures') return block.rows.flatMap(({ figure }) => (figure ? [figure] : []))
      return 'figure' in block ? [block.figure] : []
    }),
  ),
]

/** Those of which a side or the months are told, so they are read whole. */
export const figuresOpened = (blocks: readonly Block[]): string[] => [
  ...new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'figures')
        return block.rows.flatMap(({ figure, side }) => (figure && side ? [figure] : []))
      return block.kind === 'chart' || block.kind === 'parts' ? [block.figure] : []
    }),
  ),
]

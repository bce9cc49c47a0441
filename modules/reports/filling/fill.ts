// A draft becomes what its reader will read: each block with its numbers, in the language of the report. Nothing here asks
// anybody: blocks and figures in, filled blocks and definitions out.

import { thresholdOf } from '#monitoring'
import { type Block, type BlockOf, codesIn, type TableRow } from '../domain/block.ts'
import type { Definition, Filled, FilledOf, FilledPart, FilledRow } from '../domain/filled.ts'
import type { ReadFigure } from './read.ts'
import type { Gate, Told } from './told.ts'

export interface Filling {
  gate: Gate
  figures: ReadonlyMap<string, ReadFigure>
  /** "Per età", "Mese per mese". */
  sideName(by: string): string
  /** "Donne", "18–29 anni". */
  partName(by: string, code: string): string
  /** What stands for a figure that is no longer there. */
  goneName(key: string): string
}

const unpromised = { target: null, qualifier: null, to_date: null, standing: 'no_target' } as const

const promiseOf = (read: ReadFigure | undefined, { gate }: Filling) => {
  if (!read) return unpromised
  const { target, qualifier, target_cities, standing } = read
  return { target, qualifier, target_cities, standing, to_date: target === null ? null : gate.toDate(read) }
}

const wholeOf = (key: string, { figures, gate, goneName }: Filling) => {
  const read = figures.get(key)
  const about = {
    figure: key,
    label: read?.label ?? goneName(key),
    unit: read?.unit ?? null,
    is_declared: read?.is_declared ?? false,
  }
  return { read, about, told: gate.one(read) }
}

const figureOf = ({ figure, note }: BlockOf<'figure'>, filling: Filling): FilledOf<'figure'> => {
  const { read, about, told } = wholeOf(figure, filling)
  return {
    kind: 'figure',
    note: note?.trim() || null,
    code: null,
    ...about,
    ...told,
    ...promiseOf(read, filling),
  }
}

/** Months of a running total, and parts of a mean, do not make up what they are parts of. */
const isSeenFrom = (read: ReadFigure | undefined, by: string): boolean => {
  const definition = read?.definition
  if (!definition || (definition.counting.how !== 'sum' && definition.counting.how !== 'distinct'))
    return false
  if (by === 'month') return (definition.time ?? 'in_period') === 'in_period'
  return definition.dimensions.some((dimension) => dimension === by)
}

/** Parts asked for together are the sum of what is told of each: one untold leaves nothing to say of them. */
export const together = (parts: readonly FilledPart[], codes: readonly string[]): Told => {
  const asked = parts.filter(({ code }) => codes.includes(code))
  const untold = asked.find(({ value }) => value === null)
  if (untold) return { value: null, why: untold.why }
  return { value: asked.reduce((sum, { value }) => sum + (value ?? 0), 0), why: null }
}

/** One part of a figure stands in a table of its own, so it is gated with the parts beside it. */
const sideOf = (
  read: ReadFigure | undefined,
  { side }: TableRow,
  { gate, told }: { gate: Gate; told: Told },
): Told => {
  if (!side || !read || told.why === 'gone' || told.why === 'not_measured' || told.why === 'no_data')
    return told
  if (!isSeenFrom(read, side.dimension)) return { value: null, why: 'no_side' }
  return together(gate.parts(read, side.dimension), codesIn(side.part))
}

const rowOf = (row: TableRow, filling: Filling): FilledRow => {
  const { code, figure, side, label } = row
  if (figure === null) {
    const told = { value: null, why: 'not_measured' as const }
    return {
      code,
      figure,
      label: label ?? '',
      unit: null,
      is_declared: false,
      ...told,
      ...unpromised,
      standing: 'not_measured',
    }
  }
  const { read, about, told } = wholeOf(figure, filling)
  const names = side ? codesIn(side.part).map((part) => filling.partName(side.dimension, part)) : []
  const ofSide = side ? `${about.label}: ${names.join(', ')}` : about.label
  const promise = side ? unpromised : promiseOf(read, filling)
  return {
    code,
    ...about,
    label: label?.trim() || ofSide,
    ...sideOf(read, row, { gate: filling.gate, told }),
    ...promise,
  }
}

const partsOf = (figure: string, by: string, filling: Filling) => {
  const { read, about, told } = wholeOf(figure, filling)
  const has = isSeenFrom(read, by)
  const parts = read && has && told.why !== 'no_data' ? [...filling.gate.parts(read, by)] : []
  const why = read && !has && told.why === null ? ('no_side' as const) : told.why
  const { figure: named, label, unit } = about
  return { figure: named, label, unit, by, by_label: filling.sideName(by), value: told.value, why, parts }
}

const filledOf = (block: Block, filling: Filling): Filled => {
  switch (block.kind) {
    case 'figure':
      return figureOf(block, filling)
    case 'figures': {
      const rows = block.rows.map((row) => rowOf(row, filling))
      return { kind: 'figures', title: block.title, has_targets: block.has_targets, rows }
    }
    case 'chart': {
      const { parts, ...rest } = partsOf(block.figure, block.by, filling)
      return { kind: 'chart', ...rest, bars: parts }
    }
    case 'parts':
      return { kind: 'parts', ...partsOf(block.figure, block.by, filling) }
    case 'story': {
      const { called, text, consent } = block
      const said = { said_yes_on: consent?.given_on ?? null, use: consent?.use ?? null }
      return { kind: 'story', called, text, ...said }
    }
    case 'heading':
      return { kind: 'heading', text: block.text }
    case 'text':
      return { kind: 'text', text: block.text, hint: block.hint }
    case 'signature':
      return { kind: 'signature', labels: block.labels }
    default:
      return { kind: 'break' }
  }
}

export const fill = (blocks: readonly Block[], filling: Filling): Filled[] =>
  blocks.map((block) => filledOf(block, filling))

/** How each figure in it was counted, in the order in which they come. */
export const definitionsOf = (keys: readonly string[], { figures }: Filling): Definition[] =>
  keys.flatMap((key) => {
    const read = figures.get(key)
    if (!read?.definition) return []
    const { label, unit, rule, source, definition } = read
    const threshold = thresholdOf(definition, 'funder')
    const rounding = definition.is_sensitive ? 5 : null
    return [{ figure: key, version: definition.version, label, unit, rule, source, threshold, rounding }]
  })

// The gate of a report: what a funder may be told of one number and of the parts of a figure. A part too small is not told, nor
// enough of those beside it that it could be worked out; a month is a part like another.
import { gate } from './gate.ts'
import type { ReadFigure } from './read.ts'
import type { FilledPart, Why } from '../domain/filled.ts'

export interface Told {
  value: number | null
  why: Why | null
}

const rounded = ({ rounding }: ReadFigure, value: number): number =>
  rounding === null ? value : Math.round(value / rounding) * rounding

/** One number alone; a true nothing is told, because nobody is in it. */
export const toldOne = (read: ReadFigure | undefined, value: number | null): Told => {
  if (!read) return { value: null, why: 'gone' }
  if (!read.is_measured) return { value: null, why: 'not_measured' }
  if (!read.has_data) return { value: null, why: 'no_data' }
  if (value === null) return { value: null, why: read.is_few ? 'few' : 'nothing_under' }
  if (value > 0 && value < read.threshold) return { value: null, why: 'few' }
  return { value: rounded(read, value), why: null }
}

/** The parts of a figure beside its whole. */
export const toldParts = (read: ReadFigure, by: string): FilledPart[] => {
  const parts = read.parts?.get(by) ?? []
  const table = gate(
    {
      cells: parts.map(({ code, value }) => ({ code, value })),
      total: read.is_additive ? parts.reduce((sum, { value }) => sum + value, 0) : (read.value ?? 0),
      additive: read.is_additive,
    },
    { threshold: read.threshold, ...(read.rounding === null ? {} : { rounding: read.rounding }) },
  )
  const told = new Map(table.cells.map(({ code, value }) => [code, value]))
  return parts.map(({ code, label }) => {
    const value = told.get(code) ?? null
    return { code, label, value, why: value === null ? 'few' : null }
  })
}

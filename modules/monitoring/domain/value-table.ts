// A counted value as a table of one side, ready for the gate: what is told, and what stands behind each number.
import { type Dimension, type FigureDefinition, roomOf, told } from './definition.ts'
import { type GateCell, type GateTable, gate, type ToldTable } from './gate.ts'
import type { ReleaseDimension } from './release.ts'
import { isByGiver, isWhole } from './release-table.ts'
import { thresholdOf } from './threshold.ts'
import type { ValuePart } from './value.ts'

/** null: nothing to divide by. */
export const amountIn = (
  definition: FigureDefinition,
  { quantity, divisor }: Pick<ValuePart, 'quantity' | 'divisor'>,
): number | null => {
  const { counting } = definition
  if (counting.how === 'share') return told(definition, (quantity * 100) / counting.population)
  if (counting.how !== 'ratio') return told(definition, quantity)
  return divisor ? told(definition, quantity / divisor) : null
}

const behind = (definition: FigureDefinition, part: ValuePart): Omit<GateCell, 'code' | 'value'> => ({
  ...(definition.counting.how === 'ratio' ? { contributors: part.divisor ?? 0 } : {}),
  ...(definition.counting.how === 'share' ? { contributors: part.quantity } : {}),
  ...(isByGiver(definition)
    ? { contributors: part.causes, largest: part.largest / definition.divide_by }
    : {}),
  ...(roomOf(definition) === 'outreach' ? { occasions: part.causes } : {}),
  ...(definition.is_sensitive && part.most > 0 ? { share: part.most / part.quantity } : {}),
})

const nothing: ValuePart = {
  ...{ dimension: 'none', code: '', quantity: 0, divisor: null, causes: 0, largest: 0, most: 0 },
}

export const wholeOf = (parts: readonly ValuePart[]): ValuePart =>
  parts.find(({ dimension }) => dimension === 'none') ?? nothing

/** Kinds of something delicate: almost everybody in one of them says it of everybody. */
const shareAmong = (dimension: ReleaseDimension, part: ValuePart, whole: ValuePart) =>
  dimension === 'kind' && whole.quantity > 0 ? { share: part.quantity / whole.quantity } : {}

export const tableOf = (
  definition: FigureDefinition,
  parts: readonly ValuePart[],
  dimension: ReleaseDimension,
): GateTable => {
  const whole = wholeOf(parts)
  const mine = parts.filter((part) => part.dimension === dimension && dimension !== 'none')
  return {
    cells: mine
      .map((part) => ({
        code: part.code,
        value: amountIn(definition, part) ?? 0,
        ...behind(definition, part),
        ...shareAmong(dimension, part, whole),
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    total: amountIn(definition, whole) ?? 0,
    of_total: behind(definition, whole),
    additive: isWhole(definition, dimension),
    ...(dimension === 'municipality' ? { of_towns: true } : {}),
  }
}

/** Sides from which it was counted. */
export const sidesOf = (parts: readonly ValuePart[]): Dimension[] =>
  [...new Set(parts.map(({ dimension }) => dimension))].filter((side): side is Dimension => side !== 'none')

/** As partners see it inside. */
export const insideTable = (
  definition: FigureDefinition,
  parts: readonly ValuePart[],
  dimension: ReleaseDimension,
): ToldTable => gate(tableOf(definition, parts, dimension), { threshold: thresholdOf(definition, 'inside') })

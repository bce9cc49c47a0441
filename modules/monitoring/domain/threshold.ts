// How coarse a figure is for who reads it. The unit that met the people sees its own numbers; everybody else not the
// small ones; HIV is coarse for all.
import { type FigureDefinition, isShareOrRatio } from './definition.ts'
import { listWithTotal, shield } from './shield.ts'

export const insideThreshold = 3
export const sensitiveThreshold = 10
const roundedTo = 5

/** 1: everything is shown as it is. */
export const thresholdFor = (definition: FigureDefinition, isOwnUnit: boolean): number => {
  if (definition.is_sensitive) return sensitiveThreshold
  const tellsOfFew = definition.is_about_people || isShareOrRatio(definition)
  return tellsOfFew && !isOwnUnit ? insideThreshold : 1
}

const rounded = (definition: FigureDefinition, value: number): number =>
  definition.is_sensitive ? Math.round(value / roundedTo) * roundedTo : value

/** One number alone. A true nothing is shown: nobody is in it. */
export const showOne = (definition: FigureDefinition, value: number, threshold: number): number | null =>
  value > 0 && value < threshold ? null : rounded(definition, value)

/** The parts of a total that is told too: hiding one small part hides another beside it. */
export const showParts = (parts: readonly number[], threshold: number): (number | null)[] => {
  if (threshold <= 1) return [...parts]
  const { values, lines } = listWithTotal(parts)
  const total = values[values.length - 1] ?? 0
  if (total > 0 && total < threshold) return parts.map(() => null)
  const few = parts.map((value) => value > 0 && value < threshold)
  const hidden = shield({ values, lines, few: [...few, false], width: threshold })
  return parts.map((value, at) => (hidden[at] ? null : value))
}

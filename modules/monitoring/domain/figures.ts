// What can be counted today. An indicator of a project that is not here is "not yet measured": it is never shown as zero.
import type { FigureDefinition } from './definition.ts'
import { peopleFigures } from './figures/people.ts'
import { placesAndGoodsFigures } from './figures/places-and-goods.ts'
import { streetFigures } from './figures/street.ts'

export const figureDefinitions: readonly FigureDefinition[] = [
  ...streetFigures,
  ...peopleFigures,
  ...placesAndGoodsFigures,
]

const byKey = new Map(figureDefinitions.map((definition) => [definition.key, definition]))

export const definitionOf = (key: string): FigureDefinition | undefined => byKey.get(key)

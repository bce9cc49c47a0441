// What can be counted today. An indicator of a project that is not here is "not yet measured": it is never shown as zero.
import { type FigureDefinition, isShareOrRatio, sidesOfAll } from './definition.ts'
import { peopleFigures } from './figures/people.ts'
import { placesAndGoodsFigures } from './figures/places-and-goods.ts'
import { streetFigures } from './figures/street.ts'

/** Parts of a mean do not make it up; what is delicate is told whole. */
const fromEverySide = (definition: FigureDefinition): FigureDefinition =>
  isShareOrRatio(definition) || definition.is_sensitive
    ? definition
    : { ...definition, dimensions: [...definition.dimensions, ...sidesOfAll] }

export const figureDefinitions: readonly FigureDefinition[] = [
  ...streetFigures,
  ...peopleFigures,
  ...placesAndGoodsFigures,
].map(fromEverySide)

const byKey = new Map(figureDefinitions.map((definition) => [definition.key, definition]))

export const definitionOf = (key: string): FigureDefinition | undefined => byKey.get(key)

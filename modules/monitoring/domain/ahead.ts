// What is kept summed by month, so that who opens a page of figures reads and does not count: the rules of the figures of the house, as
// the base reads them. A figure counted otherwise than before is counted from the beginning, by itself.
import { distinctOf, type FigureDefinition, type Sum, versionName } from './definition.ts'

export interface AheadRule {
  label: string
  how: 'sum' | 'once'
  measures: readonly string[]
  kinds?: readonly string[]
  least_days?: number
}

const sumRule = (definition: FigureDefinition, { measure, kinds }: Sum, part = ''): AheadRule => ({
  ...definition.filters,
  label: versionName(definition) + part,
  how: 'sum',
  measures: [measure],
  ...(kinds ? { kinds } : {}),
})

/** One rule, or two where something is divided: `/over` and `/under`. */
export const aheadRules = (definition: FigureDefinition): AheadRule[] => {
  const { counting, filters } = definition
  if (counting.how === 'sum') return [sumRule(definition, counting)]
  if (counting.how === 'ratio')
    return [sumRule(definition, counting.over, '/over'), sumRule(definition, counting.under, '/under')]
  const distinct = distinctOf(definition)
  if (!distinct) return []
  const { measures, kinds, least_days } = distinct
  return [
    {
      ...filters,
      label: versionName(definition),
      how: 'once',
      measures,
      ...(kinds ? { kinds } : {}),
      ...(least_days ? { least_days } : {}),
    },
  ]
}

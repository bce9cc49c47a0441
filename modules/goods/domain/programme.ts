// Goods that carry the rules of a public programme: a card of their own, recipients on file or counted, never sold.
// The programme of food and basic material aid of the Union (ESF+, priority material deprivation). Domain 2.8.
import type { LotRecord } from './lot.ts'

export const programmes = ['eu_food'] as const
export type Programme = (typeof programmes)[number]

/** What came from the programme carries its rules, whoever forgot to say so. */
export const programmeOf = ({
  source,
  programme,
}: Pick<LotRecord, 'source'> & Partial<Pick<LotRecord, 'programme'>>): string | null =>
  programme ?? (source === 'eu_programme' ? 'eu_food' : null)

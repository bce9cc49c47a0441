// How coarse a figure is for who reads it. The unit that met the people sees its own numbers; everybody else not the
// small ones; addiction, HIV, violence, legal status and minors are coarse for all.
import { type FigureDefinition, isShareOrRatio } from './definition.ts'
import { listWithTotal, shield } from './shield.ts'

export const insideThreshold = 3
export const publishedThreshold = 5
export const sensitiveThreshold = 10
/** Open data tells of meetings with people we do not know. */
export const openThreshold = 20
/** And a number that leaves for everybody comes from so many outings at least. */
export const leastShifts = 3
export const roundedTo = 5

/** Who reads: partners inside, a funder, everybody. `published`: a page for partners and funders together. */
export type Audience = 'inside' | 'funder' | 'published' | 'open'
type Told = Pick<FigureDefinition, 'is_sensitive' | 'is_about_people' | 'counting'>

const thresholds: Record<Audience, number> = {
  inside: insideThreshold,
  funder: publishedThreshold,
  published: publishedThreshold,
  open: openThreshold,
}

const tellsOfFew = ({ is_about_people, is_sensitive, counting }: Told): boolean =>
  is_about_people || is_sensitive || counting.how !== 'sum'

/** 1: everything is told as it is. */
export const thresholdOf = (definition: Told, audience: Audience): number => {
  if (!tellsOfFew(definition)) return 1
  return definition.is_sensitive ? Math.max(sensitiveThreshold, thresholds[audience]) : thresholds[audience]
}

const sensitiveKinds: readonly string[] = [
  ...[
    'addiction',
    'substances',
    'alcohol',
    'gambling',
    'open_use',
    'hiv',
    'hcv_antibody',
    'hcv_rna_poc',
    'hbv_hbsag',
  ],
  ...['syphilis_treponemal', 'violence', 'trafficking', 'sex_work', 'documents', 'minors', 'under_18'],
]

/** A part that by itself says something delicate of who is in it. */
export const isSensitivePart = (code: string): boolean => sensitiveKinds.includes(code)

/** 1: everything is shown as it is. */
export const thresholdFor = (definition: FigureDefinition, isOwnUnit: boolean): number => {
  if (definition.is_sensitive) return sensitiveThreshold
  const isOfFew = definition.is_about_people || isShareOrRatio(definition)
  return isOfFew && !isOwnUnit ? insideThreshold : 1
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

/** Somebody counted once is in one part of these sides, as they were when last seen: the parts make up the whole. */
const ofOneEach: readonly string[] = ['gender', 'age_band', 'citizenship', 'identity', 'municipality']
export const isOneEach = (side: string): boolean => ofOneEach.includes(side)

// What a figure of a period would tell a reader: its parts through the gate, with the rule of that reader.
import { type Dimension, dimensions, type FigureDefinition, isShareOrRatio, roomOf } from './definition.ts'
import { type GateCell, type GateRule, type GateTable, gate, type ToldTable } from './gate.ts'
import type { ReleaseAudience, ReleaseDimension } from './release.ts'
import type { Leaving } from './release-ledger.ts'
import { addsUp } from './release-nesting.ts'
import { isSensitivePart, leastShifts, roundedTo, sensitiveThreshold, thresholdOf } from './threshold.ts'

/** Sides from which somebody counted once stands in more than one part. */
const overlapping: readonly string[] = ['district', 'kind', 'partner', 'service'] satisfies Dimension[]

export const isWhole = ({ counting }: FigureDefinition, dimension: ReleaseDimension): boolean =>
  addsUp(dimension) &&
  (counting.how === 'sum' || (counting.how === 'distinct' && !overlapping.includes(dimension)))

export const isReleaseDimension = (text: string): text is ReleaseDimension =>
  text === 'none' || dimensions.some((each) => each === text)

/** What is given by somebody: nobody's gift may be read from a total, and with two givers each knows the other. */
const givenUnits: readonly string[] = ['kilograms', 'kg', 'euro', 'eur']
const leastGivers = 3

export const isByGiver = ({ unit }: FigureDefinition): boolean => givenUnits.includes(unit)

interface Asked {
  definition: FigureDefinition
  audience: ReleaseAudience
  period: string
  network_id: string
}

export const ruleOf = ({ definition, audience, period, network_id }: Asked): GateRule => {
  const isGiven = isByGiver(definition)
  const threshold = Math.max(thresholdOf(definition, audience), isGiven ? leastGivers : 1)
  const isOpen = audience === 'open'
  const isCoarse = !isGiven && threshold > 1 && !isShareOrRatio(definition)
  return {
    threshold,
    ...((isOpen || definition.is_sensitive) && isCoarse
      ? { rounding: roundedTo, seed: `${network_id}/${definition.key}/${period}` }
      : {}),
    ...(isGiven ? { dominance: 0.75 } : {}),
    ...(definition.is_sensitive ? { diversity: 0.9 } : {}),
    ...(isOpen && isCoarse ? { hides_zero: true } : {}),
    ...(isOpen && definition.is_about_people && roomOf(definition) === 'outreach'
      ? { least_occasions: leastShifts }
      : {}),
  }
}

const withOwnThreshold =
  (definition: FigureDefinition) =>
  (cell: GateCell): GateCell =>
    isSensitivePart(cell.code) && (definition.is_about_people || definition.counting.how === 'distinct')
      ? { ...cell, threshold: sensitiveThreshold }
      : cell

/** The table as the reader may see it, by the rule given. */
export const releasable = (table: GateTable, asked: Asked): { told: ToldTable; rule: GateRule } => {
  const rule = ruleOf(asked)
  const cells = table.cells.map(withOwnThreshold(asked.definition))
  return { told: gate({ ...table, cells }, rule), rule }
}

export const leavingOf = (
  { definition, audience, period }: Asked,
  dimension: ReleaseDimension,
  { told, rule }: { told: ToldTable; rule: GateRule },
): Leaving => ({
  ...told,
  period,
  dimension,
  audience,
  threshold: rule.threshold,
  rounding: rule.rounding ?? null,
  adds_up: definition.counting.how === 'sum',
  is_whole: isWhole(definition, dimension),
  is_mean: isShareOrRatio(definition),
})

// The door of the monitoring room: what is counted and how, what may be told, and the questions about it. Safe in browsers.
export { defineFigure } from './actions/define-figure.ts'
export { declareValue, setBaseline, setLightRule, setPeriodTarget } from './actions/promise.ts'
export { publishFigure } from './actions/publish-figure.ts'
export { bookOn, definitionIn, FigureVersion, versionsOf } from './domain/book.ts'
export { csvCell, csvOf } from './domain/csv.ts'
export { Counting, dimensions, FigureDefinition, hasFilters, versionName } from './domain/definition.ts'
export { definitionOf, figureDefinitions } from './domain/figures.ts'
export { elapsedShare, expectedToday, type Standing, standingOf } from './domain/light.ts'
export { hasEnded, monthOf, monthsBetween, quarterOf } from './domain/months.ts'
export type { OpenFigures } from './domain/open-figures.ts'
export { monthsOf, overlaps, periodName, periodOf, periodPattern } from './domain/periods.ts'
export { Baseline, Declared, LightRuleKept, Target } from './domain/promise.ts'
export {
  allowsDifferencing,
  leastShifts,
  openTable,
  openThreshold,
  Release,
  tallyOf,
} from './domain/release.ts'
export { RollupCell } from './domain/rollup-cell.ts'
export { sentenceOf } from './domain/sentence.ts'
export { exposedIn, type Line, listWithTotal, type Shieldable, shield } from './domain/shield.ts'
export { insideThreshold, sensitiveThreshold, thresholdFor } from './domain/threshold.ts'
export { figureReaders, monitoringPolicy } from './policy.ts'
export { monitoringProblems } from './problems.ts'
export {
  type BookAnswer,
  book,
  type FigurePreview,
  figurePreview,
  type PromisesAnswer,
  promises,
} from './queries/book.ts'
export {
  type DifferencesAnswer,
  differences,
  type FigureAnswer,
  type FigureSeen,
  type FiguresAnswer,
  figure,
  figures,
  type TrendAnswer,
  trendOfFour,
} from './queries/figures.ts'
export { type PublicationPreview, publicationPreview } from './queries/publication.ts'

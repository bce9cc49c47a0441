// The door of the monitoring room: what is counted and how, what may be told, and the questions about it. Safe in browsers.
export { collectValues } from './actions/collect-values.ts'
export { defineFigure } from './actions/define-figure.ts'
export { declareValue, setBaseline, setLightRule, setPeriodTarget } from './actions/promise.ts'
export { publishFigure } from './actions/publish-figure.ts'
export { releaseRows } from './actions/release-rows.ts'
export { reopenValue } from './actions/reopen-value.ts'
export { freezeValues, validateValues } from './actions/settle-values.ts'
export { Taking, takeRelease } from './actions/take-release.ts'
export { bookOn, definitionIn, FigureVersion, versionsOf } from './domain/book.ts'
export { csvCell, csvOf } from './domain/csv.ts'
export { Counting, dimensions, FigureDefinition, hasFilters, versionName } from './domain/definition.ts'
export { definitionOf, figureDefinitions } from './domain/figures.ts'
export {
  type GateCell,
  type GateRule,
  type GateTable,
  gate,
  isEmptyTable,
  isSameTable,
  type ToldTable,
} from './domain/gate.ts'
export { elapsedShare, expectedToday, type Standing, standingOf } from './domain/light.ts'
export { lasting, subjects, sums } from './domain/measures.ts'
export type { OpenFigures } from './domain/open-figures.ts'
export { projectSpan } from './domain/project-span.ts'
export { Baseline, Declared, LightRuleKept, Target } from './domain/promise.ts'
export { relatedInTheWay } from './domain/related.ts'
export { Release, type ReleaseCell } from './domain/release.ts'
export { inTheWay, type Leaving, latestOf } from './domain/release-ledger.ts'
export { isWhole, leavingOf, releasable } from './domain/release-table.ts'
export { RollupCell } from './domain/rollup-cell.ts'
export { RowRelease } from './domain/row-release.ts'
export { type RowClass, rowColumns, safeClasses } from './domain/safe-rows.ts'
export { sentenceOf } from './domain/sentence.ts'
export { exposedIn, type Line, listWithTotal, type Shieldable, shield } from './domain/shield.ts'
export { shieldTable } from './domain/shield-table.ts'
export {
  type Audience,
  insideThreshold,
  isSensitivePart,
  leastShifts,
  openThreshold,
  sensitiveThreshold,
  thresholdFor,
  thresholdOf,
} from './domain/threshold.ts'
export { foldTowns } from './domain/towns.ts'
export { Value, ValueStep } from './domain/value.ts'
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
export { type CausesAnswer, causes } from './queries/causes.ts'
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
export { type MonthsAnswer, months } from './queries/months.ts'
export { type PublicationAnswer, type PublicationPreview, publicationPreview } from './queries/publication.ts'
export {
  type ReleasesAnswer,
  releases,
  type ValueStory,
  type ValuesAnswer,
  type VerifyAnswer,
  valueStory,
  values,
  verifyValue,
} from './queries/values.ts'
export { monitoringTexts } from './texts/index.ts'
export { namedPart, wordsOfPart } from './texts/parts.ts'
export { wordOfUnit } from './texts/units.ts'

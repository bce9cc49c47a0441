// The door of the places room: places, what was seen there, and the rules of their life. Safe in browsers, and small:
// the geometry of cells stays behind the other doors.
export { assignPlace } from './actions/assign-place.ts'
export { closePlace } from './actions/close-place.ts'
export { observePlace } from './actions/observe-place.ts'
export { renamePlace } from './actions/rename-place.ts'
export { reportPlace } from './actions/report-place.ts'
export { reviewPlace } from './actions/review-place.ts'
export { coarseCellOf, isCoarseCell, isFineCell } from './domain/cell.ts'
export { addDays, daysBetween, isNightInItaly } from './domain/day.ts'
export { placesPages } from './domain/desk-pages.ts'
export {
  Hotspot,
  type HotspotRecord,
  HotspotStep,
  Observation,
  type ObservationRecord,
} from './domain/hotspot.ts'
export {
  dormantAfterDays,
  hotspotPassages,
  improvingAfterDays,
  mayPass,
  observationWindowDays,
  type Passage,
  reviewChoices,
  reviewEveryDays,
  stateAfterObservation,
  uncoveredAfterDays,
} from './domain/hotspot-states.ts'
export { placeAfter } from './domain/settled.ts'
export {
  environmentTags,
  type HotspotEvent,
  type HotspotState,
  hotspotEvents,
  hotspotOutcomes,
  hotspotSources,
  hotspotStates,
  hotspotTypes,
  timeBands,
  type Verdict,
  verdicts,
} from './domain/words.ts'
export { placeGoers, placeKeepers, placesPolicy } from './policy.ts'
export { placesProblems } from './problems.ts'
export { type HotspotLife, oneHotspot } from './queries/hotspot.ts'
export { placesList, reviewDue, uncoveredPlaces } from './queries/lists.ts'
export { type PlacesMap, placesMap } from './queries/map.ts'
export type { CoarseCell, MapCell, MapPoint, MapWeek, PlaceLine } from './queries/shapes.ts'
export { texts as placesTexts } from './texts/index.ts'

// Door of the territory: municipalities through time, boundaries, and the import of newer
// archives. Pure and safe everywhere; the files live in content/territory.

export type { AnprArchive } from './anpr.ts'
export { ANPR_COLUMNS, readAnprArchive } from './anpr.ts'
export type { Boundaries, Box, MunicipalityShape, ProvinceEdge } from './boundaries.ts'
export { boundariesOf, isInside, municipalityAtPoint, randomFrom, randomPointInside } from './boundaries.ts'
export { checkMunicipalities } from './checks.ts'
export type { TerritoryChange } from './comparison.ts'
export { acceptNewer, CHANGE_KINDS, compareTerritories } from './comparison.ts'
export type { Day } from './day.ts'
export { dayAfter, isDay, isWithin } from './day.ts'
export type { Read } from './files.ts'
export {
  MUNICIPALITY_COLUMNS,
  PROVINCE_COLUMNS,
  REGION_COLUMNS,
  readMunicipalities,
  readProvinces,
  readRegions,
  readStates,
  STATE_COLUMNS,
  writeTabbed,
} from './files.ts'
export { placeName } from './place-name.ts'
export type { TerritoryProblem, TerritoryProblemCode } from './problems.ts'
export { sentenceOf } from './problems.ts'
export type {
  ForeignState,
  MunicipalityPeriod,
  Province,
  Region,
  SuccessorBasis,
  Territory,
} from './records.ts'
export { SUCCESSOR_BASES } from './records.ts'
export type { Registry } from './registry.ts'
export {
  currentMunicipality,
  latestMunicipality,
  municipalitiesOn,
  municipalityAt,
  periodsOf,
  registryOf,
  successorChain,
} from './registry.ts'
export type { MunicipalityProperties, Polygon, Position, Topology } from './topology.ts'

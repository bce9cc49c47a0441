// The door of the services room: the directory of what there is for people, and the rules of its pages.
export { addService } from './actions/add-service.ts'
export { assureService } from './actions/assure-service.ts'
export { changeService } from './actions/change-service.ts'
export { closeService } from './actions/close-service.ts'
export { endLocation } from './actions/end-location.ts'
export { setCapacity } from './actions/set-capacity.ts'
export { setHours } from './actions/set-hours.ts'
export { setLocation } from './actions/set-location.ts'
export { setSecretAddress } from './actions/set-secret-address.ts'
export { dueOn, isStale, lettersDue } from './domain/confirming.ts'
export { checkEligibility, type Eligibility, type PersonFacts, type Reason } from './domain/eligibility.ts'
export { Rule, type RuleTree } from './domain/eligibility-rule.ts'
export { answers, type Looked } from './domain/finding.ts'
export { type Audience, audiences, isFor } from './domain/for-whom.ts'
export { isHoliday } from './domain/holidays.ts'
export { Location, type LocationRecord, precisions, SecretAddress } from './domain/location.ts'
export { type Opening, openNow } from './domain/opening.ts'
export { type HoursTold, Schedule, weekdays } from './domain/schedule.ts'
export { Service, type ServiceRecord } from './domain/service.ts'
export {
  accessWays,
  genderPolicies,
  irregularAnswers,
  papers,
  serviceAreas,
  servicePostFunctions,
  serviceStatuses,
  serviceTypes,
  thresholds,
  visibilities,
} from './domain/words.ts'
export { placeCounters, refugeReaders, serviceKeepers, servicesPolicy } from './policy.ts'
export { servicesProblems } from './problems.ts'
export type { OpenLabel, OpenOneService, OpenService, OpenServices } from './queries/open-service.ts'
export {
  type OneService,
  oneService,
  type SecretAddresses,
  type ServicesList,
  type StaleServices,
  secretAddress,
  servicesList,
  staleServices,
} from './queries/services.ts'
export type { DoorSeen, HoursSeen, ServiceSeen } from './queries/shapes.ts'
export { servicesTexts } from './texts/index.ts'

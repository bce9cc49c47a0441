// The door of the services room: the directory of what there is for people, and the rules of its pages.
export { addService } from './actions/add-service.ts'
export { assureService } from './actions/assure-service.ts'
export { changeService } from './actions/change-service.ts'
export { closeService } from './actions/close-service.ts'
export { setCapacity } from './actions/set-capacity.ts'
export { Rule, type RuleTree } from './domain/eligibility-rule.ts'
export { Service, type ServiceRecord } from './domain/service.ts'
export {
  accessWays,
  genderPolicies,
  irregularAnswers,
  papers,
  serviceAreas,
  servicePostFunctions,
  serviceStatuses,
  thresholds,
  visibilities,
} from './domain/words.ts'
export { placeCounters, serviceKeepers, servicesPolicy } from './policy.ts'
export { servicesProblems } from './problems.ts'
export { servicesTexts } from './texts/index.ts'

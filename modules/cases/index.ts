// The door of the cases room: files from intake to closing. Safe in browsers.
// Lower floors first: nouns are made in the order of their keys.
import '#people'

export { openIntake } from './actions/open-intake.ts'
export { mustLend, type Step, stepOf, theFile } from './actions/step.ts'
export { CaseFile, CaseStep, FileCounter, numberOf, prefixOf } from './domain/case-file.ts'
export {
  type CaseEvent,
  type CaseMove,
  type CaseState,
  caseEventsFrom,
  caseMoveOf,
  caseMoves,
  caseStates,
  dueAfter,
  isOpen,
  openStates,
  processOf,
} from './domain/case-states.ts'
export * from './domain/words.ts'
export * from './plan-door.ts'
export { caseCircle, caseKeepers, casesPolicy, caseWorkers } from './policy.ts'
export { casesProblems } from './problems.ts'
export { casesTexts } from './texts/index.ts'

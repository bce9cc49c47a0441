// The door of the cases room: files from intake to closing. Safe in browsers.
// Lower floors first: nouns are made in the order of their keys.
import '#people'
import '#referrals'

export { changeMembers, linkJoint, passToAnother } from './actions/arrange.ts'
export { closeCase, proposeClose, reopen, sendBack } from './actions/closing.ts'
export { completeAssessment } from './actions/complete-assessment.ts'
export { correctInclusionPath } from './actions/correct-inclusion-path.ts'
export { acceptIntake, orientOnly, rejectIntake } from './actions/decide-intake.ts'
export { amendNote, writeNote } from './actions/diary.ts'
export { transfer } from './actions/hand-over.ts'
export {
  endInclusionPath,
  noteInclusionDay,
  openInclusionPath,
  tieInclusionPact,
} from './actions/inclusion-path.ts'
export { cancelMeeting, planMeeting, recordMeeting } from './actions/meetings.ts'
export { openIntake } from './actions/open-intake.ts'
export { resume, stillAway, suspend } from './actions/pause.ts'
export { mustBeAround, mustReach } from './actions/reaching.ts'
export { recordAssessment } from './actions/record-assessment.ts'
export { mustLend, type Step, stepOf, theFile } from './actions/step.ts'
export { addTask, finishTask, reassignTask } from './actions/tasks.ts'
export { addMember, endMember } from './actions/team.ts'
export { Assessment, moments } from './domain/assessment.ts'
export { CaseFile, CaseStep, FileCounter, numberOf, prefixOf } from './domain/case-file.ts'
export {
  type CaseEvent,
  type CaseMove,
  type CaseState,
  caseEventsFrom,
  caseMoveOf,
  caseMoves,
  caseStates,
  isOpen,
  openStates,
  processOf,
} from './domain/case-states.ts'
export { casesPages } from './domain/desk-pages.ts'
export { InclusionPath } from './domain/inclusion-path.ts'
export { type Instrument, instrumentOf, instruments, slicesOf } from './domain/instruments.ts'
export { CaseNote, noteCompartments, noteKinds } from './domain/note.ts'
export { CaseTask } from './domain/task.ts'
export { grantable, isAround, Meeting, profiles, TeamMember, teamRoles } from './domain/team.ts'
export * from './domain/words.ts'
export * from './plan-door.ts'
export { caseCircle, caseKeepers, casesPolicy, caseWorkers } from './policy.ts'
export { casesProblems } from './problems.ts'
export { colleagues, diary, looks, type OneCase, oneCase, readBy, teamOf } from './queries/case-page.ts'
export {
  type Caseload,
  type CasesOfPerson,
  type CaseWork,
  caseload,
  casesOfPerson,
  caseWork,
} from './queries/caseload.ts'
export { type CasesFound, findCases } from './queries/find.ts'
export type { CaseLine, LookSeen, MeetingSeen, MemberSeen, NoteSeen, TaskSeen } from './queries/shapes.ts'
export { casesTexts } from './texts/index.ts'

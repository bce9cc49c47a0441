// The door of the people room: persons known by nickname, the ladder of trust, and the guard against names in notes.
export { allowName } from './actions/allow-name.ts'
export { assignCode } from './actions/assign-code.ts'
export { changeNickname } from './actions/change-nickname.ts'
export { identify } from './actions/identify.ts'
export { noteMet } from './actions/note-met.ts'
export { register } from './actions/register.ts'
export { ageOn, bandOf } from './domain/age-band.ts'
export { isDiscreet } from './domain/discreet-nickname.ts'
export {
  Identity,
  type IdentityRecord,
  Naming,
  namingBases,
  namingPurposes,
  shownName,
} from './domain/identity.ts'
export {
  type IdentityEvent,
  type IdentityLevel,
  identityEvents,
  identityLadder,
  identityLevels,
  type Rung,
  stepFrom,
  stepsAhead,
  type Wish,
} from './domain/identity-ladder.ts'
export { noteMet as metAgain } from './domain/met.ts'
export { checkCharacter, codePrefix, foldText, isNicknameCode, nicknameCode } from './domain/nickname-code.ts'
export { ageBands, genders, IdentityStep, Person, type PersonRecord } from './domain/person.ts'
export {
  findPersonalTraces,
  type PersonalTrace,
  type TraceKind,
  withoutTraces,
} from './domain/personal-traces.ts'
export { nameReaders, peoplePolicy, personKeepers, personNamers, personReaders } from './policy.ts'
export { peopleProblems } from './problems.ts'
export { personsOfUnit } from './queries/of-unit.ts'
export { onePerson } from './queries/person.ts'
export { searchNicknames } from './queries/search-nicknames.ts'
export type { PersonLine } from './queries/shapes.ts'
export { texts as peopleTexts } from './texts/index.ts'

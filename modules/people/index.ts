// The door of the people room: persons known by nickname, the ladder of trust, and the guard against names in notes.
export { allowName } from './actions/allow-name.ts'
export { answerOwner, askOwner } from './actions/ask-owner.ts'
export { assignCode } from './actions/assign-code.ts'
export { endAttribute, noteAttribute } from './actions/attribute.ts'
export { changeNickname } from './actions/change-nickname.ts'
export { endGuardianship, noteGuardianship } from './actions/guardianship.ts'
export {
  addHouseholdMember,
  changeHouseholdRole,
  endHouseholdMember,
  openHousehold,
} from './actions/household.ts'
export { identify } from './actions/identify.ts'
export { beginImport, endImport, importHouseholds, undoImport } from './actions/import-households.ts'
export { endIsee, noteIsee } from './actions/isee.ts'
export { approveMerge, proposeMerge, undoMerge } from './actions/merge-person.ts'
export {
  endIdentifier,
  endStayIdentifier,
  noteIdentifier,
  noteStayIdentifier,
} from './actions/note-identifier.ts'
export { noteMet } from './actions/note-met.ts'
export { endPhone, notePhone } from './actions/note-phone.ts'
export { reduce } from './actions/reduce.ts'
export { register } from './actions/register.ts'
export { requestAnonymity } from './actions/request-anonymity.ts'
export { noteNotSame, splitPerson } from './actions/split-person.ts'
export { verify } from './actions/verify.ts'
export { ageOn, bandOf } from './domain/age-band.ts'
export {
  Attribute,
  type AttributeKind,
  attributeKinds,
  attributeSources,
  compartmentOf,
} from './domain/attribute.ts'
export { attributeCodes, householdRelations } from './domain/attribute-codes.ts'
export { isDiscreet } from './domain/discreet-nickname.ts'
export { Guardianship, guardianshipKinds } from './domain/guardianship.ts'
export { Household, HouseholdMember, householdKinds } from './domain/household.ts'
export { Identifier, StayIdentifier } from './domain/identifier.ts'
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
export { IseeCertificate, iseeBands, iseeKinds } from './domain/isee.ts'
export { MatchRequest } from './domain/match-request.ts'
export { noteMet as metAgain } from './domain/met.ts'
export { checkCharacter, codePrefix, foldText, isNicknameCode, nicknameCode } from './domain/nickname-code.ts'
export { type OpenWork, worksOnPersons } from './domain/open-work.ts'
export { ageBands, genders, IdentityStep, Person, type PersonRecord } from './domain/person.ts'
export {
  findPersonalTraces,
  type PersonalTrace,
  type TraceKind,
  withoutTraces,
} from './domain/personal-traces.ts'
export { Phone, phoneMark, readPhone } from './domain/phone.ts'
export { NotSame, SameAs } from './domain/same-person.ts'
export { SearchKeys } from './domain/search-keys.ts'
export { SealedLink, Verification } from './domain/verification.ts'
export { nameChanges, renameChanges } from './matching/findable.ts'
export { nameReaders, peoplePolicy, personKeepers, personNamers, personReaders } from './policy.ts'
export { matchingPolicy } from './policy-matching.ts'
export * from './privacy.ts'
export { peopleProblems } from './problems.ts'
export { alreadyKnown } from './queries/already-known.ts'
export { cluster, duplicates, links, matchRequests, pair } from './queries/duplicates.ts'
export {
  aroundQuery,
  attributesQuery,
  guardianshipsQuery,
  householdsQuery,
  iseeQuery,
} from './queries/file.ts'
export { followedQuery } from './queries/followed.ts'
export { checkTaxCodeQuery, identifiersQuery } from './queries/identifiers.ts'
export { lookAlikes, possibleAtPartner } from './queries/look-alikes.ts'
export { personsOfUnit } from './queries/of-unit.ts'
export { onePerson } from './queries/person.ts'
export { phonesQuery } from './queries/phones.ts'
export { sealedNameQuery } from './queries/sealed-name.ts'
export { searchPeople } from './queries/search.ts'
export { searchNicknames } from './queries/search-nicknames.ts'
export type { PersonLine } from './queries/shapes.ts'
export { texts as peopleTexts } from './texts/index.ts'

// Who may know a person by nickname: those who meet them. Never a peer worker or a store, and never another
// unit. The roads in SQL (migrations/) say the same roles.
import { policy } from '#core/kernel'

/** Meet people and may be told a nickname. */
export const personKeepers = [
  'outreach_operator',
  'service_coordinator',
  'health_worker',
  'educator',
  'cultural_mediator',
] as const
/** Read what is known of a person, when it is theirs to follow. */
export const personReaders = [
  ...personKeepers,
  'social_worker',
  'case_manager',
  'psychologist',
  'legal_advisor',
  'housing_officer',
  'community_facilitator',
] as const
/** Look a nickname up among all those their units know. */
export const personSearchers = [...personKeepers, 'social_worker', 'case_manager', 'psychologist'] as const

/** Receive people at a desk, by name when they wish. */
export const personReceivers = [
  'social_worker',
  'case_manager',
  'psychologist',
  'legal_advisor',
  'housing_officer',
  'community_facilitator',
  'helpline_operator',
  'privacy_admin',
] as const

/** May be told a name, and write it. */
export const personNamers = ['social_worker', 'case_manager', 'educator', 'legal_advisor'] as const
/** Read names; who works in the street alone goes by nickname. */
export const nameReaders = [
  'educator',
  'social_worker',
  'case_manager',
  'service_coordinator',
  'psychologist',
  'cultural_mediator',
  'legal_advisor',
  'housing_officer',
  'health_worker',
  'community_facilitator',
] as const
/** Read numbers, because a help asks for them. */
export const numberReaders = ['social_worker', 'case_manager', 'legal_advisor'] as const
/** Read how somebody stays in the country. */
export const stayReaders = ['legal_advisor', 'case_manager'] as const
/** Read and write who lives with whom. */
export const householdKeepers = ['social_worker', 'case_manager', 'educator', 'service_coordinator'] as const
/** Follow minors: who answers for a child is read and written by them. */
export const guardianshipKeepers = ['social_worker', 'case_manager', 'educator'] as const
/** Read and write how much a household lives on, because a help asks for it. */
export const iseeKeepers = [
  'social_worker',
  'case_manager',
  'educator',
  'service_coordinator',
  'housing_officer',
] as const
/** Learn something of a person and write it, in the parts they are cleared for. */
export const attributeKeepers = [
  'social_worker',
  'case_manager',
  'educator',
  'service_coordinator',
  'psychologist',
  'health_worker',
  'legal_advisor',
  'housing_officer',
  'outreach_operator',
] as const

/** Bring in a list of households for their unit: they may write names too. */
export const listBringers = ['social_worker', 'case_manager', 'educator'] as const

export const peoplePolicy = policy({
  'person.import': { roles: listBringers, by: 'unit' },
  'person.see-imports': { roles: [...listBringers, 'service_coordinator'], by: 'unit' },
  /** Asked where no unit is named: rows are then held by their own policies. */
  'person.list-imports': { roles: [...listBringers, 'service_coordinator'], by: 'network' },
  'person.register': { roles: [...personKeepers, ...personReceivers], by: 'unit' },
  'person.assign-code': { roles: personKeepers, by: 'unit' },
  'person.change-nickname': { roles: personKeepers, by: 'unit' },
  'person.note-met': { roles: personReaders, by: 'unit' },
  'person.allow-name': { roles: ['service_coordinator'], by: 'unit' },
  'person.identify': { roles: personNamers, by: 'unit' },
  'person.note-identifier': { roles: numberReaders, by: 'unit' },
  'person.note-stay-identifier': { roles: stayReaders, by: 'unit' },
  'person.see-identifiers': { roles: numberReaders, by: 'person' },
  'person.note-phone': { roles: personNamers, by: 'unit' },
  'person.see-phones': { roles: nameReaders, by: 'person' },
  'person.verify': { roles: ['social_worker'], by: 'unit' },
  'person.see-verifications': { roles: numberReaders, by: 'person' },
  'person.request-anonymity': { roles: ['health_worker'], by: 'unit' },
  'person.open-sealed': { roles: ['health_worker'], by: 'person' },
  'person.reduce': { roles: ['privacy_admin'], by: 'unit' },
  'household.keep': { roles: householdKeepers, by: 'unit' },
  'household.see': { roles: [...householdKeepers, 'psychologist'], by: 'person' },
  'person.keep-guardianship': { roles: guardianshipKeepers, by: 'unit' },
  'person.see-guardianship': { roles: guardianshipKeepers, by: 'person' },
  'person.keep-isee': { roles: iseeKeepers, by: 'unit' },
  'person.see-isee': { roles: iseeKeepers, by: 'person' },
  'person.note-attribute': { roles: attributeKeepers, by: 'unit' },
  'person.search': { roles: personSearchers, by: 'person' },
  'person.see': { roles: [...personReaders, 'privacy_admin'], by: 'person' },
  'person.see-name': { roles: nameReaders, by: 'person' },
})

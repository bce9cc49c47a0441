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

export const peoplePolicy = policy({
  'person.register': { roles: [...personKeepers, ...personReceivers], by: 'unit' },
  'person.assign-code': { roles: personKeepers, by: 'unit' },
  'person.change-nickname': { roles: personKeepers, by: 'unit' },
  'person.note-met': { roles: personReaders, by: 'unit' },
  'person.allow-name': { roles: ['service_coordinator'], by: 'unit' },
  'person.identify': { roles: personNamers, by: 'unit' },
  'person.search': { roles: personSearchers, by: 'person' },
  'person.see': { roles: personReaders, by: 'person' },
  'person.see-name': { roles: nameReaders, by: 'person' },
})

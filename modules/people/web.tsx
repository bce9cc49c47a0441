// The screens of the people room.
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'
export { PeoplePage, type PeoplePageProps } from './screens/file/people-page.tsx'
export { LevelBadge, PersonPage, type PersonPageProps } from './screens/file/person-page.tsx'
export type { PersonSlot, TimelineEntry } from './screens/slots.ts'

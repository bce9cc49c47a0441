// The screens of the people room.

export { DuplicatesPage, type DuplicatesPageProps } from './screens/duplicates-page.tsx'
export { EmergencyButton } from './screens/emergency-dialog.tsx'
export { EndedSharesCard } from './screens/ended-shares-card.tsx'
export { PeoplePage, type PeoplePageProps } from './screens/file/people-page.tsx'
export { LevelBadge, PersonPage, type PersonPageProps } from './screens/file/person-page.tsx'
export { ImportPage } from './screens/import-page.tsx'
export { AskPartners, LookAlikes, type TypedName } from './screens/look-alikes.tsx'
export { PrivacyPage } from './screens/privacy-page.tsx'
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'
export { ReadersCard } from './screens/readers-card.tsx'
export { SharingCard } from './screens/sharing-card.tsx'
export type { PersonSlot, TimelineEntry } from './screens/slots.ts'

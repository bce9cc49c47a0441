// The screens of the people room. Pages come when somebody goes there; what other pages hang comes with the door.
import { lazy } from 'react'

export { AlreadyKnown } from './screens/already-known.tsx'
export type { DuplicatesPageProps } from './screens/duplicates-page.tsx'
export { EmergencyButton } from './screens/emergency-dialog.tsx'
export { EndedSharesCard } from './screens/ended-shares-card.tsx'
export { LanguageField } from './screens/file/naming-fields.tsx'
export { LevelBadge, PersonPage, type PersonPageProps } from './screens/file/person-page.tsx'
export { RegisterDialog, type RegisterDialogProps } from './screens/file/register-dialog.tsx'
export { AskPartners, LookAlikes, type TypedName } from './screens/look-alikes.tsx'
export { type PickedPerson, PickPerson } from './screens/pick-person.tsx'
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'
export { ReadersCard } from './screens/readers-card.tsx'
export { OpenRequestDialog } from './screens/rights-dialogs.tsx'
export { SharingCard } from './screens/sharing-card.tsx'
export type { PersonSlot, TimelineEntry } from './screens/slots.ts'

export const DuplicatesPage = lazy(async () => ({
  default: (await import('./screens/duplicates-page.tsx')).DuplicatesPage,
}))
export const PeoplePage = lazy(async () => ({
  default: (await import('./screens/file/people-page.tsx')).PeoplePage,
}))
export const ImportPage = lazy(async () => ({
  default: (await import('./screens/import-page.tsx')).ImportPage,
}))
export const GlassesToday = lazy(async () => ({
  default: (await import('./screens/glasses-today.tsx')).GlassesToday,
}))
export const SecondLooksToday = lazy(async () => ({
  default: (await import('./screens/second-looks-today.tsx')).SecondLooksToday,
}))
export const PrivacyPage = lazy(async () => ({
  default: (await import('./screens/privacy-page.tsx')).PrivacyPage,
}))

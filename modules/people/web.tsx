// The screens of the people room.

export { EmergencyButton } from './screens/emergency-dialog.tsx'
export { EndedSharesCard } from './screens/ended-shares-card.tsx'
export { ImportPage } from './screens/import-page.tsx'
export { PrivacyPage } from './screens/privacy-page.tsx'
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'
export { ReadersCard } from './screens/readers-card.tsx'
export { SharingCard } from './screens/sharing-card.tsx'

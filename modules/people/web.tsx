// The screens of the people room.

export { DuplicatesPage, type DuplicatesPageProps } from './screens/duplicates-page.tsx'
export { AskPartners, LookAlikes, type TypedName } from './screens/look-alikes.tsx'
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'

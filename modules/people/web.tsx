// The screens of the people room.
export { ImportPage } from './screens/import-page.tsx'
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'

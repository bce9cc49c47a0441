// The screens of the people room.
export { PurposeGate, type PurposeGateProps } from './screens/purpose-gate.tsx'

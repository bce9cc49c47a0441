// The stations of a request.
export { ask } from './ask.ts'
export { type Answer, type Envelope, perform } from './line.ts'
export { canonical, fingerprint } from './seal.ts'

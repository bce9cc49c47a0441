// The stations of a request.
export { ask } from './ask.ts'
export { type Answer, derives, type Envelope, perform } from './line.ts'
export { openApi } from './openapi.ts'
export { problemBody, problemOf, sendProblem } from './problem-reply.ts'
export type { Carry, CarryContext, Chore, Happened, House, Messenger, Reaction, Room } from './room.ts'
export { canonical, fingerprint } from './seal.ts'
export { purposes, sealFor, unsealer } from './sealing.ts'
export { intentIdOf, makeServer, mustBeComplete, type ServerParts, tooMany } from './server.ts'

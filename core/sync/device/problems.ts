// What the phone itself can answer instead of doing: each code has a sentence in the texts of the field app.
import type { Problem } from '../../kernel/index.ts'

const problem = (code: string, status: number, details?: Problem['details']): Problem =>
  details ? { code, status, details } : { code, status }

export const phoneFull = (): Problem => problem('sync.phone-full', 507)
export const phoneLocked = (): Problem => problem('sync.phone-locked', 423)
export const notEnrolled = (): Problem => problem('sync.not-enrolled', 409)
export const alreadyEnrolled = (): Problem => problem('sync.already-enrolled', 409)
export const noCarry = (): Problem => problem('sync.nothing-carried', 409)
export const tooOld = (): Problem => problem('sync.carried-too-old', 409)
export const tooLongAway = (): Problem => problem('sync.too-long-away', 409)
export const needsNetwork = (): Problem => problem('sync.needs-network', 503)
export const signedOut = (): Problem => problem('sync.signed-out', 401)
export const busyElsewhere = (): Problem => problem('sync.busy-elsewhere', 409)
export const serverUnclear = (): Problem => problem('sync.server-unclear', 502)
export const serverFailed = (): Problem => problem('sync.server-failed', 500)
export const tooLarge = (): Problem => problem('sync.too-large', 413)
export const wrongPin = (left: number): Problem => problem('sync.wrong-pin', 401, { left })
export const pinTooSoon = (seconds: number): Problem => problem('sync.pin-too-soon', 429, { seconds })
export const pinWiped = (): Problem => problem('sync.pin-wiped', 410)
export const pinTooShort = (): Problem => problem('sync.pin-too-short', 422)
export const noWayIn = (): Problem => problem('sync.no-way-in', 422)
export const passkeyUnable = (): Problem => problem('sync.passkey-unable', 501)
export const passkeyFailed = (): Problem => problem('sync.passkey-failed', 401)
export const notRefused = (): Problem => problem('sync.not-refused', 409)
export const unreadableHere = (): Problem => problem('sync.unreadable-here', 409)
export const accessEnded = (): Problem => problem('sync.access-ended', 410)

// What the people room knows of sharing, consent, emergencies, rights and retention: imported by its door.
export { breakGlass, reviewBreakGlass } from './actions/break-glass.ts'
export { giveConsent, withdrawConsent } from './actions/consent.ts'
export { endQuietly, helpQuietly } from './actions/help-quietly.ts'
export { publishNotice } from './actions/publish-notice.ts'
export { approveRun, prepareRun, tellErasures } from './actions/retention.ts'
export {
  decideRequest,
  endHold,
  extendRequest,
  holdPerson,
  openRequest,
  sendAnswer,
} from './actions/rights.ts'
export { endShare, sharePerson } from './actions/share.ts'
export { Consent, consentChannels, PrivacyNotice, SharingWish } from './domain/consent.ts'
export { Erasure, RetentionItem, RetentionRun } from './domain/retention.ts'
export { exemptions, Hold, RightsRequest, rightKinds } from './domain/rights.ts'
export { glassBreakers, privacyPolicy, privacyRoles } from './privacy-policy.ts'
export { breakGlassesQuery, findByCodeQuery, readersQuery } from './queries/emergency.ts'
export { exportQuery, requestsQuery, retentionQuery, unusualReadingsQuery } from './queries/rights.ts'
export { endedSharesQuery, noticesQuery, sharingQuery } from './queries/sharing.ts'

// Door of the accounts, for the server: who is it, and which network do they enter.
export { createAccount, type NewAccount } from './account.ts'
export {
  type ApiToken,
  createApiToken,
  listApiTokens,
  type NewApiToken,
  revokeApiToken,
} from './api-tokens.ts'
export type { AccountConfig, AccountTools, DemoAccount, Letter, Mailer, OidcConfig } from './config.ts'
export { refuseForeignOrigin } from './foreign-origin.ts'
export { firstLink, type Invitation, inviteWorker, redeemFirstLink } from './invitations.ts'
export { createLimits, type Limits } from './limits.ts'
export { authPolicy } from './policy.ts'
export type { SendProblem } from './reply.ts'
export { type AccountOptions, accountRoutes } from './routes.ts'
export { createWaker, forgetEndedSessions, sessionCookie, tokenOf } from './session.ts'
export { texts as authTexts } from './texts/index.ts'

// The account library (better-auth), set the way this house wants it: closed to strangers, every session
// revocable at once, its tables out of everyone's reach, nothing told to anybody outside.
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { Kysely } from 'kysely'
import { z } from 'zod'
import { newId } from '#core/kernel'
import {
  accountColumns,
  credentialColumns,
  passkeyColumns,
  secondFactorColumns,
  sessionColumns,
  verificationColumns,
} from './columns.ts'
import { type AccountTools, deviceLifeMillis, isSecure, minute, originOf } from './config.ts'
import { ownOrigins } from './foreign-origin.ts'
import { acceptWithProvider } from './invitations.ts'
import { portDialect } from './kysely-port.ts'
import { writeResetLetter } from './letters.ts'
import { longestPassword, shortestPassword } from './passwords.ts'

export const providerName = 'organisation'
export const addressHeader = 'x-prossima-address'

/** Signs in an account the house itself has just made, without asking for anything. Never reachable from outside. */
const houseDoor = {
  id: 'house-door',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ account_id: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.account_id)
        if (!user) throw new Error('No such account')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({ session_id: session.id })
      },
    ),
  },
}

const oidc = (tools: AccountTools) => {
  const { oidc: provider } = tools.config
  if (!provider) return []
  return [
    genericOAuth({
      config: [
        {
          providerId: providerName,
          name: provider.label,
          discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId: provider.client_id,
          clientSecret: provider.client_secret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true,
          mapProfileToUser: async (profile: Record<string, unknown>) => {
            await acceptWithProvider(tools, profile)
            return {}
          },
        },
      ],
    }),
  ]
}

const closeSessionsOf = (tools: AccountTools, session_id: string): Promise<unknown> =>
  tools.database.as(
    'auth',
    (run) => run({ text: 'select access.close_sessions($1)', values: [session_id] }),
    'person',
  )

/** What the provider handed over to recognise someone is used once and not kept. */
const withoutTokens = async (credential: Record<string, unknown>) => ({
  data: { ...credential, accessToken: null, refreshToken: null, idToken: null },
})

interface Reset {
  user: { email: string; name: string }
  token: string
}

const passwords = ({ config, mailer }: AccountTools) => ({
  enabled: true,
  disableSignUp: true,
  autoSignIn: false,
  minPasswordLength: shortestPassword,
  maxPasswordLength: longestPassword,
  revokeSessionsOnPasswordReset: true,
  resetPasswordTokenExpiresIn: 3600,
  ...(mailer.available
    ? {
        sendResetPassword: async ({ user, token }: Reset) => {
          const link = `${originOf(config)}/reset?token=${encodeURIComponent(token)}`
          await mailer.send(writeResetLetter(user, link))
        },
      }
    : {}),
})

export const createAccounts = (tools: AccountTools) => {
  const { config, database } = tools
  const origin = originOf(config)
  return betterAuth({
    appName: 'Prossima',
    baseURL: origin,
    basePath: '/api/auth',
    secret: config.secret,
    trustedOrigins: ownOrigins(config.publicUrl),
    telemetry: { enabled: false },
    logger: { level: 'error', disableColors: true },
    rateLimit: { enabled: false },
    database: {
      db: new Kysely({ dialect: portDialect(database) }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    user: accountColumns,
    session: {
      ...sessionColumns,
      expiresIn: deviceLifeMillis / 1000,
      disableSessionRefresh: true,
      freshAge: (15 * minute) / 1000,
      cookieCache: { enabled: false },
    },
    account: { ...credentialColumns, accountLinking: { enabled: true, requireLocalEmailVerified: false } },
    verification: { ...verificationColumns, storeIdentifier: 'hashed' },
    emailAndPassword: passwords(tools),
    databaseHooks: {
      session: { delete: { after: async (session) => void (await closeSessionsOf(tools, session.id)) } },
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    advanced: {
      cookiePrefix: 'prossima-account',
      useSecureCookies: isSecure(config),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      twoFactor({
        issuer: 'Prossima',
        schema: secondFactorColumns,
        allowPasswordless: true,
        accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: 900 },
      }),
      passkey({ rpID: new URL(origin).hostname, rpName: 'Prossima', origin, schema: passkeyColumns }),
      houseDoor,
      ...oidc(tools),
    ],
  })
}

export type Accounts = ReturnType<typeof createAccounts>

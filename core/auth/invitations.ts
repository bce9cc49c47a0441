// A link that opens an account once. A colleague's administrator sends it, or hands it over where there is no
// mail; only the hash of it is kept. The very first link of an empty installation is one of these too.
import { randomBytes } from 'node:crypto'
import type { Run, Token } from '#core/db'
import {
  instant,
  type Me,
  may,
  newId,
  notAllowed,
  notFound,
  type Row,
  refuse,
  type Statement,
} from '#core/kernel'
import { hashIfGiven, tidyEmail, writeAccount } from './account.ts'
import { type AccountTools, hour, originOf } from './config.ts'
import { type Found, findInvitation, hashOf, mustBeLive, use } from './invitation-rows.ts'
import { writeInvitationLetter } from './letters.ts'
import { sealAdministration } from './seal.ts'
import './policy.ts'

const invitationLifeMillis = 7 * 24 * hour

export interface Invitation {
  invitation_id: string
  /** To be handed over when `sent` is false; also shown when the letter left, for safety. */
  link: string
  sent: boolean
  expires_at: string
}

const freshToken = (): string => randomBytes(32).toString('base64url')

const workerLoad = (network_id: string, worker_id: string): Statement => ({
  name: 'worker to invite',
  text: `select worker_id, account_id, name, organisation_id from access.workers
         where network_id = $1 and worker_id = $2 and (ended_on is null or ended_on >= (now() at time zone 'Europe/Rome')::date)`,
  values: [network_id, worker_id],
})

const mustInvite = (me: Me, worker: Row | undefined): Row => {
  if (!worker) return notFound()
  const organisation_id = String(worker.organisation_id)
  if (!may(me, 'auth.invite-worker', { organisation_id })) notAllowed('auth.invite-worker')
  return worker
}

/** Someone with any way in needs no second link: a link must never be a back door to a working account. */
const mustHaveNoWayIn = async (run: Run, account_id: unknown): Promise<void> => {
  if (account_id === null || account_id === undefined) return
  const ways = await run({
    text: `select 1 from auth.credentials where account_id = $1 union all select 1 from auth.passkeys where account_id = $1`,
    values: [account_id],
  })
  if (ways.length > 0) refuse('auth.already-has-account')
}

/** Invites a worker already enlisted in the network. The invitation is written in the audit chain of their organisation. */
export const inviteWorker = async (
  tools: AccountTools,
  token: Token,
  invited: { worker_id: string; email: string },
): Promise<Invitation> => {
  const email = tidyEmail(invited.email)
  const now = instant(tools.clock)
  const secret = freshToken()
  const expires_at = new Date(tools.clock.now() + invitationLifeMillis).toISOString()
  const invitation_id = newId()
  const { me, worker } = await tools.database.change(
    token,
    [workerLoad(token.network_id, invited.worker_id)],
    (me, [found]) => ({
      saves: [sealInvitation(me, mustInvite(me, found?.[0]), now)],
      answer: () => ({ me, worker: found?.[0] as Row }),
    }),
  )
  await tools.database.as(
    'auth',
    async (run) => {
      await mustHaveNoWayIn(run, worker.account_id)
      await run({
        text: `delete from auth.invitations where network_id = $1 and worker_id = $2 and used_at is null`,
        values: [token.network_id, invited.worker_id],
      })
      await run({
        text: `insert into auth.invitations (id, token_hash, email, name, network_id, worker_id, invited_by, created_at, expires_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [
          invitation_id,
          hashOf(secret),
          email,
          worker.name,
          token.network_id,
          invited.worker_id,
          me.worker_id,
          now,
          expires_at,
        ],
      })
    },
    'person',
  )
  const link = `${originOf(tools.config)}/invitation?token=${secret}`
  return {
    invitation_id,
    link,
    expires_at,
    sent: await sendIfPossible(tools, { email, name: String(worker.name), by: me.name, link }),
  }
}

const sealInvitation = (me: Me, worker: Row, now: string): Statement =>
  sealAdministration({
    me,
    now,
    organisation_id: String(worker.organisation_id),
    act: 'auth.invite-worker',
    record_id: String(worker.worker_id),
  })

const sendIfPossible = async (
  { mailer }: AccountTools,
  letter: { email: string; name: string; by: string; link: string },
): Promise<boolean> => {
  if (!mailer.available) return false
  try {
    await mailer.send(writeInvitationLetter(letter))
    return true
  } catch {
    // The link is shown to the inviter anyway: a mail server that is down stops nobody.
    return false
  }
}

const link = async (run: Run, found: Found, account_id: string): Promise<void> => {
  const rows = await run({
    text: 'select access.link_account($1, $2, $3) as is_linked',
    values: [found.network_id, found.worker_id, account_id],
  })
  if (!rows[0]?.is_linked) refuse('auth.invitation-used', undefined, 410)
}

const accountWith = async (run: Run, email: string | null): Promise<string | undefined> => {
  const rows = await run({ text: 'select id from auth.accounts where email = $1', values: [email] })
  return rows[0]?.id as string | undefined
}

export interface InvitationSeen {
  name: string
  email: string
  /** They already have an account: they accept by signing in. */
  has_account: boolean
}

/** What the page of the link may show before it is accepted. */
export const seeInvitation = (tools: AccountTools, token: string): Promise<InvitationSeen> =>
  tools.database.as(
    'auth',
    async (run) => {
      const found = mustBeLive(await findInvitation(run, token), instant(tools.clock))
      if (found.network_id === null) return notFound()
      const has_account = (await accountWith(run, found.email)) !== undefined
      return { name: String(found.name), email: String(found.email), has_account }
    },
    'person',
  )

export interface Accepting {
  token: string
  /** Absent: a passkey comes next, in the session that opens. */
  password?: string
  /** Who is signed in while accepting, if anybody. */
  account_id?: string
}

/** Uses the link, once. Answers the account, new or the one signed in. */
export const acceptInvitation = async (tools: AccountTools, accepting: Accepting): Promise<string> => {
  const seen = await seeInvitation(tools, accepting.token)
  const password_hash = seen.has_account
    ? undefined
    : await hashIfGiven({ ...seen, password: accepting.password })
  const now = instant(tools.clock)
  return tools.database.as(
    'auth',
    async (run) => {
      const found = mustBeLive(await findInvitation(run, accepting.token), now)
      const known = await accountWith(run, found.email)
      if (known !== undefined && known !== accepting.account_id)
        refuse('auth.sign-in-to-accept', undefined, 409)
      const { email, name } = seen
      const account_id = known ?? (await writeAccount({ run, now }, { email, name, password_hash }))
      await link(run, found, account_id)
      await use(run, found, { account_id, now })
      return account_id
    },
    'person',
  )
}

/** Someone invited comes in with their organisation's own sign-in: the provider vouches for the address. */
export const acceptWithProvider = async (
  tools: AccountTools,
  profile: Record<string, unknown>,
): Promise<void> => {
  const isVouched = profile.email_verified === true || profile.email_verified === 'true'
  if (!isVouched || typeof profile.email !== 'string') return
  const email = profile.email.toLowerCase()
  const now = instant(tools.clock)
  await tools.database.as(
    'auth',
    async (run) => {
      const waiting = await run({
        text: `select id, email, name, network_id, worker_id, expires_at, used_at from auth.invitations
               where email = $1 and used_at is null and expires_at > $2 order by created_at for update`,
        values: [email, now],
      })
      for (const found of waiting as unknown as Found[]) {
        const name = String(found.name)
        const account_id =
          (await accountWith(run, email)) ?? (await writeAccount({ run, now }, { email, name }))
        await link(run, found, account_id)
        await use(run, found, { account_id, now })
      }
    },
    'person',
  )
}

const isEmpty = async (run: Run): Promise<boolean> =>
  (await run({ text: 'select 1 from auth.accounts limit 1' })).length === 0

/** The link that begins an empty installation; undefined as soon as any account exists. An earlier one stops working. */
export const firstLink = (
  tools: Pick<AccountTools, 'database' | 'clock'> & { config: { publicUrl: string; secret?: string } },
): Promise<string | undefined> =>
  tools.database.as(
    'auth',
    async (run) => {
      if (!(await isEmpty(run))) return undefined
      const secret = freshToken()
      await run({ text: 'delete from auth.invitations where network_id is null' })
      await run({
        text: 'insert into auth.invitations (id, token_hash, created_at, expires_at) values ($1, $2, $3, $4)',
        values: [
          newId(),
          hashOf(secret),
          instant(tools.clock),
          new Date(tools.clock.now() + invitationLifeMillis).toISOString(),
        ],
      })
      return `${originOf(tools.config)}/first?token=${secret}`
    },
    'person',
  )

/** Uses the first link: makes the account of the first administrator. The caller then founds their network. */
export const redeemFirstLink = async (
  tools: Pick<AccountTools, 'database' | 'clock'>,
  first: { token: string; email: string; name: string; password: string },
): Promise<string> => {
  const email = tidyEmail(first.email)
  const password_hash = await hashIfGiven({ ...first, email })
  const now = instant(tools.clock)
  return tools.database.as(
    'auth',
    async (run) => {
      const found = mustBeLive(await findInvitation(run, first.token), now)
      if (found.network_id !== null || !(await isEmpty(run))) return notFound()
      const account_id = await writeAccount({ run, now }, { email, name: first.name, password_hash })
      await use(run, found, { account_id, now })
      return account_id
    },
    'person',
  )
}

// Making an account: the house does it itself, in one transaction, because nobody may sign up alone.
import { hashPassword } from 'better-auth/crypto'
import type { Run } from '#core/db'
import { instant, newId, refuse } from '#core/kernel'
import type { AccountTools } from './config.ts'
import { mustBeStrong } from './passwords.ts'

export interface NewAccount {
  email: string
  name: string
  /** Absent: they will come in with a passkey or with their organisation's sign-in. */
  password?: string
}

export const tidyEmail = (email: string): string => {
  const tidy = email.trim().toLowerCase()
  if (!/^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/.test(tidy) || tidy.length > 200)
    refuse('auth.email-not-valid', undefined, 422)
  return tidy
}

export interface Writing {
  run: Run
  now: string
}

/** `password_hash` is made before the transaction: hashing is slow on purpose and must hold nobody up. */
export const writeAccount = async (
  { run, now }: Writing,
  account: { email: string; name: string; password_hash?: string },
): Promise<string> => {
  const id = newId()
  const known = await run({ text: 'select id from auth.accounts where email = $1', values: [account.email] })
  if (known.length > 0) refuse('auth.email-known', undefined, 409)
  await run({
    text: `insert into auth.accounts (id, name, email, email_verified, second_factor_enabled, created_at, updated_at)
           values ($1, $2, $3, true, false, $4, $4)`,
    values: [id, account.name, account.email, now],
  })
  if (account.password_hash !== undefined) {
    await run({
      text: `insert into auth.credentials (id, account_id, provider, subject, password_hash, created_at, updated_at)
             values ($1, $2, 'credential', $2, $3, $4, $4)`,
      values: [newId(), id, account.password_hash, now],
    })
  }
  return id
}

export const hashIfGiven = async (account: NewAccount): Promise<string | undefined> => {
  if (account.password === undefined) return undefined
  mustBeStrong(account.password, account)
  return hashPassword(account.password)
}

/** For demo and set-up: an account with its password, ready to be linked to a worker. Answers its id. */
export const createAccount = async (
  tools: Pick<AccountTools, 'database' | 'clock'>,
  account: NewAccount,
): Promise<string> => {
  const email = tidyEmail(account.email)
  const password_hash = await hashIfGiven({ ...account, email })
  return tools.database.as(
    'auth',
    (run) => writeAccount({ run, now: instant(tools.clock) }, { email, name: account.name, password_hash }),
    'person',
  )
}

// What someone may see of their own account: ways in, and where they are signed in.
import type { Row } from '#core/kernel'
import type { AccountTools } from './config.ts'
import { type DeviceWords, deviceWords } from './device-words.ts'
import type { AccountSession } from './session.ts'

export interface PasskeySeen {
  passkey_id: string
  name: string | null
  created_at: string | null
}

export interface AccountSeen {
  name: string
  email: string
  has_password: boolean
  has_second_factor: boolean
  has_provider: boolean
  passkeys: PasskeySeen[]
}

export const accountSeen = (tools: AccountTools, account_id: string): Promise<AccountSeen> =>
  tools.database.as(
    'auth',
    async (run) => {
      const [account] = await run({
        text: `select name, email, coalesce(second_factor_enabled, false) as has_second_factor,
                 exists (select 1 from auth.credentials c where c.account_id = a.id and c.provider = 'credential') as has_password,
                 exists (select 1 from auth.credentials c where c.account_id = a.id and c.provider <> 'credential') as has_provider
               from auth.accounts a where id = $1`,
        values: [account_id],
      })
      const passkeys = await run({
        text: 'select id as passkey_id, name, created_at from auth.passkeys where account_id = $1 order by created_at, id',
        values: [account_id],
      })
      return { ...account, passkeys } as unknown as AccountSeen
    },
    'person',
  )

export interface SessionSeen {
  session_id: string
  device: DeviceWords
  begun_at: string
  seen_at: string
  is_this: boolean
}

export const sessionsSeen = async (tools: AccountTools, mine: AccountSession): Promise<SessionSeen[]> => {
  const now = new Date(tools.clock.now()).toISOString()
  const rows = await tools.database.as(
    'auth',
    (run) =>
      run({
        text: `select id, user_agent, created_at, updated_at from auth.sessions
               where account_id = $1 and expires_at > $2 order by updated_at desc, id`,
        values: [mine.account_id, now],
      }),
    'person',
  )
  return rows.map((row) => seen(row, mine.session_id))
}

const seen = (row: Row, mine: string): SessionSeen => ({
  session_id: String(row.id),
  device: deviceWords(row.user_agent as string | null),
  begun_at: String(row.created_at),
  seen_at: String(row.updated_at),
  is_this: row.id === mine,
})

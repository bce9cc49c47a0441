// What the accounts need to know about the installation, and the small tools every part of them is given.
import type { Database } from '#core/db'
import type { Clock } from '#core/kernel'

export interface OidcConfig {
  issuer: string
  client_id: string
  client_secret: string
  /** What the button says after "Entra con": the name people give their organisation's sign-in. */
  label: string
}

/** An invented worker whom anybody may be, where the installation is a demo. */
export interface DemoAccount {
  email: string
  name: string
  password: string
  /** What they do, in a few words: "Operatrice di strada, unità mobile". */
  role: string
}

export interface AccountConfig {
  publicUrl: string
  /** At least 32 characters; signs the cookies and encrypts the second factors. */
  secret: string
  /** Empty outside a demo. */
  demo?: readonly DemoAccount[]
  oidc?: OidcConfig
}

export interface Letter {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** False where no mail server is configured: links are then handed over in person. */
  available: boolean
  send(letter: Letter): Promise<unknown>
}

export interface AccountTools {
  database: Database
  config: AccountConfig
  clock: Clock
  mailer: Mailer
  /** The names of networks, for who works in several and must choose. Without it they are left empty. */
  namesOf?: (network_ids: string[]) => Promise<Record<string, string>>
}

export const originOf = (config: { publicUrl: string }): string => new URL(config.publicUrl).origin
export const isSecure = (config: AccountConfig): boolean => config.publicUrl.startsWith('https:')

export const minute = 60_000
export const hour = 60 * minute
/** A session rests after this long without work, unless it lives on an enrolled phone. */
export const restMillis = 30 * minute
export const deskLifeMillis = 12 * hour
export const deviceLifeMillis = 16 * hour

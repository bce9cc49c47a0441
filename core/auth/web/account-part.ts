// What each card of the account page is given.
import type { AccountSeen } from '../account-seen.ts'

export interface AccountPart {
  account: AccountSeen
  /** Reads the account again after a change. */
  again: () => void
}

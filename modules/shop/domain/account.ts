// The points of a card: an account that is held while somebody spends, and a ledger that is only ever added to.
import { z } from 'zod'
import { dayText, id, instantText, noun, type Of } from '#core/kernel'

export const entryKinds = ['credit', 'spend', 'given_back', 'expired'] as const
export type EntryKind = (typeof entryKinds)[number]

export const Account = noun(
  'shop.account',
  { table: 'shop.accounts', key: 'card_id', by: 'organisation', conflict: 'latest' },
  z.object({
    card_id: id(),
    /** The body of the hub. */
    organisation_id: id(),
    /** The sum of its entries; the database never lets it below zero. */
    balance: z.int().min(0).max(1_000_000),
  }),
)
export type AccountRecord = Of<typeof Account>

export const Entry = noun(
  'shop.entry',
  { table: 'shop.entries', key: 'entry_id', by: 'organisation' },
  z.object({
    entry_id: id(),
    card_id: id(),
    organisation_id: id(),
    kind: z.enum(entryKinds),
    /** Above zero for what comes, below for what goes. */
    points: z.int().min(-1_000_000).max(1_000_000),
    /** The month whose points they are. */
    month: dayText(),
    serving_id: id().nullable(),
    on_day: dayText(),
    at: instantText(),
    /** Null: the house itself, at the turn of a month. */
    worker_id: id().nullable(),
  }),
)
export type EntryRecord = Of<typeof Entry>

// What a decision writes of a card's points: entries, and the account they add up to.
import { type Change, dayInItaly, insert, type Moment, update } from '#core/kernel'
import { Account, type AccountRecord, Entry } from '../domain/account.ts'
import { balanceOf, type Told } from '../domain/points.ts'

interface Writing {
  account: AccountRecord | undefined
  card_id: string
  organisation_id: string
  serving_id: string
}

/** Ids of entries begin far from those of what was served. */
const firstEntry = 2000

export const write = (
  { account, card_id, organisation_id, serving_id }: Writing,
  entries: readonly Told[],
  moment: Moment,
): { changes: Change[]; balance: number } => {
  const balance = (account?.balance ?? 0) + balanceOf(entries)
  const isOfServing = ({ kind }: Told) => kind === 'spend' || kind === 'given_back'
  const records = entries.map((entry, i) => ({
    ...{ entry_id: moment.born(firstEntry + i), card_id, organisation_id, ...entry },
    ...{ serving_id: isOfServing(entry) ? serving_id : null, on_day: dayInItaly(moment.now), at: moment.now },
    worker_id: moment.me.worker_id,
  }))
  const held = account
    ? update(Account, { card_id }, { balance })
    : insert(Account, { card_id, organisation_id, balance })
  return { changes: [held, ...records.map((record) => insert(Entry, record))], balance }
}

// What the house does for itself at night: ended sessions, settled envelopes, old phones and old intents are forgotten, and who may see whom
// is compared with what grants, shares and circles say today. A difference is a fault of ours: it is mended by the comparison and told in
// the log by its number only.
import { forgetEndedSessions } from '#core/auth'
import type { Chore, House, Room } from '#core/http'
import { forgetOld } from '#core/sync/server'

const hour_s = 3600

const forgetting: Chore = {
  name: 'house.forget-ended-sessions',
  every_s: hour_s,
  run: forgetEndedSessions,
}

const envelopesKept_ms = 30 * 24 * hour_s * 1000

const emptying: Chore = {
  name: 'house.forget-settled-envelopes',
  every_s: 24 * hour_s,
  run: async ({ database, clock }) => {
    const before = new Date(clock.now() - envelopesKept_ms).toISOString()
    await database.as('jobs', (run) =>
      run({ text: 'delete from sync.parked where settled_at < $1', values: [before] }),
    )
  },
}

const ageing: Chore = { name: 'house.forget-old-phones', every_s: 24 * hour_s, run: forgetOld }

const compareAccess = async ({ database }: House): Promise<void> => {
  const networks = await database.as('jobs', (run) => run({ text: 'select network_id from sync.heads' }))
  for (const { network_id } of networks) {
    const [compared] = await database.as('jobs', (run) =>
      run({ text: 'select access.differences($1) as wrong', values: [network_id] }),
    )
    const wrong = Number(compared?.wrong ?? 0)
    if (wrong > 0) console.error(`${wrong} persons were seen by others than today's grants say: mended.`)
  }
}

const comparing: Chore = { name: 'house.compare-access', every_s: 24 * hour_s, run: compareAccess }

export const housekeeping: Room = { name: 'house', chores: [forgetting, emptying, ageing, comparing] }

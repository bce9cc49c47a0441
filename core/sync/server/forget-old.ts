// Twenty-four months after, the house no longer knows who sent an intent nor on which phone. A phone that still holds what was never
// sent is kept: its envelopes can be left whenever it is switched on again.
import type { Database } from '#core/db'
import type { Clock } from '#core/kernel'

const kept = `interval '24 months'`

/** Nightly, of every network. */
export const forgetOld = ({ database, clock }: { database: Database; clock: Clock }): Promise<void> =>
  database.as('jobs', async (run) => {
    const values = [new Date(clock.now()).toISOString()]
    await run({
      text: `insert into sync.milestones select network_id, date_trunc('month', $1::timestamptz at time zone 'UTC')::date, seq from sync.heads
        on conflict do nothing`,
      values,
    })
    await run({
      text: `delete from sync.intents i using (
          select network_id, max(seq) as seq from sync.milestones where month <= $1::timestamptz - ${kept} group by network_id) old
        where i.network_id = old.network_id and i.seq <= old.seq`,
      values,
    })
    await run({
      text: `delete from sync.devices
        where coalesce(revoked_at, seen_at) < $1::timestamptz - ${kept} and (revoked_at is not null or unsent = 0)`,
      values,
    })
  })

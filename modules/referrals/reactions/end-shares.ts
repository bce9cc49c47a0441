// What was shared for a referral ends when the referral does. The service itself cannot end what another body shares, so the
// house does it right after; if the service took the person in charge, the share stays and is theirs to follow.
import type { Reaction } from '#core/http'
import { dayInItaly, daysAfter, instant } from '#core/kernel'

const run: Reaction['run'] = async ({ network_id, data }, { database, clock }) => {
  const yesterday = daysAfter(dayInItaly(instant(clock)), -1)
  await database.as('jobs', (statement) =>
    statement({
      text: 'select referrals.end_shares($1, $2, $3)',
      values: [network_id, data.referral_id, yesterday],
    }),
  )
}

export const endShares: Reaction[] = ['declined', 'withdrawn', 'lapsed', 'closed'].map((state) => ({
  name: `referrals.end-shares-${state}`,
  on: `referral-${state}`,
  run,
}))

// Twelve months after a referral ended its words go, whoever it was about: codes and days are enough to count it.
import type { Chore } from '#core/http'

const day_s = 86_400
const kept_days = 365

export const forgetWords: Chore = {
  name: 'referrals.forget-words',
  every_s: day_s,
  run: async ({ database, clock }) => {
    const before = new Date(clock.now() - kept_days * day_s * 1000).toISOString()
    await database.as('jobs', async (run) => {
      for (const { network_id } of await run({ text: 'select network_id from sync.heads' }))
        await run({ text: 'select referrals.forget_words($1, $2)', values: [network_id, before] })
    })
  },
}

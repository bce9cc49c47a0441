// Twenty-four months after a night its words go: notes about meetings, the story of the evening, the crew's numbers. What was
// counted stays (domain: retention defaults).
import type { Chore } from '#core/http'

const day_s = 86_400
const kept_months = 24

const monthsBefore = (ms: number, months: number): string => {
  const date = new Date(ms)
  date.setUTCMonth(date.getUTCMonth() - months)
  return date.toISOString()
}

export const forgetWords: Chore = {
  name: 'outreach.forget-words',
  every_s: day_s,
  run: async ({ database, clock }) => {
    const before = monthsBefore(clock.now(), kept_months)
    await database.as('jobs', async (run) => {
      for (const { network_id } of await run({ text: 'select network_id from sync.heads' }))
        await run({ text: 'select outreach.forget_words($1, $2)', values: [network_id, before] })
    })
  },
}

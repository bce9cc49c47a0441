// Sixty days without a step and the referral lapses: whoever sent it finds it among what is to be read, and thinks again.
import type { Chore, House } from '#core/http'
import { instant, newId } from '#core/kernel'
import { daysToLapse } from '../domain/clocks.ts'
import { movedBy, type Standing } from '../domain/moving.ts'
import { moveByHouse, termsSet } from '../link/answering.ts'

type Unmoved = Standing & { referral_id: string; link_version: number }

const networksOf = ({ database }: House): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select network_id from sync.heads' })).map((row) => String(row.network_id)),
  )

const unmovedIn = ({ database }: House, network: string, since: string): Promise<Unmoved[]> =>
  database.as('jobs', async (run) => {
    const rows = await run({ text: 'select * from referrals.unmoved($1, $2)', values: [network, since] })
    return rows as unknown as Unmoved[]
  })

const lapseOne = async (house: House, network_id: string, referral: Unmoved): Promise<void> => {
  const now = instant(house.clock)
  const moved = movedBy(referral, {
    ...{ event: 'expire', at: now, reason: 'sixty_days' },
    terms: await termsSet(house, network_id),
  })
  if (!moved) return
  await moveByHouse(house, {
    ...{ network_id, referral_id: referral.referral_id, was: referral, way: 'house', now },
    fields: { ...moved.fields, link_version: referral.link_version + 1 },
    steps: moved.steps.map((step, position) => ({ ...step, position, step_id: newId(Date.parse(now)) })),
  })
}

export const lapseOld: Chore = {
  name: 'referrals.lapse-old',
  every_s: 3600,
  run: async (house) => {
    const since = new Date(house.clock.now() - daysToLapse * 86_400_000).toISOString()
    for (const network of await networksOf(house))
      for (const referral of await unmovedIn(house, network, since)) await lapseOne(house, network, referral)
  },
}

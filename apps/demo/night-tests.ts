// Rapid tests of a night. Nothing in them says whose they were, nor when.
import { timelessId } from '#core/kernel'
import type { Going, Story, Told } from './night.ts'
import type { Cast } from './people.ts'

/** The lot of the test that lies on the van tonight. */
const lotOnVan = async (story: Story, going: Going, key: string): Promise<string> => {
  const { teller, cast, stock } = story
  const actor = cast.actors[going.crew.leader] as Cast['actors'][string]
  const { rows } = await teller.database.read(actor.token, [
    {
      name: 'night lot',
      text: 'select lot_id from goods.balances where network_id = $1 and location_id = $2 and item_id = $3 and quantity > 1 limit 1',
      values: [cast.network_id, going.van, stock.items[key]],
    },
  ])
  return String(rows[0]?.[0]?.lot_id)
}

export const testsOf = async (story: Story, going: Going): Promise<Told[]> => {
  const { stock, random } = story
  const lot_id = await lotOnVan(story, going, 'hiv_test')
  const steps = { consent: true, pre_counselling: true, post_counselling: true }
  const count = 1 + Math.floor(random() * 2)
  going.given.hiv_test = count
  return Array.from({ length: count }, () => ({
    id: timelessId(),
    action: 'outreach.record-hiv-test',
    at: `${going.starts_at.slice(0, 10)}T00:00:00.000Z`,
    input: {
      hiv_test_id: timelessId(),
      movement_seed: timelessId(),
      shift_id: going.shift_id,
      van_location_id: going.van,
      municipality_code: going.stops[0]?.place.municipality_code,
      item_id: stock.items.hiv_test,
      lot_id,
      ...steps,
      result_counted: 'non_reactive',
      confirmation_referral: false,
    },
  }))
}

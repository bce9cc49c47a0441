// How long something is kept aside: a week, fresh things a day.
import type { ItemRecord } from '#goods'

const hour = 3_600_000
const fresh = [
  'fruit',
  'vegetables',
  'bread_bakery',
  'dairy_cheese',
  'fresh_milk',
  'meat_chilled',
  'fish_chilled',
  'ready_meal',
  'cooked_canteen_surplus',
]

export const isFresh = ({ storage, category }: Pick<ItemRecord, 'storage' | 'category'>): boolean =>
  storage === 'chilled' || fresh.includes(category)

export const keptUntil = (item: Pick<ItemRecord, 'storage' | 'category'> | undefined, at: string): string =>
  new Date(Date.parse(at) + (item && isFresh(item) ? 24 : 7 * 24) * hour).toISOString()

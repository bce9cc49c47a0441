// What lies in the bag while somebody is at the till: one line for each thing, or for each lot that was read; what it costs and
// what to say about it, before anything is sent.
import { isWeighed, overLimit, pointsOf } from '../domain/price.ts'
import type { Rules, ShopItem } from '../queries/rules.ts'
import type { Till } from '../queries/till.ts'
import type { Words } from './words.ts'

export interface BagLine {
  key: string
  item_id: string
  quantity: number
  lot_id: string | null
  lot_code: string | null
  location_id: string | null
}

export type Lot = Pick<BagLine, 'lot_id' | 'lot_code' | 'location_id'>

/** How much one touch adds: a piece, or a hundred grams. */
/** What the first touch puts in. */
export const firstOf = (unit_name: string): number => (isWeighed(unit_name) ? 500 : 1)
export const stepOf = (unit_name: string): number => (isWeighed(unit_name) ? 100 : 1)

export interface Thing extends Partial<Lot> {
  item_id: string
  quantity: number
}

export const put = (
  bag: readonly BagLine[],
  { item_id, quantity, lot_id = null, lot_code = null, location_id = null }: Thing,
): BagLine[] => {
  const key = lot_id ? `${lot_id}/${location_id}` : item_id
  const before = bag.find((line) => line.key === key)
  if (!before) return [...bag, { key, item_id, quantity, lot_id, lot_code, location_id }]
  return bag.map((line) => (line === before ? { ...line, quantity: line.quantity + quantity } : line))
}

export const change = (bag: readonly BagLine[], key: string, quantity: number): BagLine[] =>
  bag.flatMap((line) => (line.key !== key ? [line] : quantity > 0 ? [{ ...line, quantity }] : []))

export interface Counted {
  item: ShopItem
  quantity: number
  points: number
}

/** By thing, as the till will count it. */
export const countedOf = (bag: readonly BagLine[], items: readonly ShopItem[]): Counted[] => {
  const sums = new Map<string, number>()
  for (const { item_id, quantity } of bag) sums.set(item_id, (sums.get(item_id) ?? 0) + quantity)
  return [...sums].flatMap(([item_id, quantity]) => {
    const item = items.find((each) => each.item_id === item_id)
    const points = item ? pointsOf(item.points ?? 0, quantity, isWeighed(item.unit_name)) : 0
    return item ? [{ item, quantity, points }] : []
  })
}

/** What this household cannot have, and of what there is no more for them this month. */
export const warningsOf = (
  counted: readonly Counted[],
  { till, limits }: { till: Till; limits: Rules['limits'] },
  { t, label, nameOf, number }: Words,
): string[] => {
  const taken = till.taken.map(({ category, units }) => ({ category, quantity: units, is_weighed: false }))
  const now = counted.map(({ item, quantity }) => ({
    ...{ category: item.category, quantity, is_weighed: isWeighed(item.unit_name) },
  }))
  const over = limits.flatMap((limit) => {
    const found = overLimit([limit], taken, now)
    const told = found && { left: number(found.left), per_month: number(found.per_month) }
    return found && told ? [t('till.over', { category: label('category', found.category), ...told })] : []
  })
  const eats = counted.flatMap(({ item }) => {
    const bad = item.allergens.filter((each) => till.card?.allergens.includes(each))
    // Nobody said which diets it suits: then nothing is known.
    const unfit =
      item.diets.length > 0 ? (till.card?.diets ?? []).filter((each) => !item.diets.includes(each)) : []
    const name = nameOf(item)
    const list = (group: 'allergen' | 'diet', codes: string[]) =>
      codes.map((code) => label(group, code)).join(', ')
    return [
      ...(bad.length > 0 ? [t('till.allergen', { name, what: list('allergen', bad) })] : []),
      ...(unfit.length > 0 ? [t('till.diet', { name, what: list('diet', unfit) })] : []),
    ]
  })
  return [...over, ...eats]
}

// Who gets what of what is on the shelves, and why. The rules in their order: programme goods only to who is in the programme;
// what expires first goes first; when there is not enough for all, each gets a share by weight, whoever has waited longest
// first; then who is nearer. Pure, so that the same request always gets the same answer, and the answer can be told in words.
import type { ItemRecord, LotRecord } from '#goods'
import { expiryOf } from '#goods'
import type { Why } from '../domain/part.ts'
import type { RequestLineRecord } from '../domain/request.ts'
import { type Asked, babiesFirst, daysWaited, hasWaitedForever, inTurn, weightAsked } from './fairness.ts'
import { barred, isMarked } from './fits.ts'
import { type Heap, heapsOf, type Shelves } from './heaps.ts'

export interface Given {
  goods_request_id: string
  request_line_id: string
  item_id: string
  location_id: string
  lot_key: string
  lot_id: string | null
  quantity: number
  /** Past its best-before day, within the days of grace. */
  is_marked: boolean
  why: Why[]
}

export interface Missing {
  goods_request_id: string
  request_line_id: string
  quantity: number
  /** Something lies there that may not go to them, or nothing at all. */
  found: 'nothing_left' | 'not_for_them'
}

export interface Allocation {
  given: Given[]
  missing: Missing[]
}

export interface Allocating extends Shelves {
  asked: readonly Asked[]
  items: readonly Pick<ItemRecord, 'item_id' | 'category' | 'allergens' | 'diets' | 'is_active'>[]
  /** Italian civil day. */
  today: string
}

type Item = Allocating['items'][number]
type Wanting = { asked: Asked; line: RequestLineRecord; open: number; place: number; among: number }

const bare = { day: null, amount: null, weight: null, place: null, among: null }

const whyProgramme = (lot: LotRecord | undefined): Why => ({
  ...bare,
  rule: 'programme',
  found: lot?.programme ? 'eligible' : 'free',
})
const whyExpiry = (lot: LotRecord | undefined, is_marked: boolean): Why => ({
  ...bare,
  rule: 'expiry',
  found: !lot ? 'no_lot' : is_marked ? 'past_best_before' : expiryOf(lot) ? 'first' : 'never',
  day: lot ? expiryOf(lot) : null,
})
const whyFairness = ({ asked, place, among }: Wanting, today: string): Why =>
  among < 2
    ? { ...bare, rule: 'fairness', found: 'alone' }
    : {
        ...bare,
        rule: 'fairness',
        found: hasWaitedForever(asked) ? 'never_served' : 'waited',
        amount: hasWaitedForever(asked) ? null : daysWaited(asked, today),
        weight: weightAsked(asked),
        place,
        among,
      }
const whyDistance = ({ asked: { metres } }: Wanting): Why => ({
  ...bare,
  rule: 'distance',
  found: metres === null ? 'unknown' : 'known',
  amount: metres,
})

/** A thing of a category that this household can eat. Of one they asked for by name, the screen warns instead. */
const suits = ({ allergens, diets }: Item, { card }: Asked): boolean =>
  !card ||
  (allergens.every((each) => !card.allergens.includes(each)) &&
    card.diets.every((each) => diets.includes(each)))

class Table {
  readonly given = new Map<string, Given>()
  readonly heaps: Map<string, Heap[]>
  readonly today: string
  constructor(heaps: Map<string, Heap[]>, today: string) {
    this.heaps = heaps
    this.today = today
  }

  /** Takes at most `most` of a thing for a line, first to expire first. */
  take(wanting: Wanting, item_id: string, most: number): void {
    let rest = Math.min(most, wanting.open)
    for (const heap of this.heaps.get(item_id) ?? []) {
      if (rest <= 0) break
      if (heap.left <= 0 || barred(wanting.asked, heap.lot, this.today)) continue
      const quantity = Math.min(rest, heap.left)
      heap.left -= quantity
      rest -= quantity
      wanting.open -= quantity
      this.write(wanting, item_id, { heap, quantity })
    }
  }

  private write(
    wanting: Wanting,
    item_id: string,
    { heap, quantity }: { heap: Heap; quantity: number },
  ): void {
    const { line } = wanting
    const { location_id, lot_key, lot } = heap
    const key = `${line.request_line_id}/${location_id}/${lot_key}`
    const before = this.given.get(key)
    if (before) {
      before.quantity += quantity
      return
    }
    const is_marked = isMarked(lot, this.today)
    const reasons = [whyProgramme(lot), whyExpiry(lot, is_marked), whyFairness(wanting, this.today)]
    this.given.set(key, {
      ...{ goods_request_id: line.goods_request_id, request_line_id: line.request_line_id },
      ...{ item_id, location_id, lot_key, lot_id: lot?.lot_id ?? null, quantity, is_marked },
      why: [...reasons, whyDistance(wanting)],
    })
  }

  free(item_id: string): number {
    return (this.heaps.get(item_id) ?? []).reduce((sum, heap) => sum + heap.left, 0)
  }
}

/** Lines that ask for the same thing, in the turn of those who ask. */
const wantingBy = (
  turn: readonly Asked[],
  key: (line: RequestLineRecord) => string | null,
  categoryOf: (key: string) => string | undefined,
): Map<string, Wanting[]> => {
  const groups = new Map<string, { asked: Asked; line: RequestLineRecord }[]>()
  for (const asked of turn)
    for (const line of asked.lines) {
      const name = key(line)
      if (name === null || line.allocated >= line.quantity) continue
      const group = groups.get(name)
      if (group) group.push({ asked, line })
      else groups.set(name, [{ asked, line }])
    }
  const told = new Map<string, Wanting[]>()
  for (const [name, group] of groups) {
    const lines = new Map(group.map((each) => [each.line.request_line_id, each]))
    const order = babiesFirst([...new Set(group.map(({ asked }) => asked))], categoryOf(name))
    const sorted = order.flatMap((asked) => [...lines.values()].filter((each) => each.asked === asked))
    told.set(
      name,
      sorted.map((each, i) => ({
        ...each,
        open: each.line.quantity - each.line.allocated,
        place: i + 1,
        among: sorted.length,
      })),
    )
  }
  return told
}

/** Not enough for all: first everybody's share by weight, then the rest in turn. */
const share = (table: Table, item_id: string, wanting: Wanting[]): void => {
  const supply = table.free(item_id)
  const demand = wanting.reduce((sum, each) => sum + each.open, 0)
  if (demand > supply) {
    const weights = wanting.reduce((sum, { asked }) => sum + weightAsked(asked), 0)
    for (const each of wanting)
      table.take(each, item_id, Math.floor((supply * weightAsked(each.asked)) / weights))
  }
  for (const each of wanting) table.take(each, item_id, each.open)
}

const missingOf = (table: Table, wanting: Wanting, item_ids: readonly string[]): Missing[] =>
  wanting.open === 0
    ? []
    : [
        {
          ...{
            goods_request_id: wanting.line.goods_request_id,
            request_line_id: wanting.line.request_line_id,
          },
          quantity: wanting.open,
          found: item_ids.some((item_id) => table.free(item_id) > 0) ? 'not_for_them' : 'nothing_left',
        },
      ]

export const allocate = (allocating: Allocating): Allocation => {
  const { asked, items, today } = allocating
  const table = new Table(heapsOf(allocating), today)
  const known = new Map(items.map((item) => [item.item_id, item]))
  const turn = inTurn(asked, today)
  const missing: Missing[] = []
  const byItem = wantingBy(
    turn,
    (line) => line.item_id,
    (item_id) => known.get(item_id)?.category,
  )
  for (const [item_id, wanting] of byItem) {
    share(table, item_id, wanting)
    for (const each of wanting) missing.push(...missingOf(table, each, [item_id]))
  }
  const byCategory = wantingBy(
    turn,
    (line) => line.category,
    (category) => category,
  )
  for (const [category, wanting] of byCategory) {
    const mine = items.filter((item) => item.category === category && item.is_active)
    for (const each of wanting) {
      for (const item of mine) if (suits(item, each.asked)) table.take(each, item.item_id, each.open)
      missing.push(
        ...missingOf(
          table,
          each,
          mine.map(({ item_id }) => item_id),
        ),
      )
    }
  }
  return { given: [...table.given.values()], missing }
}

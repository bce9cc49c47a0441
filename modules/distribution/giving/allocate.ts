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
/** A line in its turn; why it stands there is the same for everything it receives, and is told once. */
interface Wanting {
  asked: Asked
  line: RequestLineRecord
  open: number
  fairness: Why
  distance: Why
  given: Map<Heap, Given>
}

const why = (rule: Why['rule'], found: Why['found'], day: string | null = null): Why => ({
  ...{ rule, found, day, amount: null, weight: null, place: null, among: null },
})

const free = why('programme', 'free')
const eligible = why('programme', 'eligible')

const whyExpiry = (lot: LotRecord | undefined, is_marked: boolean): Why => {
  if (!lot) return why('expiry', 'no_lot')
  const day = expiryOf(lot)
  return why('expiry', is_marked ? 'past_best_before' : day ? 'first' : 'never', day)
}
const whyFairness = (asked: Asked, turn: { place: number; among: number }, today: string): Why => {
  if (turn.among < 2) return why('fairness', 'alone')
  const isFirst = hasWaitedForever(asked)
  return {
    ...why('fairness', isFirst ? 'never_served' : 'waited'),
    amount: isFirst ? null : daysWaited(asked, today),
    weight: weightAsked(asked),
    ...turn,
  }
}
const whyDistance = ({ metres }: Asked): Why => ({
  ...why('distance', metres === null ? 'unknown' : 'known'),
  amount: metres,
})

/** A thing of a category that this household can eat. Of one they asked for by name, the screen warns instead. */
const suits = ({ allergens, diets }: Item, { card }: Asked): boolean =>
  !card ||
  (allergens.every((each) => !card.allergens.includes(each)) &&
    card.diets.every((each) => diets.includes(each)))

class Table {
  readonly given: Given[] = []
  readonly heaps: Map<string, Heap[]>
  readonly today: string
  constructor(heaps: Map<string, Heap[]>, today: string) {
    this.heaps = heaps
    this.today = today
  }

  /** Takes at most `most` of a thing for a line, first to expire first. */
  take(wanting: Wanting, most: number, item_id: string): void {
    let rest = Math.min(most, wanting.open)
    for (const heap of this.heaps.get(item_id) ?? []) {
      if (rest <= 0) break
      if (heap.left <= 0 || barred(wanting.asked, heap.lot, this.today)) continue
      const quantity = Math.min(rest, heap.left)
      heap.left -= quantity
      rest -= quantity
      wanting.open -= quantity
      const before = wanting.given.get(heap)
      if (before) before.quantity += quantity
      else this.write(wanting, heap, { item_id, quantity })
    }
  }

  private write(wanting: Wanting, heap: Heap, part: { item_id: string; quantity: number }): void {
    const { line, fairness, distance } = wanting
    const { location_id, lot_key, lot } = heap
    const { goods_request_id, request_line_id } = line
    const { item_id, quantity } = part
    const is_marked = isMarked(lot, this.today)
    const reasons = [lot?.programme ? eligible : free, whyExpiry(lot, is_marked), fairness, distance]
    const given: Given = {
      goods_request_id,
      request_line_id,
      item_id,
      location_id,
      lot_key,
      lot_id: lot?.lot_id ?? null,
      quantity,
      is_marked,
      why: reasons,
    }
    wanting.given.set(heap, given)
    this.given.push(given)
  }

  free(item_id: string): number {
    return (this.heaps.get(item_id) ?? []).reduce((sum, heap) => sum + heap.left, 0)
  }
}

/** Lines that ask for the same thing, in the turn of those who ask. */
const wantingBy = (
  turn: readonly Asked[],
  today: string,
  by: { key: (line: RequestLineRecord) => string | null; categoryOf: (key: string) => string | undefined },
): Map<string, Wanting[]> => {
  const groups = new Map<string, Map<Asked, RequestLineRecord[]>>()
  for (const asked of turn)
    for (const line of asked.lines) {
      const name = by.key(line)
      if (name === null || line.allocated >= line.quantity) continue
      const group = groups.get(name) ?? new Map<Asked, RequestLineRecord[]>()
      groups.set(name, group.set(asked, [...(group.get(asked) ?? []), line]))
    }
  const told = new Map<string, Wanting[]>()
  for (const [name, group] of groups) {
    const order = babiesFirst([...group.keys()], by.categoryOf(name))
    const lines = order.flatMap((asked) => (group.get(asked) ?? []).map((line) => ({ asked, line })))
    const wanting = lines.map(({ asked, line }, i) => ({
      asked,
      line,
      open: line.quantity - line.allocated,
      fairness: whyFairness(asked, { place: i + 1, among: lines.length }, today),
      distance: whyDistance(asked),
      given: new Map<Heap, Given>(),
    }))
    told.set(name, wanting)
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
      table.take(each, Math.floor((supply * weightAsked(each.asked)) / weights), item_id)
  }
  for (const each of wanting) table.take(each, each.open, item_id)
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
  const byItem = wantingBy(turn, today, {
    key: (line) => line.item_id,
    categoryOf: (item_id) => known.get(item_id)?.category,
  })
  for (const [item_id, wanting] of byItem) {
    share(table, item_id, wanting)
    for (const each of wanting) missing.push(...missingOf(table, each, [item_id]))
  }
  const byCategory = wantingBy(turn, today, {
    key: (line) => line.category,
    categoryOf: (category) => category,
  })
  for (const [category, wanting] of byCategory) {
    const mine = items.filter((item) => item.category === category && item.is_active)
    for (const each of wanting) {
      for (const item of mine) if (suits(item, each.asked)) table.take(each, each.open, item.item_id)
      missing.push(
        ...missingOf(
          table,
          each,
          mine.map(({ item_id }) => item_id),
        ),
      )
    }
  }
  return { given: table.given, missing }
}

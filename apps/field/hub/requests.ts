// What is to be prepared and what is ready, for whom, in the order in which somebody walks and people come.
import { isThisLot, walkOrder } from '#distribution'
import type { PartRecord, RequestRecord, StoreHere } from './store-here.ts'

export interface Bag {
  request: RequestRecord
  /** In the order of the shelves. */
  parts: PartRecord[]
}

const byDay = (a: RequestRecord, b: RequestRecord): number => {
  const key = ({ pickup_at, needed_on, state_since, goods_request_id }: RequestRecord) =>
    [pickup_at ?? '9', needed_on ?? '9', state_since, goods_request_id].join()
  return key(a) < key(b) ? -1 : 1
}

export const bagOf = (store: StoreHere, request: RequestRecord): Bag => {
  const places = new Map(store.places.map((place) => [place.location_id, place]))
  const walk = (part: PartRecord) => places.get(part.location_id) ?? { code: null, name: '' }
  const parts = store.parts
    .filter((part) => part.goods_request_id === request.goods_request_id && part.state !== 'left')
    .sort((a, b) => walkOrder(walk(a), walk(b)) || (a.part_id < b.part_id ? -1 : 1))
  return { request, parts }
}

const picking: readonly string[] = ['allocated', 'partially_filled', 'picked']

export const requestsIn = (store: StoreHere): { toPick: RequestRecord[]; ready: RequestRecord[] } => {
  const mine = store.requests.filter((each) => each.to_unit_id === store.hub_unit_id).sort(byDay)
  return {
    toPick: mine.filter(({ state }) => picking.includes(state)),
    ready: mine.filter(({ state }) => state === 'ready'),
  }
}

/** The card's code, or who asks. */
export const whoAsks = (store: StoreHere, request: RequestRecord): string => {
  const card = store.cards.find((each) => each.card_id === request.card_id)
  if (card) return card.code
  const unit = store.units.find((each) => each.unit_id === request.unit_id)
  const body = store.organisations.find((each) => each.organisation_id === request.organisation_id)
  return [body?.short_name, unit?.name].filter(Boolean).join(', ') || request.code
}

/** The line that waits for what was read. */
export const partFor = (store: StoreHere, bag: Bag, read: string): PartRecord | undefined => {
  const lots = new Map(store.lots.map((lot) => [lot.lot_id, lot]))
  const says = (part: PartRecord) => {
    const lot = lots.get(part.lot_id ?? '')
    return lot !== undefined && isThisLot(read, lot)
  }
  const said = bag.parts.filter(says)
  return said.find(({ state }) => state === 'to_pick') ?? said[0]
}

// Kits taken apart again: what was in them goes back to the very lots it came from, told label by label by the hand that holds
// them, because two soups of one kit may be of two lots and a recall must find both.
import { type Change, refuse, update } from '#core/kernel'
import { type Deed, movementOf, type Stock } from './deed.ts'
import type { ItemRecord } from './item.ts'
import { type Posted, post } from './ledger.ts'
import { type LocationKind, placeOf } from './location.ts'
import { Lot, type LotRecord } from './lot.ts'
import type { MovementRecord } from './movement.ts'
import { promised } from './reservation.ts'

export interface PartBack {
  item_id: string
  lot_id: string | null
  /** Good, and on the shelf again. */
  back: number
  /** Broken or not there: it goes to the bin, with a reason. */
  lost: number
}

export interface TakingApart extends Deed, Omit<Stock, 'today' | 'lots'> {
  kit: LotRecord
  /** How many of this lot to take apart, and how many of it were ever made and not taken apart. */
  quantity: number
  made: number
  place: { location_id: string; kind: LocationKind }
  bench_id: string
  waste_id: string
  parts: PartBack[]
  /** The lots the parts come from. */
  lots: LotRecord[]
  items: Pick<ItemRecord, 'item_id' | 'name_it' | 'name_en'>[]
  reason: string | null
}

type LotPart = NonNullable<LotRecord['parts']>[number]
const isSame =
  (a: { item_id: string; lot_id: string | null }) => (b: { item_id: string; lot_id: string | null }) =>
    a.item_id === b.item_id && a.lot_id === b.lot_id

/** How many of each thing lie in so many kits. */
export const insideOf = (
  parts: readonly LotPart[],
  { made, quantity }: { made: number; quantity: number },
): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { item_id, quantity } of parts) sums.set(item_id, (sums.get(item_id) ?? 0) + quantity)
  return new Map([...sums].map(([item_id, sum]) => [item_id, Math.round((sum / made) * quantity)]))
}

const mustAddUp = ({ kit, made, quantity, parts, items }: TakingApart): void => {
  const known = kit.parts ?? []
  for (const [item_id, wanted] of insideOf(known, { made, quantity })) {
    const told = parts.filter((part) => part.item_id === item_id)
    const sum = told.reduce((all, { back, lost }) => all + back + lost, 0)
    const item = items.find((each) => each.item_id === item_id)
    const names = { item: item?.name_it ?? '', item_en: item?.name_en ?? '' }
    if (sum !== wanted) refuse('goods.parts-do-not-add-up', { ...names, wanted, told: sum })
  }
  for (const part of parts) {
    const found = known.find(isSame(part))
    if (!found || part.back + part.lost > found.quantity) refuse('goods.part-not-in-kit')
  }
}

const mustLieThere = ({ kit, quantity, place, balances, reservations }: TakingApart): void => {
  const heap = { location_id: place.location_id, lot_key: kit.lot_id }
  const row = balances.find((each) => each.location_id === heap.location_id && each.lot_key === heap.lot_key)
  const free = (row?.quantity ?? 0) - promised(reservations ?? [], heap)
  if (free < quantity) refuse('goods.not-enough', { missing: quantity - Math.max(0, free) })
}

/** The kits that stay remember only what is still in them; a lot that had run out is there again. */
const remembered = ({ kit, parts, lots }: TakingApart): Change[] => {
  const left = (kit.parts ?? []).map((part) => {
    const out = parts.find(isSame(part))
    return { ...part, quantity: part.quantity - (out ? out.back + out.lost : 0) }
  })
  const woken = lots.filter(
    ({ lot_id, state }) =>
      state === 'exhausted' && parts.some((part) => part.lot_id === lot_id && part.back > 0),
  )
  return [
    update(Lot, { lot_id: kit.lot_id }, { parts: left.filter(({ quantity }) => quantity > 0) }),
    ...woken.map(({ lot_id }) => update(Lot, { lot_id }, { state: 'available' as const })),
  ]
}

export const takeApartKit = (taking: TakingApart): Posted => {
  const { kit, place, bench_id, waste_id, quantity } = taking
  if (kit.source !== 'assembly' || kit.parts === null || taking.made < 1) refuse('goods.not-a-kit')
  mustLieThere(taking)
  mustAddUp(taking)
  if (taking.parts.some(({ lost }) => lost > 0) && !taking.reason?.trim()) refuse('goods.reason-needed')
  const back = (part: PartBack, to_location_id: string, much: number): MovementRecord[] =>
    much === 0
      ? []
      : [
          movementOf(taking, {
            kind: to_location_id === waste_id ? 'waste' : 'in_kit',
            ...{ item_id: part.item_id, lot_id: part.lot_id, quantity: much, reason: taking.reason },
            ...{ from_location_id: bench_id, to_location_id },
          }),
        ]
  const movements = [
    movementOf(taking, {
      ...{
        kind: 'out_kit_assembly',
        item_id: kit.item_id,
        lot_id: kit.lot_id,
        quantity,
        reason: taking.reason,
      },
      ...{ from_location_id: place.location_id, to_location_id: bench_id },
    }),
    ...taking.parts.flatMap((part) => [
      ...back(part, place.location_id, part.back),
      ...back(part, waste_id, part.lost),
    ]),
  ]
  const places = [
    placeOf(place.kind, place.location_id),
    placeOf('assembly', bench_id),
    placeOf('waste', waste_id),
  ]
  const posted = post(movements, places, taking.balances)
  return { changes: [...remembered(taking), ...posted.changes], balances: posted.balances }
}

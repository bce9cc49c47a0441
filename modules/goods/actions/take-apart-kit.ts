// Takes kits apart: the season is over, a part is recalled, one tin of many is out of date. What is good is on its shelf again.
import { z } from 'zod'
import { action, all, id, line, locked, one, refuse } from '#core/kernel'
import { idsFrom } from '../domain/deed.ts'
import { Item } from '../domain/item.ts'
import { indoorKinds, Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance, Movement, type MovementRecord } from '../domain/movement.ts'
import { Reservation } from '../domain/reservation.ts'
import { takeApartKit as takeApart } from '../domain/take-apart.ts'
import { heldPlace } from './stock-needs.ts'

/** Made, less those that were taken apart before: handed out or not. */
const madeOf = (movements: readonly MovementRecord[]): number =>
  movements.reduce((sum, { kind, quantity }) => sum + (kind === 'in_kit' ? quantity : -quantity), 0)

export const takeApartKit = action('goods.take-apart-kit', {
  input: z.object({
    organisation_id: id(),
    location_id: id(),
    lot_id: id(),
    quantity: z.int().min(1).max(10_000),
    parts: z
      .array(
        z.object({
          item_id: id(),
          lot_id: id().nullable(),
          back: z.int().min(0).max(100_000),
          lost: z.int().min(0).max(100_000).default(0),
        }),
      )
      .min(1)
      .max(100),
    /** Needed when something is broken or not there. */
    reason: line(200).nullable().default(null),
  }),
  verb: 'stock.keep',
  needs: ({ organisation_id, location_id, lot_id, parts }) => ({
    place: heldPlace({ location_id, organisation_id }),
    kit: { ...one(Lot, { lot_id, organisation_id }), lock: true },
    lots: locked(Lot, {
      lot_id: [...new Set(parts.flatMap((part) => part.lot_id ?? []))],
      organisation_id,
    }),
    items: all(Item, { item_id: [...new Set(parts.map(({ item_id }) => item_id))] }),
    doors: all(Location, { organisation_id, kind: ['assembly', 'waste'] }),
    balances: locked(Balance, { location_id }),
    reservations: all(Reservation, { location_id }),
    movements: all(Movement, { lot_id, kind: ['in_kit', 'out_kit_assembly'] }),
  }),
  on: ({ place }) => ({ organisation_id: place.organisation_id }),
  decide: ({ place, kit, lots, items, doors, balances, reservations, movements }, input, moment) => {
    if (!indoorKinds.includes(place.kind)) refuse('goods.kit-not-indoors')
    const door = (kind: string) =>
      doors.find((each) => each.kind === kind && each.unit_id === null) ?? refuse('goods.unknown-place')
    const { changes } = takeApart({
      ...{ organisation_id: place.organisation_id, unit_id: null, worker_id: moment.me.worker_id },
      ...{ cause_id: null, at: moment.at, ids: idsFrom(moment.intent_id) },
      ...{ kit, lots, items, balances, reservations, made: madeOf(movements) },
      ...{ place, bench_id: door('assembly').location_id, waste_id: door('waste').location_id },
      ...{ quantity: input.quantity, parts: input.parts, reason: input.reason },
    })
    return { changes }
  },
})

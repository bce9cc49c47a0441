// What a phone takes along: the catalogue; into the night the places of its units, what the van holds and its lots; for whoever
// works in a store also its shelves, what lies on them, what is promised, and the lots that were stopped.
import type { Carry, CarryContext } from '#core/http'
import type { Noun } from '#core/kernel'
import { Item, KitPart } from '../domain/item.ts'
import { Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { Packaging } from '../domain/packaging.ts'
import { Reservation } from '../domain/reservation.ts'
import { hubWorkers } from '../policy.ts'
import {
  balanceColumns,
  itemColumns,
  kitPartColumns,
  locationColumns,
  lotColumns,
  packagingColumns,
  reservationColumns,
} from './columns.ts'

/** Of my units; and for a worker of a store what stands in it, not what was thrown away or made into kits: $3 names the bodies. */
const mine =
  "(p.unit_id = any($2::uuid[]) or p.unit_id is null and p.organisation_id = any($3::uuid[]) and p.kind in ('hub', 'shelf'))"
const heaps = `
  from goods.balances b join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id
  where b.network_id = $1 and ${mine} and b.quantity <> 0`

/** A lot that was stopped may still stand somewhere in a hand; one that was finished lately may be found again. */
const heldLots = `
  l.lot_id in (select b.lot_id ${heaps})
  or l.organisation_id = any($3::uuid[]) and (l.state in ('blocked', 'recalled') or l.received_on > $4::date - 60)`

const texts = {
  // Taken off the list, and yet something of it stands on a shelf: it is still found and counted.
  items: `select ${itemColumns} from goods.items where network_id = $1 and (is_active or item_id in (
    select b.item_id from goods.balances b join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id
    where b.network_id = $1 and b.organisation_id = any($2::uuid[]) and p.kind in ('hub', 'shelf') and b.quantity > 0))`,
  kit_parts: `select ${kitPartColumns} from goods.kit_parts where network_id = $1 and quantity > 0`,
  packagings: `select ${packagingColumns} from goods.packagings where network_id = $1 and is_active and gtin is not null
    and cardinality($2::uuid[]) > 0`,
  locations: `select ${locationColumns} from goods.locations p where p.network_id = $1
    and (p.unit_id = any($2::uuid[]) or p.organisation_id = any($3::uuid[]))`,
  balances: `select ${balanceColumns} ${heaps}`,
  lots: `select ${lotColumns} from goods.lots l where l.network_id = $1 and (${heldLots})`,
  reservations: `select ${reservationColumns} from goods.reservations where network_id = $1
    and organisation_id = any($2::uuid[]) and quantity > 0`,
}

/** The bodies in whose store I work. */
export const storesOf = ({ me }: Pick<CarryContext, 'me'>): string[] => [
  ...new Set(
    me.grants
      .filter(({ role }) => (hubWorkers as readonly string[]).includes(role))
      .map((grant) => grant.organisation_id),
  ),
]

type Values = (context: CarryContext) => unknown[]
const everybody: Values = () => []
const places: Values = (context) => [context.unit_ids, storesOf(context)]
const placesOn: Values = (context) => [...places(context), context.now.slice(0, 10)]
const stores: Values = (context) => [storesOf(context)]

const carried = (noun: unknown, name: keyof typeof texts, values: Values): Carry => ({
  noun: noun as Noun,
  statement: (context) => ({
    name: `carry goods ${name}`,
    text: texts[name],
    values: [context.network_id, ...values(context)],
  }),
})

export const carryGoods: Carry[] = [
  carried(Item, 'items', stores),
  carried(KitPart, 'kit_parts', everybody),
  carried(Packaging, 'packagings', stores),
  carried(Location, 'locations', places),
  carried(Balance, 'balances', places),
  carried(Lot, 'lots', placesOn),
  carried(Reservation, 'reservations', stores),
]

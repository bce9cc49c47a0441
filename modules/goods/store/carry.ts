// What a phone takes into the night: the catalogue, the places of its units, what the van holds and its lots.
import type { Carry } from '#core/http'
import type { Noun } from '#core/kernel'
import { Item, KitPart } from '../domain/item.ts'
import { Location } from '../domain/location.ts'
import { Lot } from '../domain/lot.ts'
import { Balance } from '../domain/movement.ts'
import { balanceColumns, itemColumns, kitPartColumns, locationColumns, lotColumns } from './columns.ts'

const ofUnits = `
  from goods.balances b join goods.locations p on p.network_id = b.network_id and p.location_id = b.location_id
  where b.network_id = $1 and p.unit_id = any($2::uuid[]) and b.quantity <> 0`

const texts = {
  items: `select ${itemColumns} from goods.items where network_id = $1 and is_active`,
  kit_parts: `select ${kitPartColumns} from goods.kit_parts where network_id = $1 and quantity > 0`,
  locations: `select ${locationColumns} from goods.locations where network_id = $1 and unit_id = any($2::uuid[])`,
  balances: `select ${balanceColumns} ${ofUnits}`,
  lots: `select ${lotColumns} from goods.lots l where l.network_id = $1 and l.lot_id in (select b.lot_id ${ofUnits})`,
}

const carried = (noun: unknown, name: keyof typeof texts, byUnit: boolean): Carry => ({
  noun: noun as Noun,
  statement: ({ network_id, unit_ids }) => ({
    name: `carry goods ${name}`,
    text: texts[name],
    values: byUnit ? [network_id, unit_ids] : [network_id],
  }),
})

export const carryGoods: Carry[] = [
  carried(Item, 'items', false),
  carried(KitPart, 'kit_parts', false),
  carried(Location, 'locations', true),
  carried(Balance, 'balances', true),
  carried(Lot, 'lots', true),
]

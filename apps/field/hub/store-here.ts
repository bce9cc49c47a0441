// The store as the phone knows it now: what was carried with what was done here laid over it, ready to answer a scan.
import { dayInItaly, type Me, type Noun, type Of, unitsAs } from '#core/kernel'
import type { Device } from '#core/sync/device'
import { Card, GoodsRequest, LastServed, Part, RequestLine } from '#distribution'
import {
  Balance,
  type CountLine,
  expectedOf,
  findInStore,
  hubWorkers,
  Item,
  Location,
  type LocationRecord,
  Lot,
  Packaging,
  Reservation,
} from '#goods'
import { Organisation, Unit } from '#network'

export type CardRecord = Of<typeof Card>
export type RequestRecord = Of<typeof GoodsRequest>
export type PartRecord = Of<typeof Part>
export type LotRecord = Of<typeof Lot>

export interface StoreHere {
  me: Me
  organisation_id: string
  /** The hub I prepare for; undefined where the store has no hub unit: then it is only counted. */
  hub_unit_id: string | undefined
  name: string
  places: LocationRecord[]
  /** Where things stand and people count them, in the order of a walk. */
  shelves: LocationRecord[]
  items: Of<typeof Item>[]
  lots: LotRecord[]
  balances: Of<typeof Balance>[]
  reservations: Of<typeof Reservation>[]
  requests: RequestRecord[]
  lines: Of<typeof RequestLine>[]
  parts: PartRecord[]
  cards: CardRecord[]
  served: Of<typeof LastServed>[]
  organisations: Of<typeof Organisation>[]
  units: Of<typeof Unit>[]
  /** Requests of which something is only on this phone. */
  unsent: ReadonlySet<string>
  find: ReturnType<typeof findInStore>
}

const byLabel = (a: LocationRecord, b: LocationRecord): number =>
  (a.code ?? '').localeCompare(b.code ?? '', 'it', { numeric: true }) || a.name.localeCompare(b.name)

const readAll = async (device: Device) => {
  const rows = async <N extends Noun>(noun: N) => (await device.read(noun)).map(({ record }) => record)
  const [items, packagings, places, lots, balances, reservations] = await Promise.all([
    rows(Item),
    rows(Packaging),
    rows(Location),
    rows(Lot),
    rows(Balance),
    rows(Reservation),
  ])
  const [requests, lines, parts, cards, served] = await Promise.all([
    rows(GoodsRequest),
    rows(RequestLine),
    device.read(Part),
    rows(Card),
    rows(LastServed),
  ])
  const [organisations, units] = await Promise.all([rows(Organisation), rows(Unit)])
  const goods = { items, packagings, places, lots, balances, reservations }
  return { ...goods, requests, lines, parts, cards, served, organisations, units }
}

/** Throws a Refusal while the phone is closed or what it carries is too old. */
export const readStore = async (device: Device): Promise<StoreHere | undefined> => {
  const me = await device.me()
  if (!me) return undefined
  const { parts, ...read } = await readAll(device)
  const mine = unitsAs(me, hubWorkers)
  const unit = read.units.find((each) => each.kind === 'hub' && mine.includes(each.unit_id))
  const grant = me.grants.find(({ role }) => (hubWorkers as readonly string[]).includes(role))
  const organisation_id = unit?.organisation_id ?? grant?.organisation_id ?? me.organisation_id
  const places = read.places.filter((place) => place.organisation_id === organisation_id)
  const shelves = places.filter(({ kind }) => kind === 'hub' || kind === 'shelf').sort(byLabel)
  const organisation = read.organisations.find((each) => each.organisation_id === organisation_id)
  return {
    ...read,
    ...{ me, organisation_id, hub_unit_id: unit?.unit_id, places, shelves },
    name: unit?.name ?? organisation?.short_name ?? '',
    parts: parts.map(({ record }) => record),
    unsent: new Set(parts.filter((each) => each.is_unsent).map(({ record }) => record.goods_request_id)),
    find: findInStore({ ...read, places: shelves }),
  }
}

export const todayHere = (): string => dayInItaly(new Date().toISOString())

/** What the books of this phone say lies on a shelf, lot by lot. */
export const linesOn = (store: StoreHere, location_id: string): CountLine[] => {
  const lots = new Map(store.lots.map((lot) => [lot.lot_id, lot]))
  const items = store.items.map(({ item_id, name_it, name_en, unit_name }) => ({
    ...{ item_id, name_it, name_en, unit_name },
    lots: store.balances
      .filter((row) => row.location_id === location_id && row.item_id === item_id && row.quantity > 0)
      .map(({ lot_id, quantity }) => ({
        ...{ lot_id, quantity, code: lots.get(lot_id ?? '')?.code ?? null },
      })),
  }))
  return expectedOf({ items: items.filter((item) => item.lots.length > 0) } as never)
}

// What the phone knows of tonight, in one look: carried records with what was done here laid over them.
import { Worker } from '#core/access'
import type { Me, Noun, Of } from '#core/kernel'
import type { Carried, Device } from '#core/sync/device'
import { Balance, Item, Location, Lot } from '#goods'
import { Unit } from '#network'
import { Contact, CrewMember, HandoutLine, HarmReductionLine, SafetyCheck, Shift, Stop } from '#outreach'
import { Person } from '#people'
import { Hotspot } from '#places'

export type ShiftRecord = Of<typeof Shift>
export type StopRecord = Of<typeof Stop>
export type CrewRecord = Of<typeof CrewMember>
export type ContactRecord = Of<typeof Contact>
export type CheckRecord = Of<typeof SafetyCheck>
export type ItemRecord = Of<typeof Item>
export type LotRecord = Of<typeof Lot>
export type BalanceRecord = Of<typeof Balance>
export type PersonRecord = Of<typeof Person>
export type HotspotRecord = Of<typeof Hotspot>

/** One thing that changed hands, whatever list it is written in. */
export interface Passed {
  shift_id: string
  contact_id: string
  item_id: string
  quantity: number
}

export interface Night {
  me: Me
  shifts: ShiftRecord[]
  stops: StopRecord[]
  crew: CrewRecord[]
  contacts: ContactRecord[]
  checks: CheckRecord[]
  passed: Passed[]
  items: ItemRecord[]
  lots: LotRecord[]
  balances: BalanceRecord[]
  locations: Of<typeof Location>[]
  persons: PersonRecord[]
  hotspots: HotspotRecord[]
  units: Of<typeof Unit>[]
  workers: Of<typeof Worker>[]
  /** Records that are only on this phone. */
  unsent: ReadonlySet<string>
}

const keep = <R>(rows: Carried<R>[]): R[] => rows.map(({ record }) => record)

const passedOf = (handouts: Of<typeof HandoutLine>[], health: Of<typeof HarmReductionLine>[]): Passed[] => [
  ...handouts,
  ...health.flatMap((line) =>
    line.direction === 'distributed' && line.item_id !== null ? [{ ...line, item_id: line.item_id }] : [],
  ),
]

/** Throws a Refusal while the phone is closed or what it carries is too old. */
export const readNight = async (device: Device): Promise<Night | undefined> => {
  const me = await device.me()
  if (!me) return undefined
  const read = <N extends Noun>(noun: N) => device.read(noun)
  const [shifts, stops, crew, contacts, checks] = await Promise.all([
    read(Shift),
    read(Stop),
    read(CrewMember),
    read(Contact),
    read(SafetyCheck),
  ])
  const [handouts, health, items, lots, balances] = await Promise.all([
    read(HandoutLine),
    read(HarmReductionLine),
    read(Item),
    read(Lot),
    read(Balance),
  ])
  const [locations, persons, hotspots, units, workers] = await Promise.all([
    read(Location),
    read(Person),
    read(Hotspot),
    read(Unit),
    read(Worker),
  ])
  const unsent = contacts.filter((one) => one.is_unsent).map(({ record }) => record.contact_id)
  return {
    me,
    shifts: keep(shifts),
    stops: keep(stops),
    crew: keep(crew),
    contacts: keep(contacts),
    checks: keep(checks),
    passed: passedOf(keep(handouts), keep(health)),
    items: keep(items),
    lots: keep(lots),
    balances: keep(balances),
    locations: keep(locations),
    persons: keep(persons),
    hotspots: keep(hotspots),
    units: keep(units),
    workers: keep(workers),
    unsent: new Set(unsent),
  }
}

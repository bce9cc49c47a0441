// From the lines somebody tells to lots in quarantine: each line is one lot, once, whoever wrote it first. What two phones
// tell alike is written once; what they tell differently is asked.
import { type Change, insert, type Moment, refuse, update } from '#core/kernel'
import {
  type BalanceRecord,
  type Deed,
  type ItemRecord,
  type LocationRecord,
  Lot,
  type LotRecord,
  lotCode,
  type MovementRecord,
  movementOf,
  type PackagingRecord,
  placeOf,
  post,
  usableUntil,
} from '#goods'
import type { DonationRecord } from '../domain/donation.ts'
import { DonationLine, type LineRecord, lineKey } from '../domain/line.ts'
import { checkedLine, type ToldLine } from '../domain/line-checks.ts'

export interface IncomingLine extends ToldLine {
  value_cents: number | null
  /** More pieces of a line that was written already: its lot. */
  more_of: string | null
}

export interface TakingIn {
  donation: DonationRecord
  donor_name: string | null
  lines: IncomingLine[]
  before: LineRecord[]
  items: ItemRecord[]
  packagings: PackagingRecord[]
  door: LocationRecord
  shelf: LocationRecord
  balances: BalanceRecord[]
  received_on: string
  deed: Deed
}

export interface TakenIn {
  changes: Change[]
  written: number
  /** Lines somebody else had written already, just the same. */
  known: number
}

type Told = IncomingLine & { quantity: number; line_key: string }

const kindOf = ({ source }: DonationRecord): MovementRecord['kind'] =>
  source === 'purchase' ? 'in_purchase' : source === 'eu_programme' ? 'in_programme' : 'in_donation'

const added = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0)
/** The scales said it of both, or of neither: half a weight is no weight. */
const weighed = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b
const warmest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

/** Two pallets of one lot on one paper are one line. */
const joined = (lines: Told[]): Told[] => {
  const known = new Map<string, Told>()
  for (const line of lines) {
    const same = known.get(line.line_key)
    const isAlike = same?.packaging_id === line.packaging_id
    known.set(
      line.line_key,
      same === undefined
        ? line
        : {
            ...same,
            quantity: same.quantity + line.quantity,
            packaging_id: isAlike ? same.packaging_id : null,
            packages: isAlike ? added(same.packages, line.packages) : null,
            weight_grams: weighed(same.weight_grams, line.weight_grams),
            value_cents: added(same.value_cents, line.value_cents),
            temperature_tenths: warmest(same.temperature_tenths, line.temperature_tenths),
          },
    )
  }
  return [...known.values()]
}

const lotOf = (line: Told, item: ItemRecord, taking: TakingIn): LotRecord => {
  const { donation, donor_name, received_on, deed } = taking
  const lot_id = deed.ids()
  return {
    ...{ lot_id, organisation_id: donation.organisation_id, item_id: line.item_id },
    source: donation.source === 'drive' ? 'donation' : donation.source,
    ...{
      donor: donor_name,
      supplier_lot: line.supplier_lot,
      best_before: line.best_before,
      use_by: line.use_by,
    },
    ...{ usable_until: usableUntil(line, item), received_on, state: 'quarantine', state_reason: null },
    ...{ parts: null, code: lotCode(lot_id), owner_id: donation.owner_id, programme: donation.programme },
    ...{ gtin: line.gtin, value_cents: line.value_cents, origin_id: donation.donation_id },
  }
}

const lineOf = (line: Told, lot: LotRecord, { donation, deed }: TakingIn): Omit<LineRecord, 'position'> => {
  const { more_of: _, ...told } = line
  const { donation_id, organisation_id } = donation
  return {
    ...told,
    ...{ line_id: deed.ids(), donation_id, organisation_id, lot_id: lot.lot_id },
    ...{ state: 'waiting', accepted: 0, rejected: 0, missing: 0, rejected_to: null, reason: null },
    ...{ inspected_by: null, inspected_at: null },
  }
}

const arrival = (
  taking: TakingIn,
  lot: Pick<LotRecord, 'lot_id' | 'item_id'>,
  quantity: number,
): MovementRecord =>
  movementOf(taking.deed, {
    kind: kindOf(taking.donation),
    item_id: lot.item_id,
    lot_id: lot.lot_id,
    quantity,
    from_location_id: taking.door.location_id,
    to_location_id: taking.shelf.location_id,
  })

/** More of a lot that stands in the book already, or the same word told twice. */
const again = (line: Told, { known, item }: { known: LineRecord; item: ItemRecord }, taking: TakingIn) => {
  if (line.more_of !== known.lot_id) {
    if (line.quantity === known.quantity) return { changes: [], movements: [] }
    const names = { item: item.name_it, item_en: item.name_en, lot: line.supplier_lot ?? '–' }
    return refuse('donations.lot-already-received', { ...names, before: known.quantity, now: line.quantity })
  }
  if (known.state !== 'waiting')
    refuse('donations.line-already-inspected', { item: item.name_it, item_en: item.name_en })
  const more = {
    quantity: known.quantity + line.quantity,
    packages: known.packaging_id === line.packaging_id ? added(known.packages, line.packages) : null,
    packaging_id: known.packaging_id === line.packaging_id ? known.packaging_id : null,
    weight_grams: weighed(known.weight_grams, line.weight_grams),
    value_cents: added(known.value_cents, line.value_cents),
    temperature_tenths: warmest(known.temperature_tenths, line.temperature_tenths),
  }
  return {
    changes: [update(DonationLine, { line_id: known.line_id }, more)],
    movements: [arrival(taking, known, line.quantity)],
  }
}

export const takeIn = (taking: TakingIn): TakenIn => {
  const { before, items, packagings, received_on, door, shelf, balances } = taking
  const checking = { items, packagings, today: received_on }
  const told = joined(
    taking.lines.map((line) => {
      const checked = checkedLine(line, checking)
      return { ...checked.line, line_key: lineKey(line) }
    }),
  )
  const written = new Map(before.map((line) => [line.line_key, line]))
  const known = new Map(items.map((item) => [item.item_id, item]))
  let position = before.length
  const changes: Change[] = []
  const movements: MovementRecord[] = []
  for (const line of told) {
    const item = known.get(line.item_id) as ItemRecord
    const same = written.get(line.line_key)
    if (same) {
      const more = again(line, { known: same, item }, taking)
      changes.push(...more.changes)
      movements.push(...more.movements)
      continue
    }
    const lot = lotOf(line, item, taking)
    changes.push(
      insert(Lot, lot),
      insert(DonationLine, { ...lineOf(line, lot, taking), position: ++position }),
    )
    movements.push(arrival(taking, lot, line.quantity))
  }
  const places = [placeOf('donor', door.location_id), placeOf(shelf.kind, shelf.location_id)]
  const posted = post(movements, places, balances)
  return {
    changes: [...changes, ...posted.changes],
    written: movements.length,
    known: told.length - movements.length,
  }
}

export const deedOf = (
  donation: Pick<DonationRecord, 'organisation_id' | 'donation_id'>,
  moment: Moment,
  ids: () => string,
): Deed => ({
  organisation_id: donation.organisation_id,
  unit_id: null,
  worker_id: moment.me.worker_id,
  cause_id: donation.donation_id,
  at: moment.at,
  ids,
})

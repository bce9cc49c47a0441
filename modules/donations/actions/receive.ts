// The van is at the door: the paper it came with, and what is in it, line by line. Everything lies in quarantine until
// somebody looks. Two phones at one delivery write it once.
import { z } from 'zod'
import {
  action,
  all,
  cents,
  dayInItaly,
  dayText,
  id,
  insert,
  instantText,
  line,
  locked,
  maybe,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Balance, gtinOf, heldPlace, Item, idsFrom, indoorKinds, Location, Packaging } from '#goods'
import { documentFields, type ToldDocument } from '../domain/document.ts'
import { Donation, type DonationRecord, documentKey } from '../domain/donation.ts'
import { Donor } from '../domain/donor.ts'
import { DonationLine } from '../domain/line.ts'
import { isNobodysBusiness, isOnItsWay } from '../domain/words.ts'
import { bornDonation, toldDonation } from './announce.ts'
import { stepTaken } from './step.ts'
import { deedOf, takeIn } from './take-in.ts'

export const incomingLine = z.object({
  item_id: id(),
  packaging_id: id().nullable().default(null),
  packages: z.int().min(1).max(100_000).nullable().default(null),
  quantity: z.int().min(1).max(100_000_000).nullable().default(null),
  supplier_lot: line(60).nullable().default(null),
  /** As printed, 8 to 14 digits. */
  gtin: line(20).nullable().default(null),
  best_before: dayText().nullable().default(null),
  use_by: dayText().nullable().default(null),
  weight_grams: z.int().min(1).max(2_000_000_000).nullable().default(null),
  temperature_tenths: z.int().min(-600).max(600).nullable().default(null),
  value_cents: cents().nullable().default(null),
  /** More pieces of a line that is written already: its lot. */
  more_of: id().nullable().default(null),
})

const document = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('receipt') }),
  z.object({
    kind: z.literal('ddt'),
    number: line(40).min(1),
    on: dayText(),
    transport_at: instantText().nullable().default(null),
    transport_from: line(160).nullable().default(null),
  }),
])

const gtinsOf = (lines: z.infer<typeof incomingLine>[]): string[] =>
  lines.flatMap(({ gtin }) => (gtin === null ? [] : [gtinOf(gtin) ?? gtin]))

const keyOf = (told: ToldDocument): string | null =>
  told.kind === 'ddt' ? documentKey(told.number, told.on) : null

interface Papers {
  donation: DonationRecord
  fields: ReturnType<typeof documentFields>
  same: DonationRecord[]
}

/** One delivery, one paper: another paper is another delivery, and the same paper is the same delivery. */
const paperMustBeOnce = ({ donation, fields, same }: Papers): void => {
  const other =
    fields.document_key !== null &&
    same.find(
      (each) =>
        each.donation_id !== donation.donation_id &&
        each.donor_id === donation.donor_id &&
        each.document_key === fields.document_key,
    )
  if (other)
    refuse('donations.document-already-received', {
      number: fields.document_number,
      day: other.received_on,
      code: other.code,
    })
  if (!isOnItsWay(donation.state) && donation.document_key !== fields.document_key)
    refuse('donations.came-with-another-paper', {
      code: donation.code,
      number: donation.document_number ?? '–',
    })
}

export const receive = action('donations.receive', {
  input: z.object({
    donation_id: id(),
    organisation_id: id(),
    location_id: id(),
    /** Nobody had announced it: what it is. */
    arriving: toldDonation.nullable().default(null),
    /** Null: today. */
    received_on: dayText().nullable().default(null),
    document,
    is_perishable: z.boolean().default(false),
    lines: z.array(incomingLine).min(1).max(500),
  }),
  verb: 'donation.receive',
  needs: ({ donation_id, organisation_id, location_id, arriving, document: told, lines }) => ({
    shelf: heldPlace({ location_id, organisation_id }),
    donations: locked(Donation, { donation_id, organisation_id }),
    before: all(DonationLine, { donation_id }),
    same: all(Donation, { organisation_id, document_key: keyOf(told) }),
    doors: all(Location, { organisation_id, kind: 'donor' }),
    donors: all(Donor, { organisation_id }),
    donor: maybe(Donor, { donor_id: arriving?.donor_id, organisation_id }),
    items: all(Item, { item_id: lines.map((each) => each.item_id) }),
    packagings: all(Packaging, { item_id: lines.map((each) => each.item_id) }),
    printed: all(Packaging, { gtin: gtinsOf(lines) }),
    balances: locked(Balance, { location_id, lot_id: lines.flatMap((each) => each.more_of ?? []) }),
  }),
  on: ({ shelf }) => ({ organisation_id: shelf.organisation_id }),
  decide: (loaded, input, moment) => {
    const { shelf, donations, before, same, doors, donors, donor, items, packagings, printed, balances } =
      loaded
    const today = dayInItaly(moment.now)
    const received_on = input.received_on ?? dayInItaly(moment.at)
    const ids = idsFrom(moment.intent_id)
    const { donation_id, organisation_id, arriving } = input
    const found = donations[0]
    const donation =
      found ??
      bornDonation(arriving ?? notFound(), { donation_id, organisation_id, today: received_on, donor })
    if (!isOnItsWay(donation.state) && donation.state !== 'received')
      refuse('donations.already-inspected', { code: donation.code })
    if (!indoorKinds.includes(shelf.kind)) refuse('donations.not-a-store')
    const door = doors[0] ?? refuse('goods.no-donor-place')
    const fields = documentFields(input.document, { received_on, today })
    paperMustBeOnce({ donation, fields, same })
    const giver = donors.find((each) => each.donor_id === donation.donor_id)
    const taken = takeIn({
      donation,
      donor_name: giver && !isNobodysBusiness(giver.kind) ? giver.name : null,
      lines: input.lines.map((each) => ({
        ...each,
        gtin:
          each.gtin === null
            ? null
            : (gtinOf(each.gtin) ?? refuse('donations.gtin-wrong', { gtin: each.gtin }, 422)),
      })),
      ...{ before, items, door, shelf, balances, received_on },
      packagings: [...packagings, ...printed],
      deed: deedOf(donation, moment, ids),
    })
    const here = {
      ...{ ...fields, state: 'received' as const, location_id: shelf.location_id, received_on },
      is_perishable: input.is_perishable || donation.is_perishable,
    }
    const answer = { written: taken.written, known: taken.known }
    if (found?.state === 'received') return { changes: taken.changes, answer }
    const step = { donation, from: found?.state ?? null, to: 'received' as const, ids }
    const kept = found ? update(Donation, { donation_id }, here) : insert(Donation, { ...donation, ...here })
    return {
      changes: [kept, ...taken.changes, stepTaken(step, moment)],
      events: [{ name: 'donation-received', data: { donation_id } }],
      answer,
    }
  },
})

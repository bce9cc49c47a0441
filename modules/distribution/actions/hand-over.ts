// Somebody takes what was made ready for them: a household shows its card, a partner loads, a van leaves. The movements of the
// store carry the handover as their cause.

import { z } from 'zod'
import {
  action,
  all,
  type Change,
  dayInItaly,
  id,
  insert,
  line,
  locked,
  type Moment,
  maybe,
  notFound,
  refuse,
  update,
} from '#core/kernel'
import { Balance, idsFrom, Location, Lot, Reservation } from '#goods'
import { Card, type CardRecord } from '../domain/card.ts'
import { readCardCode } from '../domain/codes.ts'
import { Handover, type HandoverRecord, handoverProofs, LastServed } from '../domain/handover.ts'
import { Part, type PartRecord } from '../domain/part.ts'
import { GoodsRequest, type GoodsRequestRecord } from '../domain/request.ts'
import { moveFrom, type RequestEvent } from '../domain/request-states.ts'
import { Signature, type Signed, signatureOf, signed } from '../domain/signature.ts'
import { hasLeft, leave, type Taken } from '../giving/leaving.ts'
import { mustBeGood } from './pick-part.ts'
import { stepping, theOne } from './step.ts'

export const proofs = {
  proof: z.enum(handoverProofs),
  /** Read from the card that was shown. */
  card_code: line(20).nullable().default(null),
  /** When who received signs on the screen. */
  signature: signed.nullable().default(null),
}

export const mustProve = (
  { proof, card_code }: { proof: string; card_code: string | null },
  card: CardRecord | undefined,
  is_programme: boolean,
): void => {
  if (proof === 'card' && card && readCardCode(card_code ?? '') !== card.code)
    refuse('distribution.another-card', { code: card.code })
  if (proof === 'none' && card && is_programme) refuse('distribution.proof-needed')
}

export const signedHere = (handover: HandoverRecord, told: Signed | null, moment: Moment): Change[] => {
  const signature = signatureOf(handover, told, moment.born(800))
  return signature ? [insert(Signature, signature)] : []
}

/** Who waits longest goes first next time. */
export const servedNow = (
  recipient_id: string | null,
  before: { recipient_id: string; organisation_id: string } | undefined,
  { organisation_id, at }: { organisation_id: string; at: string },
) => {
  if (recipient_id === null) return []
  const on_day = dayInItaly(at)
  return before
    ? [update(LastServed, { recipient_id, organisation_id }, { on_day })]
    : [insert(LastServed, { recipient_id, organisation_id, on_day })]
}

export const deedOf = (handover: HandoverRecord, moment: Moment) => ({
  ...{ organisation_id: handover.organisation_id, unit_id: null, worker_id: moment.me.worker_id },
  ...{ cause_id: handover.handover_id, at: moment.at, ids: idsFrom(moment.intent_id) },
})

const takenPart = z.object({
  item_id: id(),
  lot_id: id().nullable(),
  location_id: id(),
  quantity: z.int().min(1).max(10_000_000),
})

/** What became of each line: what is in the bag went with it, what still waited was left out. */
const settled = (parts: readonly PartRecord[], taken: readonly Taken[]): Change[] =>
  parts
    .filter(({ state }) => state === 'picked' || state === 'to_pick')
    .map((part) => {
      const { part_id, lot_id, location_id } = part
      const isGone = taken.some((each) => each.lot_id === lot_id && each.location_id === location_id)
      return update(Part, { part_id }, { state: isGone ? ('handed_over' as const) : ('left' as const) })
    })

const howLeft = (isSigned: boolean, isLate: boolean): RequestEvent => {
  if (isLate) return isSigned ? 'left_meanwhile_signed' : 'left_meanwhile'
  return isSigned ? 'hand_over_signed' : 'hand_over'
}

/** A request called off while its bag was already on its way home stays called off; the bag is told all the same, once. */
const stepFor = (
  request: GoodsRequestRecord,
  { isSigned, has_left, is_told }: { isSigned: boolean; has_left: boolean; is_told: boolean },
  moment: Moment,
): ReturnType<typeof stepping> => {
  const usual = howLeft(isSigned, false)
  if (!has_left || moveFrom(request.state, usual)) return stepping(request, { event: usual }, moment)
  return request.state === 'cancelled' && !is_told
    ? { changes: [], events: [] }
    : stepping(request, { event: howLeft(isSigned, true) }, moment)
}

const takenOf = (parts: readonly PartRecord[]) =>
  parts
    .filter(({ state }) => state === 'picked')
    .map(({ item_id, lot_id, location_id, quantity }) => ({ item_id, lot_id, location_id, quantity }))

export const handOver = action('distribution.hand-over', {
  input: z.object({
    handover_id: id(),
    goods_request_id: id(),
    /** The body of the hub. */
    organisation_id: id(),
    /** The card of the request, when it is for a household; and whoever receives: the card, or the unit that asked. */
    card_id: id().nullable().default(null),
    recipient_id: id(),
    /** What was picked. */
    item_ids: z.array(id()).min(1).max(200),
    /** What was in the bag, as a phone without network knew it; counts only when it is told after it left. */
    taken: z.array(takenPart).max(200).nullable().default(null),
    ...proofs,
  }),
  verb: 'handover.make',
  offline: true,
  needs: ({ goods_request_id, organisation_id, card_id, recipient_id, item_ids }) => ({
    requests: locked(GoodsRequest, { goods_request_id, to_organisation_id: organisation_id }),
    parts: locked(Part, { goods_request_id }),
    places: locked(Location, { organisation_id }),
    balances: locked(Balance, { organisation_id, item_id: item_ids }),
    reservations: locked(Reservation, { cause_id: goods_request_id }),
    lots: all(Lot, { organisation_id, item_id: item_ids }),
    card: maybe(Card, { card_id }),
    before: maybe(LastServed, { recipient_id, organisation_id }),
    told_before: all(Handover, { goods_request_id }),
  }),
  on: ({ requests }) => ({ organisation_id: theOne(requests).to_organisation_id }),
  decide: (loaded, told, moment) => {
    const { parts, places, balances, reservations, lots, card, before, told_before } = loaded
    const request = theOne(loaded.requests)
    const { handover_id, organisation_id, proof, recipient_id } = told
    const has_left = hasLeft(moment)
    const taken = (has_left ? told.taken : null) ?? takenOf(parts)
    if (taken.some(({ item_id }) => !told.item_ids.includes(item_id))) notFound()
    if (request.card_id !== told.card_id || recipient_id !== (request.card_id ?? request.unit_id)) notFound()
    if (request.card_id !== null && !card) notFound()
    if (taken.length === 0 && parts.some(({ state }) => state === 'aboard'))
      refuse('distribution.on-the-van', { code: request.code })
    if (taken.length === 0) refuse('distribution.nothing-picked', { code: request.code })
    const today = dayInItaly(moment.at)
    const held = has_left ? [] : taken.map(({ lot_id }) => lots.find((lot) => lot.lot_id === lot_id))
    for (const lot of held) mustBeGood(lot, today)
    const isHousehold = request.recipient_kind === 'household'
    const handover: HandoverRecord = {
      ...{
        handover_id,
        organisation_id,
        hub_unit_id: request.to_unit_id,
        goods_request_id: request.goods_request_id,
      },
      ...{
        recipient_kind: request.recipient_kind,
        card_id: request.card_id,
        at: moment.at,
        proof,
        reason: null,
      },
      partner_id: isHousehold ? null : request.organisation_id,
      unit_id: isHousehold ? null : request.unit_id,
      ...{ worker_id: moment.me.worker_id, people: request.people, is_programme: false },
    }
    const deed = deedOf(handover, moment)
    const left = leave({ handover, taken, places, balances, lots, deed, has_left })
    if (!has_left) mustProve(told, card, left.is_programme)
    const isSigned = isHousehold && proof !== 'none'
    const stepped = stepFor(request, { isSigned, has_left, is_told: told_before.length > 0 }, moment)
    return {
      changes: [
        ...stepped.changes,
        insert(Handover, { ...handover, is_programme: left.is_programme }),
        ...signedHere(handover, told.signature, moment),
        ...left.changes,
        ...settled(parts, taken),
        ...reservations.map(({ reservation_id }) => update(Reservation, { reservation_id }, { quantity: 0 })),
        ...servedNow(recipient_id, before, { organisation_id, at: moment.at }),
      ],
      events: [...stepped.events, { name: 'goods-handed-over', data: { handover_id } }],
      answer: { unexplained: left.unexplained },
    }
  },
})

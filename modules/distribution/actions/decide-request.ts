// What the desk of the hub answers, and the ways out: sent, yes, no with a reason, called off by either side.

import { z } from 'zod'
import { action, type Change, id, line, locked, refuse, update } from '#core/kernel'
import { Reservation, type ReservationRecord } from '#goods'
import { Part, type PartRecord } from '../domain/part.ts'
import { GoodsRequest } from '../domain/request.ts'
import { placeOfAsker, placeOfHub, stepping, theOne } from './step.ts'

const ofOne = ({ goods_request_id }: { goods_request_id: string }) => ({
  requests: locked(GoodsRequest, { goods_request_id }),
})
const reason = line(200).trim().min(3)

export const submitRequest = action('distribution.submit-request', {
  input: z.object({ goods_request_id: id() }),
  verb: 'goods-request.ask',
  needs: ofOne,
  on: ({ requests }) => placeOfAsker(theOne(requests)),
  decide: ({ requests }, _, moment) => stepping(theOne(requests), { event: 'submit' }, moment),
})

export const approveRequest = action('distribution.approve-request', {
  input: z.object({ goods_request_id: id() }),
  verb: 'goods-request.decide',
  needs: ofOne,
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: ({ requests }, _, moment) => stepping(theOne(requests), { event: 'approve' }, moment),
})

export const rejectRequest = action('distribution.reject-request', {
  input: z.object({ goods_request_id: id(), reason }),
  verb: 'goods-request.decide',
  needs: ofOne,
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: ({ requests }, { reason }, moment) =>
    stepping(theOne(requests), { event: 'reject', reason }, moment),
})

/** Who asked calls off, as long as nothing is kept aside; after that they call the hub, which lets it go. */
export const withdrawRequest = action('distribution.withdraw-request', {
  input: z.object({ goods_request_id: id(), reason }),
  verb: 'goods-request.ask',
  needs: ofOne,
  on: ({ requests }) => placeOfAsker(theOne(requests)),
  decide: ({ requests }, { reason }, moment) => {
    const request = theOne(requests)
    if (!['draft', 'submitted', 'approved'].includes(request.state))
      refuse('distribution.kept-aside', { code: request.code })
    return stepping(request, { event: 'cancel', reason }, moment)
  },
})

/** What was kept aside is everybody's again. */
export const letGo = (
  parts: readonly PartRecord[],
  reservations: readonly ReservationRecord[],
  reason: string | null,
): Change[] => [
  ...parts
    .filter(({ state }) => state === 'to_pick' || state === 'picked')
    .map(({ part_id }) => update(Part, { part_id }, { state: 'left' as const, reason })),
  ...reservations
    .filter(({ quantity }) => quantity > 0)
    .map(({ reservation_id }) => update(Reservation, { reservation_id }, { quantity: 0 })),
]

export const cancelRequest = action('distribution.cancel-request', {
  input: z.object({ goods_request_id: id(), reason }),
  verb: 'goods-request.decide',
  needs: ({ goods_request_id }) => ({
    ...ofOne({ goods_request_id }),
    parts: locked(Part, { goods_request_id }),
    reservations: locked(Reservation, { cause_id: goods_request_id }),
  }),
  on: ({ requests }) => placeOfHub(theOne(requests)),
  decide: ({ requests, parts, reservations }, { reason }, moment) => {
    const stepped = stepping(theOne(requests), { event: 'cancel', reason }, moment)
    return { ...stepped, changes: [...stepped.changes, ...letGo(parts, reservations, reason)] }
  },
})

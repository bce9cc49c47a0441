// What a round takes along: so much of a lot, from which shelf, for which request; and what became of it at the doors and at the
// end. Whatever is neither given nor told yet is still on the van.
import { z } from 'zod'
import { id, noun, type Of } from '#core/kernel'

const amount = () => z.int().min(0).max(10_000_000)

export const Load = noun(
  'deliveries.load',
  { table: 'deliveries.loads', key: 'load_id', by: 'organisation', conflict: 'ask' },
  z.object({
    load_id: id(),
    round_id: id(),
    organisation_id: id(),
    goods_request_id: id(),
    part_id: id(),
    item_id: id(),
    lot_id: id().nullable(),
    /** The shelf it came from. */
    from_location_id: id(),
    quantity: z.int().min(1).max(10_000_000),
    delivered: amount(),
    returned: amount(),
    /** Came back and must be looked at before it is given again. */
    doubtful: amount(),
    missing: amount(),
    /** The shelf it came back to. */
    to_location_id: id().nullable(),
  }),
)
export type LoadRecord = Of<typeof Load>

export const stillAboard = ({ quantity, delivered, returned, doubtful, missing }: LoadRecord): number =>
  quantity - delivered - returned - doubtful - missing

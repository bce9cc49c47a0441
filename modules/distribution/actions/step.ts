// One step of a request: whether it may be now, and what is written. Two who decide at once meet at the locked row: the second
// is told who was faster.
import { type Change, type Happening, insert, type Moment, notFound, refuse, update } from '#core/kernel'
import { GoodsRequest, type GoodsRequestRecord, RequestStep } from '../domain/request.ts'
import { moveFrom, type RequestEvent } from '../domain/request-states.ts'

/** `locked` yields rows; hidden or missing answers alike. */
export const theOne = <Record>(rows: readonly Record[]): Record => rows[0] ?? notFound()

export const placeOfAsker = ({ unit_id, organisation_id }: GoodsRequestRecord) => ({
  unit_id,
  organisation_id,
})
export const placeOfHub = ({ to_unit_id, to_organisation_id }: GoodsRequestRecord) => ({
  unit_id: to_unit_id,
  organisation_id: to_organisation_id,
})

export interface Stepping {
  event: RequestEvent
  reason?: string | null
  fields?: Partial<GoodsRequestRecord>
  /** Which id of the intent the step takes, when several requests move at once. */
  nth?: number
}

export const stepping = (
  request: GoodsRequestRecord,
  { event, reason = null, fields = {}, nth = 0 }: Stepping,
  moment: Moment,
): { changes: Change[]; events: Happening[] } => {
  const { goods_request_id, unit_id, to_unit_id, code, state, moved_by } = request
  const to_state =
    moveFrom(state, event) ?? refuse('distribution.not-now', { code, state, by: moved_by, event })
  const { at, me } = moment
  return {
    changes: [
      update(
        GoodsRequest,
        { goods_request_id },
        { ...fields, state: to_state, state_since: at, moved_by: me.name, reason },
      ),
      insert(RequestStep, {
        ...{ request_step_id: moment.born(900 + nth), goods_request_id, unit_id, to_unit_id },
        ...{ event, from_state: state, to_state, by_name: me.name, at, reason },
      }),
    ],
    events: [{ name: 'goods-request-moved', data: { goods_request_id, state: to_state } }],
  }
}

// What the steps of a recall have in common: it is taken in hand until the commit, its lots are the ones the screen showed.
import { all, dayInItaly, locked, notFound, refuse } from '#core/kernel'
import { Location, type LocationRecord, Movement, type MovementRecord } from '#goods'
import { Recall, RecalledLot, type RecalledLotRecord, type RecallRecord } from '../domain/recall.ts'
import { type RecallEvent, type RecallState, recallAfter } from '../domain/recall-states.ts'
import { type Flow, type LotTrace, traceOf } from '../domain/trace.ts'

interface Named {
  recall_id: string
  organisation_id: string
}

export const recallNeeds = ({ recall_id, organisation_id }: Named) => ({
  recalls: locked(Recall, { recall_id, organisation_id }),
  recalled: all(RecalledLot, { recall_id, organisation_id }),
})

/** All that moved of these lots; `lot_ids` are those of the recall, asked by the screen and looked at again by the rule. */
export const movementNeeds = ({
  lot_ids,
  organisation_id,
}: {
  lot_ids: string[]
  organisation_id: string
}) => ({
  places: all(Location, { organisation_id }),
  movements: all(Movement, { lot_id: lot_ids, organisation_id }),
})

export const theRecall = (recalls: RecallRecord[]): RecallRecord => recalls[0] ?? notFound()

export const stateAfter = (recall: RecallRecord, event: RecallEvent): RecallState =>
  recallAfter(recall.state, event) ?? refuse('recalls.not-from-here', { state: recall.state })

export const mustBeOpen = (recall: RecallRecord): void => {
  if (recall.state === 'closed' || recall.state === 'annulled')
    refuse('recalls.not-from-here', { state: recall.state })
}

/** Somebody may have found another lot meanwhile: who confirms must have seen it. */
export const mustBeAllLots = (recalled: RecalledLotRecord[], lot_ids: readonly string[]): void => {
  if (recalled.length !== new Set(lot_ids).size || !recalled.every((each) => lot_ids.includes(each.lot_id)))
    refuse('recalls.lots-changed')
}

export const tracesIn = (movements: MovementRecord[], places: LocationRecord[]): LotTrace[] => {
  const kinds = new Map(places.map((place) => [place.location_id, place.kind]))
  return traceOf(
    movements.map(
      (each): Flow => ({
        lot_id: each.lot_id ?? '',
        from_kind: kinds.get(each.from_location_id) ?? '',
        to_kind: kinds.get(each.to_location_id) ?? '',
        from_id: each.from_location_id,
        to_id: each.to_location_id,
        cause_id: each.cause_id,
        unit_id: each.unit_id,
        on_day: dayInItaly(each.at),
        quantity: each.quantity,
      }),
    ),
  )
}

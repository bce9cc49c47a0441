// A step in the life of a place, as it is written down.
import { insert, type Moment } from '#core/kernel'
import { type HotspotRecord, HotspotStep } from './hotspot.ts'
import type { HotspotEvent, HotspotState } from './words.ts'

type Placed = Pick<HotspotRecord, 'hotspot_id' | 'unit_id' | 'organisation_id'>

export interface Step {
  event: HotspotEvent
  from: HotspotState | null
  to: HotspotState
  reason?: string | null
}

/** `place` as it stands after the step: the step belongs to the unit that follows it then. */
export const writeStep = (place: Placed, step: Step, moment: Moment) =>
  insert(HotspotStep, {
    step_id: moment.born(0),
    hotspot_id: place.hotspot_id,
    unit_id: place.unit_id,
    organisation_id: place.organisation_id,
    worker_id: moment.me.worker_id,
    event: step.event,
    from_state: step.from,
    to_state: step.to,
    at: moment.at,
    recorded_at: moment.now,
    reason: step.reason?.trim() || null,
  })

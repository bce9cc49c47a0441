// Sample windows, rounds and stops, for tests and for telling stories.
import { newId } from '#core/kernel'
import type { LoadRecord } from './domain/load.ts'
import type { NoticeRecord } from './domain/notice.ts'
import type { PickupWindowRecord } from './domain/pickup-window.ts'
import type { RoundRecord, StopRecord } from './domain/round.ts'

export const aWindow = (given: Partial<PickupWindowRecord> = {}): PickupWindowRecord => ({
  ...{ pickup_window_id: newId(), organisation_id: 'o', hub_unit_id: 'h', weekday: 1 },
  ...{ opens_at: '09:00', closes_at: '12:00', capacity: 8, is_active: true },
  ...given,
})

export const aRound = (given: Partial<RoundRecord> = {}): RoundRecord => ({
  ...{ round_id: newId(), organisation_id: 'o', hub_unit_id: 'h', on_day: '2026-11-20', van_id: null },
  ...{ driver_id: null, note: null, state: 'planned', started_at: null, ended_at: null },
  ...given,
})

export const aStop = (given: Partial<StopRecord> = {}): StopRecord => ({
  ...{ stop_id: newId(), round_id: 'r', organisation_id: 'o', goods_request_id: 'q', position: 0 },
  ...{ state: 'waiting', arrived_at: null, told_at: null, told_by: null, handover_id: null, reason: null },
  ...given,
})

export const aLoad = (given: Partial<LoadRecord> = {}): LoadRecord => ({
  ...{ load_id: newId(), round_id: 'r', organisation_id: 'o', goods_request_id: 'q', part_id: newId() },
  ...{ item_id: 'i', lot_id: null, from_location_id: 'l', quantity: 4, delivered: 0, returned: 0 },
  ...{ doubtful: 0, missing: 0, to_location_id: null },
  ...given,
})

export const aNotice = (given: Partial<NoticeRecord> = {}): NoticeRecord => ({
  ...{ notice_id: newId(), organisation_id: 'o', hub_unit_id: 'h', goods_request_id: 'q', reason: null },
  ...{ was_at: '2026-12-08T09:00:00.000Z', written_at: null, told_at: null },
  ...given,
})

// The end of the night on the phone: what should be on the van, what was counted, what still lacks before it closes.
import type { Night, ShiftRecord } from '../phone/night.ts'
import { leftOf, type OnVan, vanOf } from './van.ts'

export interface ClosingDraft {
  /** By item; absent: not counted yet. */
  counted: Record<string, number>
  narrative: string
  is_critical: boolean | null
  phones_out: string[]
  odometer: string
  brings_back: boolean
}

export const emptyClosing: ClosingDraft = {
  counted: {},
  narrative: '',
  is_critical: null,
  phones_out: [],
  odometer: '',
  brings_back: false,
}

/** What is counted: everything that is on the van or was loaded. */
export const countable = (night: Night, shift: ShiftRecord): OnVan[] => vanOf(night, shift)

export const allFits = (van: OnVan[]): Record<string, number> =>
  Object.fromEntries(van.map(({ item, left }) => [item.item_id, left]))

export type ClosingLack = 'count' | 'critical' | 'told' | 'odometer'

export const lackOf = (
  draft: ClosingDraft,
  van: OnVan[],
  shift: Pick<ShiftRecord, 'odometer_start'>,
): ClosingLack | null => {
  if (van.some(({ item }) => draft.counted[item.item_id] === undefined)) return 'count'
  if (draft.is_critical === null) return 'critical'
  if (draft.is_critical && draft.narrative.trim() === '') return 'told'
  return shift.odometer_start !== null && draft.odometer === '' ? 'odometer' : null
}

export const closingInput = (
  draft: ClosingDraft,
  { shift, night, now }: { shift: ShiftRecord; night: Night; now: number },
) => {
  // Also what left the catalogue after it was loaded.
  const listed = shift.stock_list.map((entry) => entry.item_id)
  const items = [...new Set([...countable(night, shift).map(({ item }) => item.item_id), ...listed])]
  const counted = items.map((item_id) => ({
    item_id,
    counted: draft.counted[item_id] ?? leftOf(night, shift, item_id),
  }))
  const brings = draft.brings_back && shift.hub_location_id !== null
  return {
    shift_id: shift.shift_id,
    organisation_id: shift.organisation_id,
    van_location_id: shift.van_location_id,
    hub_location_id: brings ? shift.hub_location_id : null,
    ended_at: new Date(now).toISOString(),
    counted,
    returned: brings
      ? counted.flatMap(({ item_id, counted: quantity }) => (quantity > 0 ? [{ item_id, quantity }] : []))
      : [],
    phones_out: draft.phones_out,
    narrative: draft.narrative.trim() || null,
    is_critical: draft.is_critical === true,
    odometer_end: shift.odometer_start === null || draft.odometer === '' ? null : Number(draft.odometer),
  }
}

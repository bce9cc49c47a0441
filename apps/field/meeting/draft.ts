// A meeting as the thumb writes it, tap by tap; at the end one input for the rule that records it.
import type { Night, ShiftRecord, StopRecord } from '../phone/night.ts'

export type Phase = 'presence' | 'interception' | 'engagement' | 'follow_up'
export type Gender = 'woman' | 'man' | 'non_binary' | 'unknown'
export type AgeBand = 'under_18' | 'from_18_to_29' | 'from_30_to_54' | 'from_55_to_64' | 'from_65' | 'unknown'

export interface Draft {
  /** Which stop; undefined means "where we are now". */
  stop_id: string | null | undefined
  headcount: number
  person_id: string | null
  phase: Phase | null
  gender: Gender | null
  age_band: AgeBand | null
  /** By item: how many were left. */
  given: Record<string, number>
  /** By item: used ones handed back. */
  back: Record<string, number>
  topics: string[]
  note: string
}

/** Nothing is chosen but the place and one person. */
export const emptyDraft: Draft = {
  stop_id: undefined,
  headcount: 1,
  person_id: null,
  phase: null,
  gender: null,
  age_band: null,
  given: {},
  back: {},
  topics: [],
  note: '',
}

export const isTouched = (draft: Draft): boolean =>
  draft.phase !== null ||
  draft.gender !== null ||
  draft.age_band !== null ||
  draft.person_id !== null ||
  draft.headcount !== 1 ||
  draft.topics.length > 0 ||
  draft.note.trim() !== '' ||
  [...Object.values(draft.given), ...Object.values(draft.back)].some((count) => count > 0)

export type DraftGap = 'phase' | 'content' | 'single'

/** The first thing that lacks before it can be saved. */
export const gapOf = (draft: Draft): DraftGap | null => {
  if (draft.phase === null) return 'phase'
  if (draft.person_id !== null && draft.headcount !== 1) return 'single'
  const counts = [...Object.values(draft.given), ...Object.values(draft.back)]
  const isTold = draft.phase === 'presence' || draft.topics.length > 0 || counts.some((count) => count > 0)
  return isTold ? null : 'content'
}

export interface Ids {
  contact_id: string
  movement_seed: string
}

/** What a phone that cannot read its drawer still knows. */
export interface Ground {
  shift_id: string
  van_location_id: string | null
  municipality_code: string
  stop_id: string | null
  cell: string | null
  /** The harm-reduction word of each item that has one. */
  hr_items: Record<string, string>
}

const lines = (counts: Record<string, number>) =>
  Object.entries(counts).filter(([, quantity]) => quantity > 0)

export const inputOf = (draft: Draft, ground: Ground, ids: Ids) => {
  const { hr_items, ...where } = ground
  const given = lines(draft.given)
  const back = lines(draft.back)
  return {
    ...ids,
    ...where,
    mode: 'street',
    phase: draft.phase,
    headcount: draft.headcount,
    gender: draft.gender ?? 'unknown',
    age_band: draft.age_band ?? 'unknown',
    person_id: draft.person_id,
    topics: draft.topics,
    note: draft.note.trim() || null,
    handouts: given
      .filter(([item_id]) => !hr_items[item_id])
      .map(([item_id, quantity]) => ({ item_id, quantity })),
    harm_reduction: [
      ...given.flatMap(([item_id, quantity]) => {
        const hr_item = hr_items[item_id]
        return hr_item ? [{ hr_item, direction: 'distributed', quantity, item_id, method: null }] : []
      }),
      ...back.flatMap(([item_id, quantity]) => {
        const hr_item = hr_items[item_id]
        return hr_item ? [{ hr_item, direction: 'returned_used', quantity, item_id, method: 'counted' }] : []
      }),
    ],
  }
}

export const groundOf = (night: Night, shift: ShiftRecord, stop: StopRecord | undefined): Ground => ({
  shift_id: shift.shift_id,
  van_location_id: shift.van_location_id,
  municipality_code: stop?.municipality_code ?? shift.municipality_codes[0] ?? '000000',
  stop_id: stop?.stop_id ?? null,
  cell: stop?.cell ?? null,
  hr_items: Object.fromEntries(
    night.items.flatMap((item) =>
      item.kind === 'harm_reduction' && item.hr_item ? [[item.item_id, item.hr_item]] : [],
    ),
  ),
})

// One row of every noun of this room, plain and whole, for comparing policies with rows.
import { newId, type Row } from '#core/kernel'
import type { Store } from '#goods/makers'
import type { ParityPlace } from '#network/makers'

const at = '2026-11-20T21:00:00.000Z'
const day = '2026-11-20'
type Place = Omit<ParityPlace, 'worker_id'>

export const shiftRow = ({ unit_id, organisation_id }: Place, store: Store): Row => {
  const places = store.units[unit_id] ?? {}
  return {
    ...{ shift_id: newId(), unit_id, organisation_id, on_day: day, state: 'in_progress' },
    ...{ starts_at: '2026-11-20T20:00:00.000Z', ends_at: '2026-11-21T00:00:00.000Z' },
    ...{ goals: [], district_key: null, municipality_codes: [], is_mobile: true, vehicle: null },
    ...{ van_location_id: places.van, hub_location_id: store.hub_id, given_location_id: places.given },
    ...{ unexplained_location_id: places.unexplained, returned_location_id: places.returned_used },
    ...{ leader_id: null, has_tests: false, stock_list: [], safety_interval_min: 60, safety_grace_min: 15 },
    ...{ safety_contact_id: null, is_loaded: true, started_at: at, closed_at: null, validated_at: null },
    ...{ odometer_start: null, odometer_end: null, narrative: null, is_critical: false, cancel_reason: null },
    ...{ revision: 0, needs_recount: false, phones_out: [], counted: null },
  }
}

export const contactRow = ({ unit_id, organisation_id, worker_id }: ParityPlace, shift_id: unknown): Row => ({
  ...{ contact_id: newId(), shift_id, stop_id: null, unit_id, organisation_id, worker_id },
  ...{ at, recorded_at: at, on_day: day, mode: 'street', phase: 'follow_up', headcount: 1, gender: 'man' },
  ...{ age_band: 'unknown', citizenship: 'unknown', housing: null, person_id: null, cell: null },
  ...{ municipality_code: '016120', topics: [], interventions: [], duration_min: null, language: null },
  ...{ is_critical: false, state: 'recorded', annul_reason: null, corrected_by: null },
})

/** The outing, the meeting and the thing that are there already in the place of a record. */
export interface There {
  shift_id: string
  contact_id: string
  item_id: string
}
type Told = (place: ParityPlace, there: There) => Row
const ofShift = ({ unit_id }: ParityPlace, { shift_id }: There) => ({ shift_id, unit_id })
const ofContact = (place: ParityPlace, there: There) => ({
  ...ofShift(place, there),
  contact_id: there.contact_id,
})
const steps = { consent: true, pre_counselling: true, post_counselling: true, confirmation_referral: false }

export const crewRow: Told = (place, there) => ({
  ...ofShift(place, there),
  worker_id: place.worker_id,
  ...{ name: 'Prova', profession: 'educator', phone: null, is_active: true, checked_in_at: null },
})
export const stopRow: Told = (place, there) => ({
  ...ofShift(place, there),
  ...{ stop_id: newId(), hotspot_id: null, label: 'Prova', position: 1, planned_at: null, arrived_at: at },
  ...{ left_at: null, people_seen: 0, tags: [], syringes_collected: 0, municipality_code: '016120' },
  ...{ cell: null, is_dropped: false },
})
export const stepRow: Told = (place, there) => ({
  ...ofShift(place, there),
  ...{ step_id: newId(), worker_id: place.worker_id, event: 'interrupt', from_state: 'in_progress' },
  ...{ to_state: 'interrupted', at, recorded_at: at, reason: 'weather' },
})
export const checkRow: Told = (place, there) => ({
  ...ofShift(place, there),
  ...{ check_id: newId(), worker_id: place.worker_id, at, recorded_at: at },
})
export const noteRow: Told = (place, there) => ({
  ...ofContact(place, there),
  ...{ note_id: newId(), worker_id: place.worker_id, at, note: 'Da richiamare' },
})
const given = { lot_id: null, quantity: 1, is_unexplained: true }
export const handoutRow: Told = (place, there) => ({
  ...ofContact(place, there),
  ...given,
  ...{ line_id: newId(), item_id: there.item_id, movement_id: newId() },
})
export const harmReductionRow: Told = (place, there) => ({
  ...ofContact(place, there),
  ...given,
  ...{ line_id: newId(), hr_item: 'syringe_1ml', direction: 'distributed', method: null, item_id: null },
  movement_id: null,
})
export const rapidTestRow: Told = (place, there) => ({
  ...ofContact(place, there),
  ...steps,
  ...{
    test_id: newId(),
    organisation_id: place.organisation_id,
    worker_id: place.worker_id,
    at,
    on_day: day,
  },
  ...{ municipality_code: '016120', test_kind: 'glucose', lot_id: null, movement_id: null },
  result: 'non_reactive',
})
export const hivTestRow: Told = (place, there) => ({
  ...ofShift(place, there),
  ...steps,
  ...{ hiv_test_id: newId(), organisation_id: place.organisation_id, on_day: day, lot_id: null },
  ...{ municipality_code: '016120', result_counted: 'non_reactive' },
})
export const alarmRow: Told = (place, there) => ({
  ...ofShift(place, there),
  ...{ alarm_id: newId(), organisation_id: place.organisation_id, due_at: at, raised_at: at },
  ...{ reading: 'missed', last_news_at: null, state: 'open', settled_at: null, settled_by: null },
  ...{ outcome: null, note: null },
})

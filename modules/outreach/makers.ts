// Sample outings for tests and for telling stories, each step through the front door as the person who takes it.
import { type Answer } from '#core/http'
import { newId, timelessId } from '#core/kernel'
import type { Hand } from '#network/makers'
import type { z } from 'zod'
import './index.ts'
import type { RecordContact } from './actions/record-contact.ts'
import type { Plan } from './domain/plan.ts'

type PlanGiven = z.input<typeof Plan>
type ContactGiven = z.input<typeof RecordContact>
type When = { at?: string; now?: string }

export const accepted = async (doing: Promise<Answer>): Promise<Record<string, unknown>> => {
  const answer = await doing
  if (answer.outcome === 'refused') throw new Error(`The story was refused: ${JSON.stringify(answer.problem)}`)
  return (answer.answer ?? {}) as Record<string, unknown>
}

/** Tonight from nine to one, unless told otherwise. Crew, leader and stock are the teller's to give. */
export const aPlan = (given: Partial<PlanGiven> & Pick<PlanGiven, 'unit_id' | 'organisation_id'>): PlanGiven => ({
  shift_id: newId(),
  starts_at: '2026-11-20T20:00:00.000Z',
  ends_at: '2026-11-21T00:00:00.000Z',
  goals: ['contact_round', 'kit'],
  district_key: 'grumello',
  municipality_codes: ['016120'],
  vehicle: 'Furgone bianco',
  safety_interval_min: 60,
  safety_grace_min: 10,
  ...given,
})

export const aStop = (label: string, more: Partial<NonNullable<PlanGiven['stops']>[number]> = {}) => ({
  stop_id: newId(), label, municipality_code: '016120', hotspot_id: null, planned_at: null, cell: null, ...more,
})

/** A meeting with one person nobody asked anything. */
export const aContact = (given: Partial<ContactGiven> & Pick<ContactGiven, 'shift_id' | 'van_location_id'>): ContactGiven => ({
  contact_id: newId(),
  movement_seed: timelessId(),
  phase: 'follow_up',
  gender: 'man',
  age_band: 'from_30_to_54',
  municipality_code: '016120',
  topics: ['health'],
  ...given,
})

export interface Outing {
  plan: PlanGiven
  shift_id: string
  organisation_id: string
  van_location_id: string
  hub_location_id: string
  coordinator: Hand
  leader: Hand
}

export const plannedShift = async ({ coordinator, plan }: Outing, when: When = {}): Promise<void> => {
  await accepted(coordinator.act('outreach.plan-shift', plan, when))
}

export const confirmedShift = async (outing: Outing, when: When = {}): Promise<void> => {
  await plannedShift(outing, when)
  await accepted(outing.coordinator.act('outreach.confirm-shift', { shift_id: outing.shift_id }, when))
}

/** Everything on the list moves from the store to the van. */
export const loadedShift = async (outing: Outing, when: When = {}): Promise<void> => {
  await confirmedShift(outing, when)
  const { shift_id, organisation_id, van_location_id, hub_location_id, leader, plan } = outing
  await accepted(
    leader.act('outreach.load-van', { shift_id, organisation_id, van_location_id, hub_location_id, lines: plan.stock_list }, when),
  )
}

export const startOf = ({ plan, shift_id }: Outing) => ({
  shift_id, present: (plan.crew ?? []).map((member) => member.worker_id), odometer_start: 41_000,
})

export const startedShift = async (outing: Outing, when: When = {}): Promise<void> => {
  await loadedShift(outing, when)
  const at = when.at ?? outing.plan.starts_at
  await accepted(outing.leader.act('outreach.start-shift', startOf(outing), { ...when, at }))
}

export const closingOf = (outing: Outing, counted: { item_id: string; counted: number }[], more: Record<string, unknown> = {}) => ({
  shift_id: outing.shift_id,
  organisation_id: outing.organisation_id,
  van_location_id: outing.van_location_id,
  hub_location_id: outing.hub_location_id,
  ended_at: outing.plan.ends_at,
  counted,
  narrative: 'Serata tranquilla.',
  is_critical: false,
  odometer_end: 41_038,
  ...more,
})

export const validationOf = (outing: Outing, totals: { contacts: number; headcount: number }, more: Record<string, unknown> = {}) => ({
  shift_id: outing.shift_id, organisation_id: outing.organisation_id, van_location_id: outing.van_location_id, totals, ...more,
})

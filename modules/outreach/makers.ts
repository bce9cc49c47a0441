// Sample outings for tests and for telling stories, each step through the front door as the person who takes it.

import type { z } from 'zod'
import type { Answer } from '#core/http'
import { newId, timelessId } from '#core/kernel'
import { anItem, openStore, type Store } from '#goods/makers'
import type { Hand, Territory } from '#network/makers'
import './index.ts'
import type { RecordContact } from './actions/record-contact.ts'
import type { Plan } from './domain/plan.ts'

type PlanGiven = z.input<typeof Plan>
type ContactGiven = z.input<typeof RecordContact>
type When = { at?: string; now?: string }

export const accepted = async (doing: Promise<Answer>): Promise<Record<string, unknown>> => {
  const answer = await doing
  if (answer.outcome === 'refused')
    throw new Error(`The story was refused: ${JSON.stringify(answer.problem)}`)
  return (answer.answer ?? {}) as Record<string, unknown>
}

/** Tonight from nine to one, unless told otherwise. Crew, leader and stock are the teller's to give. */
export const aPlan = (
  given: Partial<PlanGiven> & Pick<PlanGiven, 'unit_id' | 'organisation_id'>,
): PlanGiven => ({
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
  stop_id: newId(),
  label,
  municipality_code: '016120',
  hotspot_id: null,
  planned_at: null,
  cell: null,
  ...more,
})

/** A meeting with one person nobody asked anything. */
export const aContact = (
  given: Partial<ContactGiven> & Pick<ContactGiven, 'shift_id' | 'van_location_id'>,
): ContactGiven => ({
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
    leader.act(
      'outreach.load-van',
      { shift_id, organisation_id, van_location_id, hub_location_id, lines: plan.stock_list },
      when,
    ),
  )
}

export const startOf = ({ plan, shift_id }: Outing) => ({
  shift_id,
  present: (plan.crew ?? []).map((member) => member.worker_id),
  odometer_start: 41_000,
})

export const startedShift = async (outing: Outing, when: When = {}): Promise<void> => {
  await loadedShift(outing, when)
  const at = when.at ?? outing.plan.starts_at
  await accepted(outing.leader.act('outreach.start-shift', startOf(outing), { ...when, at }))
}

export const closingOf = (
  outing: Outing,
  counted: { item_id: string; counted: number }[],
  more: Record<string, unknown> = {},
) => ({
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

export const validationOf = (
  outing: Outing,
  totals: { contacts: number; headcount: number },
  more: Record<string, unknown> = {},
) => ({
  shift_id: outing.shift_id,
  organisation_id: outing.organisation_id,
  van_location_id: outing.van_location_id,
  totals,
  ...more,
})

export interface Night {
  here: Territory
  store: Store
  item(key: string): string
  /** Lots received, by item. */
  lots: Record<string, string>
  /** A mobile outing with two operators and a nurse, four cold kits, two health kits, twenty syringes and tests on the list. */
  outing(more?: Partial<PlanGiven>): Outing
  van_location_id: string
  unexplained_location_id: string
}

const stocked = { cold_kit: 100, health_kit: 60, syringe: 600, hcv_test: 50, hiv_test: 50 }
const kept = [
  {
    key: 'health_kit',
    name_it: 'kit sanitario',
    name_en: 'health kit',
    kind: 'kit',
    category: 'kit',
    icon: 'kit',
  },
  {
    key: 'hcv_test',
    name_it: 'test epatite C',
    name_en: 'hepatitis C test',
    kind: 'test',
    test_kind: 'hcv_antibody',
    compartment: 'health_addiction',
    icon: 'test',
  },
  {
    key: 'hiv_test',
    name_it: 'test HIV',
    name_en: 'HIV test',
    kind: 'test',
    test_kind: 'hiv',
    compartment: 'hiv',
    icon: 'test',
  },
] as const

/** A territory with a store, a van and things to give. */
export const openNight = async (here: Territory): Promise<Night> => {
  const store = await openStore(here.warehouse, here.lead_id, [here.mobile_id, here.street_id])
  for (const { key, ...rest } of kept) {
    const item = anItem({ ...rest, key: `${key}_${newId().slice(-8)}` })
    store.items[key] = item
    await accepted(here.warehouse.act('goods.add-item', item))
  }
  const lots: Record<string, string> = {}
  for (const [key, quantity] of Object.entries(stocked))
    lots[key] = await store.receive(key, quantity, { use_by: '2099-12-31' })
  const item = (key: string): string => store.items[key]?.item_id ?? ''
  const places = store.units[here.mobile_id] ?? {}
  const crew = [here.operator, here.operator2].map((hand) => ({
    worker_id: hand.worker_id,
    profession: 'outreach_operator',
    phone: '+39 000 000000',
  }))
  const outing = (more: Partial<PlanGiven> = {}): Outing => {
    const plan = aPlan({
      unit_id: here.mobile_id,
      organisation_id: here.lead_id,
      leader_id: here.operator.worker_id,
      safety_contact_id: here.coordinator.worker_id,
      has_tests: true,
      hub_location_id: store.hub_id,
      crew: [...crew, { worker_id: here.nurse.worker_id, profession: 'health_worker' }],
      stops: [aStop('Parcheggio del mercato'), aStop('Lungofiume'), aStop('Stazione')],
      stock_list: [
        ['cold_kit', 4],
        ['health_kit', 2],
        ['syringe', 20],
        ['hcv_test', 2],
        ['hiv_test', 2],
      ].map(([key, quantity]) => ({
        item_id: item(String(key)),
        quantity: Number(quantity),
      })),
      ...more,
    })
    return {
      plan,
      shift_id: String(plan.shift_id),
      organisation_id: here.lead_id,
      van_location_id: String(places.van),
      hub_location_id: store.hub_id,
      coordinator: here.coordinator,
      leader: here.operator,
    }
  }
  return {
    here,
    store,
    item,
    lots,
    outing,
    van_location_id: String(places.van),
    unexplained_location_id: String(places.unexplained),
  }
}

// What a coordinator writes when planning an outing, in one shape for planning and for changing the plan.

import { z } from 'zod'
import { code, codes, id, instantText, line } from '#core/kernel'
import { cellText, municipalityCode, StockEntry } from './shift.ts'

export const PlannedMember = z.object({
  worker_id: id(),
  profession: code(),
  phone: line(40).nullable().default(null),
})

export const PlannedStop = z.object({
  stop_id: id(),
  hotspot_id: id().nullable().default(null),
  /** Name of the place as the phone will show it. */
  label: line(120).nullable().default(null),
  planned_at: instantText().nullable().default(null),
  municipality_code: municipalityCode(),
  cell: cellText().nullable().default(null),
})

export const Plan = z.object({
  shift_id: id(),
  unit_id: id(),
  organisation_id: id(),
  starts_at: instantText(),
  ends_at: instantText(),
  goals: codes().default([]),
  district_key: z.string().max(60).nullable().default(null),
  municipality_codes: z.array(municipalityCode()).max(60).default([]),
  /** The store the van is loaded from. */
  hub_location_id: id().nullable().default(null),
  vehicle: line(80).nullable().default(null),
  leader_id: id().nullable().default(null),
  has_tests: z.boolean().default(false),
  stock_list: z.array(StockEntry).max(100).default([]),
  safety_interval_min: z.int().min(10).max(240).default(60),
  safety_grace_min: z.int().min(1).max(60).default(10),
  safety_contact_id: id().nullable().default(null),
  crew: z.array(PlannedMember).max(20).default([]),
  stops: z.array(PlannedStop).max(40).default([]),
})
export type Plan = z.infer<typeof Plan>

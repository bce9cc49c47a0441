// A service as lists and pages show it: its page, its doors, its hours, whether it is open now and still believed.
import { z } from 'zod'
import { Location } from '../domain/location.ts'
import { Schedule } from '../domain/schedule.ts'
import { Service } from '../domain/service.ts'

const Span = z.object({
  on_day: z.string(),
  opens_at: z.string(),
  closes_at: z.string(),
  note: z.string().nullable(),
})
export const OpeningSeen = z.object({
  state: z.enum(['open', 'closed', 'unknown']),
  now: Span.nullable(),
  next: Span.nullable(),
  today: z.array(Span),
})

export const DoorSeen = Location.schema
  .omit({ service_id: true, organisation_id: true, ended_on: true })
  .extend({ municipality_name: z.string().nullable(), province_sign: z.string().nullable() })
export type DoorSeen = z.infer<typeof DoorSeen>

export const HoursSeen = Schedule.schema.omit({ service_id: true, organisation_id: true, ended_at: true })
export type HoursSeen = z.infer<typeof HoursSeen>

export const ServiceSeen = Service.schema.extend({
  organisation_name: z.string(),
  unit_name: z.string().nullable(),
  steward_name: z.string().nullable(),
  locations: z.array(DoorSeen),
  schedules: z.array(HoursSeen),
  opening: OpeningSeen,
  /** The day by which it must be confirmed again. */
  due_on: z.string(),
  is_stale: z.boolean(),
})
export type ServiceSeen = z.infer<typeof ServiceSeen>

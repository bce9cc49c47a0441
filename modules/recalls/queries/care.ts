// Today's cold, what is wrong, the register of a time, and what was thrown away.
import { z } from 'zod'
import { dayText, query } from '#core/kernel'
import { coldKinds, halves } from '../domain/cold.ts'
import { disposalReasons, disposalWays } from '../domain/disposal.ts'
import { careKinds, faultAbouts, faultStates } from '../domain/nonconformity.ts'

const text = z.string()
const maybe = text.nullable()

const readingLine = z.object({
  reading_id: text,
  cold_unit_id: text,
  at: text,
  on_day: text,
  half: z.enum(halves),
  tenths: z.int(),
  is_outside: z.boolean(),
  note: maybe,
  worker_name: maybe,
})
export type ReadingLine = z.infer<typeof readingLine>

const coldLine = z.object({
  cold_unit_id: text,
  organisation_id: text,
  name: text,
  kind: z.enum(coldKinds),
  lowest: z.int(),
  highest: z.int(),
  weekdays: z.array(z.int()),
  is_active: z.boolean(),
})

export const faultLine = z.object({
  nonconformity_id: text,
  organisation_id: text,
  about: z.enum(faultAbouts),
  cold_unit_id: maybe,
  what: text,
  state: z.enum(faultStates),
  opened_at: text,
  opened_by_name: maybe,
  contained_how: maybe,
  contained_at: maybe,
  contained_by_name: maybe,
  corrected_how: maybe,
  corrected_at: maybe,
  corrected_by: maybe,
  corrected_by_name: maybe,
  verified_how: maybe,
  verified_at: maybe,
  verified_by_name: maybe,
})
export type FaultLine = z.infer<typeof faultLine>

const careLine = z.object({
  care_log_id: text,
  kind: z.enum(careKinds),
  what: text,
  is_fine: z.boolean(),
  note: maybe,
  on_day: text,
  at: text,
  worker_name: maybe,
})
export type CareLine = z.infer<typeof careLine>

const mine = {
  on: (_: unknown, me: { organisation_id: string }) => ({ organisation_id: me.organisation_id }),
}

export const coldToday = query('recalls.cold-today', {
  verb: 'cold.see',
  input: z.object({}),
  ...mine,
  output: z.object({
    today: text,
    /** The half of the day it is now. */
    half: z.enum(halves),
    units: z.array(
      coldLine.extend({
        /** Of today and the six days before, the newest first. */
        readings: z.array(readingLine),
        missed: z.array(z.enum(halves)),
        /** Since when it is outside; to be read again half an hour later. */
        outside_since: maybe,
        look_again_at: maybe,
        fault_id: maybe,
      }),
    ),
  }),
})
export type ColdToday = z.infer<typeof coldToday.output>

export const nonconformities = query('recalls.nonconformities', {
  verb: 'cold.see',
  input: z.object({}),
  ...mine,
  /** All that are not verified, and the last hundred that are. */
  output: z.object({ nonconformities: z.array(faultLine), care: z.array(careLine) }),
})
export type NonConformities = z.infer<typeof nonconformities.output>

export const register = query('recalls.register', {
  verb: 'cold.see',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  ...mine,
  output: z.object({
    organisation_name: text,
    units: z.array(coldLine),
    readings: z.array(readingLine),
    care: z.array(careLine),
    nonconformities: z.array(faultLine),
  }),
})
export type Register = z.infer<typeof register.output>

export const waste = query('recalls.waste', {
  verb: 'waste.see',
  input: z.object({ from_day: dayText(), to_day: dayText() }),
  ...mine,
  output: z.object({
    sums: z.array(
      z.object({
        reason: z.enum(disposalReasons),
        way: z.enum(disposalWays),
        times: z.int(),
        grams: z.number(),
        unweighed: z.int(),
      }),
    ),
    disposals: z.array(
      z.object({
        disposal_id: text,
        on_day: text,
        name_it: text,
        name_en: text,
        unit_name: text,
        lot_code: maybe,
        quantity: z.int(),
        grams: z.number().nullable(),
        way: z.enum(disposalWays),
        reason: z.enum(disposalReasons),
        recall_code: maybe,
        paper: maybe,
        note: maybe,
        worker_name: maybe,
      }),
    ),
  }),
})
export type Waste = z.infer<typeof waste.output>

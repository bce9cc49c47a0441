// Municipalities by district or by the beginning of their name, as they were on a day; districts; foreign states.

import { z } from 'zod'
import { dayText, query } from '#core/kernel'
import { label } from '../domain/words.ts'

export const municipalitySeen = z.object({
  istat_code: z.string(),
  belfiore_code: z.string().nullable(),
  name: z.string(),
  other_name: z.string().nullable(),
  province_sign: z.string(),
  province_code: z.string(),
  region_code: z.string().nullable(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  successor: z.string().nullable(),
})

export const municipalitiesQuery = query('network.municipalities', {
  verb: 'network.see',
  input: z.object({
    district_id: z.uuid().optional(),
    /** First letters of any word of the name; accents do not matter. */
    prefix: z.string().min(2).max(60).optional(),
    /** ISTAT or Belfiore codes. */
    codes: z
      .array(z.string().regex(/^(\d{6}|[A-Za-z]\d{3})$/))
      .max(500)
      .optional(),
    province: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
    /** The day on which they existed; absent: today. */
    on: dayText().optional(),
    limit: z.int().min(1).max(500).optional(),
  }),
  output: z.object({ municipalities: z.array(municipalitySeen) }),
})

export const districtsQuery = query('network.districts', {
  verb: 'network.see',
  input: z.object({}),
  output: z.object({
    districts: z.array(
      z.object({
        district_id: z.string(),
        key: z.string(),
        label: label(),
        municipalities: z.array(z.object({ istat_code: z.string(), name: z.string() })),
      }),
    ),
  }),
})

export const foreignStatesQuery = query('network.foreign-states', {
  verb: 'network.see',
  input: z.object({ with_ended: z.boolean().optional() }),
  output: z.object({
    states: z.array(
      z.object({
        state_code: z.string(),
        iso_two: z.string().nullable(),
        belfiore_code: z.string().nullable(),
        name_it: z.string(),
        name_en: z.string(),
        kind: z.string(),
        valid_to: z.string().nullable(),
      }),
    ),
  }),
})

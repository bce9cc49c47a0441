// A body of the partnership, and the units in which its people work.

import { z } from 'zod'
import { code, dayText, id, line, noun } from '#core/kernel'

export const Organisation = noun(
  'network.organisation',
  { table: 'network.organisations', key: 'organisation_id', by: 'network', conflict: 'latest' },
  z.object({
    organisation_id: id(),
    name: line(160).trim().min(2),
    short_name: line(40).trim().min(2),
    kind: code(),
    partner_role: code(),
    ended_on: dayText().nullable(),
  }),
)

export const unitKinds = ['street', 'mobile', 'health', 'desk', 'hub', 'pit_stop', 'office'] as const

export const Unit = noun(
  'network.unit',
  { table: 'network.units', key: 'unit_id', by: 'network', conflict: 'latest' },
  z.object({
    unit_id: id(),
    organisation_id: id(),
    name: line(120).trim().min(2),
    kind: z.enum(unitKinds),
    vehicle: line(80).nullable(),
    area_municipalities: z.array(z.string().regex(/^\d{6}$/)).max(300),
    ended_on: dayText().nullable(),
  }),
)

// On which number a colleague calls a unit, and how much that number may tell of it. A unit whose name says why people
// go there is reached through its body: who answers a phone elsewhere learns whom to call and nothing else.

import { z } from 'zod'
import { id, line, noun } from '#core/kernel'

export const phoneTells = ['unit', 'body', 'nobody'] as const
export type PhoneTells = (typeof phoneTells)[number]

const shape = /^\+?[\d ./-]+$/
export const isPhone = (text: string): boolean =>
  shape.test(text.trim()) && text.replace(/\D/g, '').length >= 3 && text.replace(/\D/g, '').length <= 15

export const UnitPhone = noun(
  'network.unit-phone',
  { table: 'network.unit_phones', key: 'unit_id', by: 'network', conflict: 'latest' },
  z.object({
    unit_id: id(),
    organisation_id: id(),
    phone: line(24).trim().refine(isPhone),
    tells: z.enum(phoneTells),
  }),
)

/** The name of a health unit already tells something of whoever goes there. */
export const tellsTooMuch = (kind: string, tells: PhoneTells): boolean =>
  kind === 'health' && tells === 'unit'

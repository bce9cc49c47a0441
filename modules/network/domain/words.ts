// Small shapes the nouns of the network share: a label in both languages, a municipality's code, a partner's role.
import { z } from 'zod'

export const label = () => z.object({ it: z.string().min(1).max(400), en: z.string().min(1).max(400) })
export type Label = { it: string; en: string }

export const municipalityCode = () => z.string().regex(/^\d{6}$/)

export const partnerRoles = [
  'lead_partner',
  'full_partner',
  'network_member',
  'instrumental_body',
  'implementing_body',
  'territorial_pact_signatory',
  'funder',
] as const
export const partnerRole = () => z.enum(partnerRoles)

export const qualifiers = ['exactly', 'about', 'more_than', 'at_least', 'at_most'] as const

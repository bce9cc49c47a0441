// Numbers by which an office knows somebody. None is needed to be helped; each is sealed where it lies, with a keyed
// hash that finds the same number beside another person. Those that tell how somebody stays in the country lie apart.

import { z } from 'zod'
import { dayText, id, instantText, line, noun, refuse } from '#core/kernel'
import { readTaxCode, tidyCode } from './tax-code.ts'

const fields = {
  identifier_id: id(),
  person_id: id(),
  unit_id: id(),
  value_sealed: line(400),
  value_hash: line(100),
  noted_at: instantText(),
  ended_on: dayText().nullable(),
}

export const numberKinds = ['tax_code', 'provisional_tax_code'] as const
export const stayKinds = ['stp', 'eni', 'permit_receipt', 'permit'] as const

export const Identifier = noun(
  'people.identifier',
  {
    ...{ table: 'people.identifiers', key: 'identifier_id', by: 'person', conflict: 'latest' },
    ...{ sealed: ['value_sealed'], hashed: ['value_hash'] },
  },
  z.object({ ...fields, kind: z.enum(['tax_code', 'provisional_tax_code', 'self_made_code']) }),
)

export const StayIdentifier = noun(
  'people.stay-identifier',
  {
    ...{ table: 'people.stay_identifiers', key: 'identifier_id', by: 'person', conflict: 'latest' },
    ...{ sealed: ['value_sealed'], hashed: ['value_hash'] },
  },
  z.object({ ...fields, organisation_id: id(), kind: z.enum(stayKinds) }),
)

export type IdentifierKind = (typeof numberKinds)[number] | (typeof stayKinds)[number]
export const isStayKind = (kind: IdentifierKind): kind is (typeof stayKinds)[number] =>
  (stayKinds as readonly string[]).includes(kind)

/** Eleven digits, the last from the ten before: given to who cannot have a whole code yet. */
export const isProvisionalCode = (text: string): boolean => {
  if (!/^\d{11}$/.test(text)) return false
  const sum = [...text.slice(0, 10)].reduce((total, digit, i) => {
    const twice = Number(digit) * 2
    return total + (i % 2 === 0 ? Number(digit) : twice > 9 ? twice - 9 : twice)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(text[10])
}

const shapes: Record<'stp' | 'eni', RegExp> = {
  stp: /^STP\d{3}[0-9A-Z]{3}\d{7}$/,
  eni: /^ENI\d{3}[0-9A-Z]{3}\d{7}$/,
}

/** The number as it is kept, and the form by which a double is found. Refuses what cannot be one. */
export const readIdentifier = (kind: IdentifierKind, typed: string): { value: string; same: string } => {
  const value = tidyCode(typed)
  if (kind === 'tax_code') {
    const { structure_ok, check_ok, canonical } = readTaxCode(value)
    if (!structure_ok || !check_ok || canonical === null) refuse('people.tax-code-not-valid')
    return { value, same: `tax_code/${canonical}` }
  }
  if (kind === 'provisional_tax_code' && !isProvisionalCode(value)) refuse('people.provisional-not-valid')
  if ((kind === 'stp' || kind === 'eni') && !shapes[kind].test(value)) refuse('people.stay-code-not-valid')
  return { value, same: `${kind}/${value}` }
}

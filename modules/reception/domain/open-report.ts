// What somebody without an account may tell: little, and nothing about themselves unless they want an answer by another
// road than the code. A field nobody sees catches programs that fill in everything.
import { z } from 'zod'
import { municipalityCode } from './call.ts'
import { reportAbouts, reportCategories, urgencies } from './words.ts'

export const OpenReport = z.object({
  about: z.enum(reportAbouts),
  category: z.enum(reportCategories),
  urgency: z.enum(urgencies),
  municipality_code: municipalityCode(),
  place: z.string().trim().min(3).max(400),
  description: z.string().trim().min(10).max(4000),
  contact: z.string().trim().max(200).nullable(),
  is_self: z.boolean(),
  /** Nobody sees this field. */
  website: z.string().max(200),
})
export type OpenReport = z.infer<typeof OpenReport>

/** Without letters and digits that look alike when copied by hand. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve signs in three groups, from random bytes. */
export const codeFrom = (bytes: Uint8Array): string => {
  const picked = Array.from(bytes.slice(0, 12), (byte) => signs[byte % signs.length]).join('')
  return picked.replace(/(.{4})(?=.)/g, '$1-')
}

/** As typed by hand: small letters, blanks, no strokes. Null when it cannot be a code. */
export const readCode = (typed: string): string | null => {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return plain.length === 12 ? plain.replace(/(.{4})(?=.)/g, '$1-') : null
}

// A recall on the open pages: since when it stands there, its brand, and whom to call. Nothing of who received it.
import { z } from 'zod'
import { id, instantText, line, noun, type Of } from '#core/kernel'

export const publicWords = {
  brand: line(80).trim().nullable().default(null),
  /** A desk or a service, not a person by name. */
  call_whom: line(120).trim().min(3),
  phone: line(30)
    .trim()
    .regex(/^[+\d][\d\s./-]{4,}$/),
}

export const Publication = noun(
  'recalls.publication',
  { table: 'recalls.publications', key: 'recall_id', by: 'organisation', conflict: 'ask' },
  z.object({
    recall_id: id(),
    organisation_id: id(),
    ...publicWords,
    published_at: instantText(),
    published_by: id(),
    /** Taken down again. */
    withdrawn_at: instantText().nullable(),
  }),
)
export type PublicationRecord = Of<typeof Publication>

/** A recall that is over stays readable for so long. */
export const shownAfterDays = 90

/** The address under the open pages. */
export const openPathOf = (code: string): string => `/open/recalls/${code}`

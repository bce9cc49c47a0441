// A network speaks for one city in a national sum, because its administrator said yes; it may leave, and its past stays told.
import { z } from 'zod'
import { code, id, instantText, noun } from '#core/kernel'

export const municipalityCode = () => z.string().regex(/^\d{6}$/)

export const Membership = noun(
  'federation.membership',
  { table: 'federation.memberships', key: 'membership_id', by: 'network' },
  z.object({
    membership_id: id(),
    /** Key of the project of many cities. */
    federation: code(),
    municipality_code: municipalityCode(),
    joined_at: instantText(),
    joined_by: id(),
    left_at: instantText().nullable(),
    left_by: id().nullable(),
  }),
)
export type Membership = z.infer<typeof Membership.schema>

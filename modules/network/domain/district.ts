// Municipalities that plan their social services together (Ambito). A figure of the network is told by district.

import { z } from 'zod'
import { code, id, noun } from '#core/kernel'
import { label, municipalityCode } from './words.ts'

export const District = noun(
  'network.district',
  { table: 'network.districts', key: 'district_id', by: 'network', conflict: 'latest' },
  z.object({
    district_id: id(),
    key: code(),
    label: label(),
    municipalities: z.array(municipalityCode()).max(400),
  }),
)

/** Who accepted a newer archive of the municipalities, and how much it changed. */
export const TerritoryRenewal = noun(
  'network.territory-renewal',
  { table: 'network.territory_renewals', key: 'renewal_id', by: 'network' },
  z.object({
    renewal_id: id(),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    change_counts: z.record(code(), z.int().min(0)),
    accepted_by: id(),
    accepted_at: z.iso.datetime({ offset: true }),
  }),
)

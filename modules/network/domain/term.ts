// Within how many days an act is due in this network, where it was set otherwise than usual.
import { z } from 'zod'
import { code, id, instantText, noun, termCounts } from '#core/kernel'

export const NetworkTerm = noun(
  'network.term',
  { table: 'network.terms', key: 'term', by: 'network', conflict: 'latest' },
  z.object({
    term: code(),
    days: z.int().min(1).max(400),
    counts: z.enum(termCounts),
    set_by: id(),
    set_at: instantText(),
  }),
)

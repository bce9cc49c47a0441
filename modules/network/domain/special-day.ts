// A single day of a unit that is not like its others: closed on a feast or for a stocktaking, or open on a Sunday. Told once, it
// holds for everything that happens there: pick-ups, turns of volunteers.
import { z } from 'zod'
import { dayText, id, line, noun, type Of } from '#core/kernel'

const hour = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const SpecialDay = noun(
  'network.special-day',
  { table: 'network.special_days', key: 'special_day_id', by: 'network', conflict: 'latest' },
  z.object({
    special_day_id: id(),
    organisation_id: id(),
    unit_id: id(),
    on_day: dayText(),
    kind: z.enum(['closed', 'open']),
    opens_at: hour().nullable(),
    closes_at: hour().nullable(),
    capacity: z.int().min(1).max(500).nullable(),
    note: line(120).nullable(),
    /** False: taken back; the day is like the others again. */
    is_active: z.boolean(),
  }),
)
export type SpecialDayRecord = Of<typeof SpecialDay>

/** Closed on that day, and not open by exception. */
export const closedOn = <Day extends Pick<SpecialDayRecord, 'on_day' | 'kind' | 'is_active'>>(
  days: readonly Day[],
  on_day: string,
): Day | undefined => {
  const there = days.filter((each) => each.is_active && each.on_day === on_day)
  return there.some(({ kind }) => kind === 'open') ? undefined : there.find(({ kind }) => kind === 'closed')
}

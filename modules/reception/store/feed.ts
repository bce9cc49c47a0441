// Appointments of one worker for a calendar program, found by the fingerprint of a secret address.
import type { House } from '#core/http'
import { dayInItaly, daysAfter, instant } from '#core/kernel'

export interface FeedEntry {
  appointment_id: string
  starts_at: string
  minutes: number
  room: string | null
  unit_name: string
  channel: string
  state: string
}

const daysBack = 31

/** Undefined when the address is nobody's, or was ended. */
export const feedEntries = async (
  { database, clock }: Pick<House, 'database' | 'clock'>,
  fingerprint: string,
): Promise<FeedEntry[] | undefined> =>
  database.as(
    'jobs',
    async (run) => {
      const [known] = await run({
        text: 'select reception.has_feed($1) as is_known',
        values: [fingerprint],
      })
      if (known?.is_known !== true) return undefined
      const since = daysAfter(dayInItaly(instant(clock)), -daysBack)
      const rows = await run({
        text: 'select * from reception.feed($1, $2)',
        values: [fingerprint, since],
      })
      return rows as unknown as FeedEntry[]
    },
    'person',
  )

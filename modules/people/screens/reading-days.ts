// Opening one page asks many questions, and each is written down: told one by one they would hide who was there. Here what the
// same worker read on the same day for the same reason is one line.
import { dayInItaly } from '#core/kernel'
import type { ReadersAnswer } from '../queries/emergency.ts'

type Reading = ReadersAnswer['readings'][number]

export interface ReadingDay {
  /** The latest reading: whose, from where, why. */
  reading: Reading
  first_at: string
  last_at: string
  /** The questions, each once, as they were first asked. */
  queries: string[]
}

const keyOf = ({ worker_name, organisation_name, purpose, read_at }: Reading): string =>
  [dayInItaly(read_at), worker_name, organisation_name, purpose].join('\n')

/** Newest first, as the readings come. */
export const readingDays = (readings: readonly Reading[]): ReadingDay[] => {
  const days = new Map<string, ReadingDay>()
  for (const reading of readings) {
    const known = days.get(keyOf(reading))
    if (!known) {
      const { read_at, query } = reading
      days.set(keyOf(reading), { reading, first_at: read_at, last_at: read_at, queries: [query] })
      continue
    }
    // They come newest first.
    known.first_at = reading.read_at
    if (!known.queries.includes(reading.query)) known.queries.push(reading.query)
  }
  return [...days.values()]
}

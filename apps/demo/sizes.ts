// Larger demos, to see how the house behaves with years of work in it: more units of the partners, and every night
// they went out, told by the same actions as the small demo but many nights in one breath, so that balances, audit
// and events end as if each had been told alone.
import { contactsPerNight, deliver, nightFrom, supply, tellNights, withDice } from './larger/nights.ts'
import { type Growing, outfit } from './larger/units.ts'
import { later } from './night.ts'

export type { Ground } from './larger/units.ts'
export type Size = 's' | 'm' | 'l'

/** Units beyond those of the story, and how many nights each went out. */
export const sizes: Record<Size, { units: number; nights: number }> = {
  s: { units: 0, nights: 0 },
  m: { units: 8, nights: 217 },
  l: { units: 40, nights: 445 },
}

/** Nights told in one transaction. */
const breath = 12
const dayMillis = 86_400_000
/** The last night told here lies so many days back. */
const lastNight = 9
const nightsPerWeek = 4

interface Telling extends Growing {
  size: Size
  /** After the nights of one breath: figures follow, statistics are kept current. */
  afterNights: (shift_ids: string[]) => Promise<void>
}

const eveningsOf = (today: number, nights: number): string[] =>
  Array.from({ length: nights }, (_, i) => {
    const daysBack = lastNight + Math.round(((nights - 1 - i) * 7) / nightsPerWeek)
    return new Date(Math.floor(today / dayMillis - daysBack) * dayMillis + 19 * 3_600_000).toISOString()
  })

/** Tells everything beyond the small demo; gives how many meetings that were. */
export const tellMore = async (growing: Telling): Promise<number> => {
  const { teller, size } = growing
  const { units, nights } = sizes[size]
  const evenings = eveningsOf(teller.clock.now(), nights)
  const begins = later(evenings[0] ?? '', -7 * 1440)
  let told = 0
  for (let n = 0; n < units; n++) {
    const out = withDice(await outfit(growing, n, begins), n)
    await deliver(out, supply(out, evenings, n), begins)
    for (let i = 0; i < evenings.length; i += breath) {
      const some = evenings.slice(i, i + breath).map((evening) => nightFrom(out, evening))
      await tellNights(out, some)
      await growing.afterNights(some.map(({ going }) => going.shift_id))
      told += some.length * contactsPerNight
    }
    teller.tell(`Telling more: unit ${n + 1} of ${units}, ${told.toLocaleString('en')} contacts`)
  }
  return told
}

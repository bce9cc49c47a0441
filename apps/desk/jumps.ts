// G and a letter go straight to a page: for hands that stay on the keyboard.
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Place } from './nav.ts'

/** The rooms of the hub are many and used by touch: they have no letter. */
type Lettered = Exclude<
  Place['key'],
  | 'arrivals'
  | 'donors'
  | 'requests'
  | 'picking'
  | 'handovers'
  | 'pickups'
  | 'rounds'
  | 'turns'
  | 'meals'
  | 'cards'
  | 'shop'
  | 'recalls'
  | 'temperatures'
  | 'nonconformities'
  | 'waste'
  | 'funder_reports'
>

interface Jump {
  key: Lettered
  keys: string[]
}

/** Letters are of the Italian words, and the same in every language: hands do not change when the eyes do. */
export const jumps: Jump[] = [
  { key: 'today', keys: ['G', 'O'] },
  { key: 'referrals', keys: ['G', 'I'] },
  { key: 'people', keys: ['G', 'E'] },
  { key: 'cases', keys: ['G', 'T'] },
  { key: 'reception', keys: ['G', 'A'] },
  { key: 'reports', keys: ['G', 'N'] },
  { key: 'shifts', keys: ['G', 'U'] },
  { key: 'places', keys: ['G', 'L'] },
  { key: 'services', keys: ['G', 'V'] },
  { key: 'stock', keys: ['G', 'S'] },
  { key: 'scan', keys: ['G', 'K'] },
  { key: 'figures', keys: ['G', 'C'] },
  { key: 'dashboards', keys: ['G', 'M'] },
  { key: 'project', keys: ['G', 'P'] },
  { key: 'network', keys: ['G', 'R'] },
  { key: 'privacy', keys: ['G', 'D'] },
]

const patience_ms = 1_200
/** No G yet. Zero would be the moment the page opened, and any letter just after it a jump. */
const never = Number.NEGATIVE_INFINITY
/** Keys nearer than this are a barcode reader's: the G and the P of a code lead nowhere. */
const quickestHand_ms = 50

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export const useJumps = (mine: readonly Place[], go: (href: string) => void): void => {
  const latest = useRef({ mine, go })
  useEffect(() => {
    latest.current = { mine, go }
  })
  // Before any other ear of the page, and before what a page opens: a key stopped on its way would leave the G waiting.
  useLayoutEffect(() => {
    let begun = never
    let last = never
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isWriting(event.target) ||
        document.querySelector('dialog[open]')
      )
        return
      const letter = event.key.toUpperCase()
      const isByHand = event.timeStamp - last >= quickestHand_ms
      const isSecond = isByHand && event.timeStamp - begun < patience_ms
      last = event.timeStamp
      begun = letter === 'G' && isByHand ? event.timeStamp : never
      if (letter === 'G' || !isSecond) return
      const jump = jumps.find(({ keys }) => keys[1] === letter)
      const place = latest.current.mine.find((each) => each.key === jump?.key)
      if (place) latest.current.go(place.href)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

// What waits on the phone, told in words: similar things of one stop together, each with its hour and what is in it.
import type { Listed } from '#core/sync/device'

export type What =
  | 'contact'
  | 'test'
  | 'hiv'
  | 'well'
  | 'arrive'
  | 'leave'
  | 'stop'
  | 'start'
  | 'check_in'
  | 'pause'
  | 'resume'
  | 'close'
  | 'code'
  | 'place'
  | 'annul'
  | 'count'
  | 'pick'
  | 'swap'
  | 'left_out'
  | 'ready'
  | 'handed'
  | 'plate'
  | 'meal'
  | 'sealed'
  | 'other'

const whats: Record<string, What> = {
  'canteen.count-plates': 'plate',
  'canteen.tell-meal': 'meal',
  'outreach.record-contact': 'contact',
  'outreach.record-rapid-test': 'test',
  'outreach.record-hiv-test': 'hiv',
  'outreach.safety-ok': 'well',
  'outreach.arrive-at-stop': 'arrive',
  'outreach.leave-stop': 'leave',
  'outreach.add-stop': 'stop',
  'outreach.start-shift': 'start',
  'outreach.check-in': 'check_in',
  'outreach.interrupt': 'pause',
  'outreach.resume': 'resume',
  'outreach.close-shift': 'close',
  'outreach.annul-contact': 'annul',
  'distribution.give-now': 'handed',
  'distribution.hand-over': 'handed',
  'distribution.leave-part': 'left_out',
  'distribution.make-ready': 'ready',
  'distribution.pick-part': 'pick',
  'distribution.swap-part': 'swap',
  'goods.count-location': 'count',
  'people.assign-code': 'code',
  'places.observe': 'place',
}

export const whatOf = ({ action }: Pick<Listed, 'action'>): What =>
  action === null ? 'sealed' : (whats[action] ?? 'other')

const fieldOf = (input: unknown, name: string): unknown =>
  typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[name] : undefined

export const textOf = (input: unknown, name: string): string | null => {
  const found = fieldOf(input, name)
  return typeof found === 'string' ? found : null
}

/** Item and how many, in the order they were written. */
export const goodsIn = (input: unknown): { item_id: string; quantity: number }[] =>
  ['handouts', 'harm_reduction'].flatMap((name) => {
    const lines = fieldOf(input, name)
    if (!Array.isArray(lines)) return []
    return lines.flatMap((line: unknown) => {
      const [item_id, quantity] = [textOf(line, 'item_id'), fieldOf(line, 'quantity')]
      return item_id && typeof quantity === 'number' && fieldOf(line, 'direction') !== 'returned_used'
        ? [{ item_id, quantity }]
        : []
    })
  })

export interface Group {
  id: string
  what: What
  stop_id: string | null
  entries: Listed[]
}

const isLike = (group: Group | undefined, entry: Listed): group is Group =>
  group !== undefined &&
  (group.what === 'contact' || group.what === 'plate') &&
  whatOf(entry) === group.what &&
  group.stop_id === textOf(entry.input, 'stop_id')

/** Contacts one after the other at one stop are one line, and so are plates of a meal; everything else stands alone. */
export const grouped = (entries: Listed[]): Group[] => {
  const groups: Group[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (isLike(last, entry)) last.entries.push(entry)
    else
      groups.push({
        id: entry.id,
        what: whatOf(entry),
        stop_id: textOf(entry.input, 'stop_id'),
        entries: [entry],
      })
  }
  return groups
}

/** How often each kind of thing arrived tonight, most first. */
export const countsOf = (entries: Listed[]): { what: What; count: number }[] => {
  const counts = new Map<What, number>()
  for (const entry of entries) counts.set(whatOf(entry), (counts.get(whatOf(entry)) ?? 0) + 1)
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count)
}

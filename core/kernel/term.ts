// Within how many days an act is due. A room says which terms it has and what they usually are; a partnership sets its own
// within bounds (domain 3.0). Working days jump Italian holidays. What is due already keeps its day.
import { dayInItaly } from './clock.ts'
import { daysAfter, endOfItalianDay, workingDaysAfter } from './working-days.ts'

export const termCounts = ['working', 'calendar'] as const

export interface Term {
  days: number
  counts: (typeof termCounts)[number]
}

export interface TermKind extends Term {
  least: number
  most: number
  title: { it: string; en: string }
}

export interface SetTerm extends Term {
  term: string
}

const rooms = new Map<string, Record<string, TermKind>>()

/** What a room counts on. The answer reads the terms of a network: what was set there, else what is usual. */
export const declaresTerms = <Name extends string>(room: string, kinds: Record<Name, TermKind>) => {
  rooms.set(room, kinds)
  const names = Object.keys(kinds) as Name[]
  return (set: readonly SetTerm[]): Record<Name, Term> =>
    Object.fromEntries(
      names.map((name) => {
        const { days, counts } = set.find(({ term }) => term === name) ?? kinds[name]
        return [name, { days, counts }]
      }),
    ) as Record<Name, Term>
}

export const everyTerm = (): (TermKind & { room: string; term: string })[] =>
  [...rooms].flatMap(([room, kinds]) =>
    Object.entries(kinds).map(([term, kind]) => ({ ...kind, room, term })),
  )

export const termKindOf = (term: string): TermKind | undefined =>
  everyTerm().find((each) => each.term === term)

/** The last day of a term that begins on this one. */
export const lastDayOf = ({ days, counts }: Term, from: string): string =>
  counts === 'working' ? workingDaysAfter(from, days) : daysAfter(from, days)

/** The end of that day, for clocks that run from a moment. */
export const endOfTerm = (term: Term, at: string): string => endOfItalianDay(lastDayOf(term, dayInItaly(at)))

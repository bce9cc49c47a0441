// Where the search looks: each room's own question, asked only by those who hold its verb. A room that cannot
// answer now is left out; the others still do.

import { askOnce } from '#core/http/web'
import { formatDay, type Locale, speaking } from '#core/i18n'
import type { SearchResult } from '#core/ui'
import type { peopleTexts as PeopleTexts } from '#people'
import { dotted, type Finder, type Key, remembered } from './finder.ts'
import { cases, referrals, services } from './finding-work.ts'
import { addDays, italianDay, matches } from './matching.ts'

export interface Findings {
  key: Key
  results: SearchResult[]
}

const most = 6
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
interface PersonSeen {
  person_id: string
  unit_name: string
  name: string | null
  nickname: string | null
  code: string
  birth_date: string | null
  birth_year: number | null
  because: 'name' | 'beginning' | 'sound' | 'spelling' | 'birth' | 'nickname' | 'code'
}

/** Why somebody is shown whose name does not read as it was typed. */
const unlike = new Set<PersonSeen['because']>(['sound', 'spelling'])

const people: Finder = {
  key: 'people',
  verb: 'person.find',
  find: async ({ words, locale }) => {
    const { data } = await askOnce<{ persons: PersonSeen[] }>('people.search', { text: words, most }, true)
    // The words of a room come when somebody looks for something.
    const { peopleTexts } = await import('#people')
    const t = speaking<typeof PeopleTexts.it>([[locale, locale === 'it' ? peopleTexts.it : peopleTexts.en]])
    return (data?.persons ?? []).map((person) => {
      const title = person.name ?? person.nickname ?? person.code
      const born = person.birth_date ? formatDay(locale, person.birth_date, 'short') : person.birth_year
      const why = unlike.has(person.because) ? t(`matching.because.${person.because}`) : null
      return {
        id: `person-${person.person_id}`,
        title,
        tile: title.charAt(0).toUpperCase(),
        context: dotted(
          title === person.code ? null : person.code,
          born ? String(born) : null,
          person.unit_name,
          why,
        ),
        href: `/people/${person.person_id}`,
      }
    })
  },
}

interface PlaceSeen {
  hotspot_id: string
  name: string
  municipality_name: string | null
  landmark: string
  unit_name: string
}

const places: Finder = {
  key: 'places',
  verb: 'place.see',
  find: async ({ words }) => {
    const data = await remembered<{ places: PlaceSeen[] }>('places.list', {})
    return (data?.places ?? [])
      .filter((place) => matches(words, place.name, place.municipality_name, place.landmark))
      .map((place) => ({
        id: `place-${place.hotspot_id}`,
        title: place.name,
        context: dotted(place.municipality_name, place.unit_name),
        icon: 'place' as const,
        href: `/places/${place.hotspot_id}`,
      }))
  },
}

interface ShiftSeen {
  shift_id: string
  unit_name: string
  on_day: string
  state: string
  stops: string[]
  crew: { name: string }[]
}

const days_back = 28
const days_on = 21

const shifts: Finder = {
  key: 'shifts',
  verb: 'shift.list',
  find: async ({ words, locale, today }) => {
    const range = { from_day: addDays(today, -days_back), to_day: addDays(today, days_on) }
    const data = await remembered<{ shifts: ShiftSeen[] }>('outreach.week', range)
    const title = (shift: ShiftSeen) => capital(formatDay(locale, shift.on_day))
    const stopOf = (shift: ShiftSeen) => shift.stops.find((stop) => matches(words, stop))
    const mateOf = (shift: ShiftSeen) =>
      stopOf(shift) ? undefined : shift.crew.find((member) => matches(words, member.name))?.name
    const isAhead = (shift: ShiftSeen) => shift.state === 'planned' || shift.state === 'confirmed'
    return (data?.shifts ?? [])
      .filter((shift) => shift.state !== 'cancelled')
      .filter((shift) =>
        matches(
          words,
          shift.unit_name,
          title(shift),
          ...shift.stops,
          ...shift.crew.map((member) => member.name),
        ),
      )
      .sort((a, b) => Number(isAhead(b)) - Number(isAhead(a)) || b.on_day.localeCompare(a.on_day))
      .map((shift) => ({
        id: `shift-${shift.shift_id}`,
        title: title(shift),
        context: dotted(shift.unit_name, stopOf(shift), mateOf(shift)),
        icon: 'van' as const,
        href: isAhead(shift)
          ? `/shifts?week=${shift.on_day}&shift=${shift.shift_id}`
          : `/shifts/${shift.shift_id}`,
      }))
  },
}

interface StockSeen {
  places: { name: string; items: { item_id: string; name_it: string; name_en: string; usable: number }[] }[]
}

const stock: Finder = {
  key: 'stock',
  verb: 'stock.see',
  find: async ({ words, locale }) => {
    const data = await remembered<StockSeen>('goods.stock', {})
    const name = (item: { name_it: string; name_en: string }) =>
      locale === 'en' ? item.name_en : item.name_it
    return (data?.places ?? []).flatMap((place) =>
      place.items
        .filter((item) => matches(words, name(item)))
        .map((item) => ({
          id: `stock-${place.name}-${item.item_id}`,
          title: name(item),
          context: dotted(place.name, String(item.usable)),
          icon: 'box' as const,
          href: '/stock',
        })),
    )
  },
}

const finders: Finder[] = [people, cases, referrals, services, places, shifts, stock]
const shortest = 2

export const findEverywhere = async (
  query: string,
  who: { verbs: readonly string[]; locale: Locale },
): Promise<Findings[]> => {
  const words = query.trim()
  if (words.length < shortest) return []
  const search = { words, locale: who.locale, today: italianDay(new Date()) }
  const mine = finders.filter((finder) => who.verbs.includes(finder.verb))
  const found = await Promise.all(
    mine.map(async (finder) => ({
      key: finder.key,
      results: (await finder.find(search).catch(() => [])).slice(0, most),
    })),
  )
  return found.filter((each) => each.results.length > 0)
}

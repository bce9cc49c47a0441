// Selective keys first, in a function of the database (see migrations/); who is most like what was typed is told here.
import { answering, type Row } from '#core/kernel'
import { shownName } from '../domain/identity.ts'
import { foldText } from '../domain/nickname-code.ts'
import { canonicalOf } from '../matching/canonical.ts'
import { alikeness, reasonsOf, warnFrom } from '../matching/compare.ts'
import { type Identity, namedOf } from '../matching/named.ts'
import { type FoundBy, ranking } from '../matching/rank.ts'
import { keysOfTold, readTyped } from '../matching/search-keys.ts'
import { lookAlikes, possibleAtPartner } from '../queries/look-alikes.ts'
import type { FoundPerson } from '../queries/matching-shapes.ts'
import { searchPeople } from '../queries/search.ts'
import { lastMetFirst } from './search-nicknames.ts'

const candidates = 60

type Keys = { exact: number[]; narrow: number[]; wide: number[] }

const byName = (network_id: string, { exact, narrow, wide }: Keys) => ({
  name: 'search people',
  text: 'select found, is_full from people.search_people($1, $2::int[], $3::int[], $4::int[], $5)',
  values: [network_id, exact, narrow, wide, candidates],
})

const unitNames = (network_id: string) => ({
  name: 'names of units',
  text: 'select unit_id, name from network.units where network_id = $1',
  values: [network_id],
})

type Candidate = Row & Identity & { person_id: string; nickname: string | null; code: string }

const candidatesIn = (rows: Row[]): Candidate[] => {
  const seen = new Map(((rows[0]?.found ?? []) as Candidate[]).map((each) => [each.person_id, each]))
  return [...seen.values()]
}

const naming = (rows: Row[]) => new Map(rows.map((row) => [String(row.unit_id), String(row.name)]))

const line = (row: Row, units: Map<string, string>): FoundPerson => ({
  person_id: String(row.person_id),
  unit_name: units.get(String(row.unit_id)) ?? '',
  name: row.family_name ? shownName(row as never) : null,
  nickname: (row.nickname as string | null) ?? null,
  code: String(row.code),
  birth_date: (row.birth_date as string | null) ?? null,
  birth_year: (row.birth_year as number | null) ?? null,
  last_met_on: String(row.last_met_on),
})

const codeTyped = /^[a-z]{3}-?\d{1,4}/i

export const searchPeopleAnswering = answering(searchPeople, {
  statements: ({ text, most }, { network_id }) => [
    byName(network_id, readTyped(text)),
    {
      name: 'search nicknames',
      text: `select person_id, unit_id, code, nickname, gender, age_band, language, protective_flag, last_met_on
             from people.search_nicknames($1, $2, $3)`,
      values: [network_id, foldText(text), most ?? 8],
    },
    unitNames(network_id),
  ],
  tell: ([named = [], nicknamed = [], unitRows = []], { input }) => {
    const units = naming(unitRows)
    const rankOf = ranking(readTyped(input.text))
    const byRank = candidatesIn(named)
      .flatMap((row) => {
        const rank = rankOf(row)
        return rank ? [{ ...line(row, units), ...rank }] : []
      })
      .sort((a, b) => b.score - a.score || b.last_met_on.localeCompare(a.last_met_on))
    const known = new Set(byRank.map((person) => person.person_id))
    const because: FoundBy = codeTyped.test(input.text.trim()) ? 'code' : 'nickname'
    const others = lastMetFirst(nicknamed)
      .filter((row) => !known.has(String(row.person_id)))
      .map((row) => ({ ...line(row, units), because, score: 1 }))
    return {
      persons: [...others, ...byRank].slice(0, input.most ?? 8),
      is_full: named[0]?.is_full === true,
    }
  },
})

const mostAlike = 8

export const lookAlikesAnswering = answering(lookAlikes, {
  statements: (told, { network_id }) => [byName(network_id, keysOfTold(told)), unitNames(network_id)],
  tell: ([named = [], unitRows = []], { input }) => {
    const units = naming(unitRows)
    const told = namedOf(input)
    const persons = candidatesIn(named)
      .filter((row) => row.person_id !== input.except_id)
      .flatMap((row) => {
        const other = namedOf(row)
        const found = alikeness(told, other)
        if (!found || found.score < warnFrom) return []
        return [{ ...line(row, units), score: found.score, reasons: reasonsOf(told, other, found) }]
      })
      .sort((a, b) => b.score - a.score)
    return { persons: persons.slice(0, mostAlike) }
  },
})

export const possibleAtPartnerAnswering = answering(possibleAtPartner, {
  statements: (told, { network_id }) => [
    {
      name: 'possible at a partner',
      text: `select o.organisation_id, o.name from people.ask_partner($1, gen_random_uuid(), $2) a
             join network.organisations o on o.network_id = $1 and o.organisation_id = a.organisation_id`,
      values: [network_id, canonicalOf(told) ?? ''],
    },
  ],
  tell: ([bodies = []]) => ({ bodies: bodies as never }),
})

// Ages and genders: contacts from the roll-up of the figures, persons counted once by a function that tells only numbers.
import { answering, lastDayOfMonth, type Row } from '#core/kernel'
import { type People, people, type WhoCounted } from '../queries/people.ts'
import type { Part } from '../queries/shapes.ts'
import { gateParts, gateTable, insideThreshold, mustBeSound } from './gating.ts'

const contacts = `
  select 'pyramid' as side, gender, age_band, '' as citizenship, sum(quantity)::int as subjects, '{}'::text[] as identities
  from monitoring.rollup where network_id = $1 and measure = 'contacts' and is_validated and month between $2 and $3
    and ($4::text is null or district_key = $4) and ($5::uuid is null or organisation_id = $5)
  group by gender, age_band
  union all
  select 'citizenship', '', '', citizenship, sum(quantity)::int, '{}'::text[]
  from monitoring.rollup where network_id = $1 and measure = 'contacts' and is_validated and month between $2 and $3
    and ($4::text is null or district_key = $4) and ($5::uuid is null or organisation_id = $5)
  group by citizenship`

const persons = `
  select side, gender, age_band, citizenship, subjects, identities
  from dashboards.count_people($1, $2, $3, $4, $5, $6)`

const measures: Record<Exclude<WhoCounted, 'contacts'>, readonly string[]> = {
  reached: ['persons_met', 'persons_received', 'persons_in_charge'],
  in_charge: ['persons_in_charge'],
}

const ages = ['from_65', 'from_55_to_64', 'from_30_to_54', 'from_18_to_29', 'under_18', 'unknown']
const genders = ['woman', 'man', 'non_binary', 'unknown']

interface Told {
  side: string
  gender: string
  age_band: string
  citizenship: string
  subjects: number
  identities: string[]
}

/** What was left empty is as little known as what was said to be unknown. */
const coded = (code: string, among: readonly string[]): string => (among.includes(code) ? code : 'unknown')

const pyramidOf = (told: readonly Told[]) => {
  const counts = ages.map((age) =>
    genders.map((gender) =>
      told
        .filter((row) => coded(row.age_band, ages) === age && coded(row.gender, genders) === gender)
        .reduce((all, row) => all + row.subjects, 0),
    ),
  )
  const gated = gateTable(counts, insideThreshold)
  return {
    total: gated.total,
    ages: ages.map((age_band, y) => ({
      age_band,
      value: gated.rows[y] ?? null,
      genders: genders.map((code, x) => ({ code, value: gated.cells[y]?.[x] ?? null })),
    })),
    genders: genders.map((code, x) => ({ code, value: gated.columns[x] ?? null })),
  }
}

const citizenshipOf = (told: readonly Told[]): Part[] => {
  const counts = new Map<string, number>()
  for (const { citizenship, subjects } of told)
    counts.set(citizenship || 'unknown', (counts.get(citizenship || 'unknown') ?? 0) + subjects)
  const codes = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const { parts } = gateParts(
    codes.map((code) => counts.get(code) ?? 0),
    insideThreshold,
  )
  return codes.map((code, at) => ({ code, value: parts[at] ?? null }))
}

export const peopleAnswering = answering(people, {
  statements: (input, { network_id }) => {
    mustBeSound(input)
    const { who, from_month, to_month } = input
    const [district, organisation] = [input.district ?? null, input.organisation_id ?? null]
    if (who === 'contacts') {
      const values = [network_id, from_month, to_month, district, organisation]
      return [{ name: 'dashboards contacts', text: contacts, values }]
    }
    const days = [`${from_month}-01`, lastDayOfMonth(to_month)]
    const values = [network_id, measures[who], ...days, district, organisation]
    return [{ name: 'dashboards persons', text: persons, values }]
  },
  tell: ([rows = []]: Row[][], { input, now }): People => {
    const told = rows as unknown as Told[]
    const sides = (side: string) => told.filter((row) => row.side === side)
    return {
      who: input.who,
      as_of: now,
      threshold: insideThreshold,
      ...pyramidOf(sides('pyramid')),
      citizenship: citizenshipOf(sides('citizenship')),
      identities: [...new Set(told.flatMap(({ identities }) => identities))].sort(),
    }
  },
})

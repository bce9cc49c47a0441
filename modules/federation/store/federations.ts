// The projects of many cities as the content tells them, and the list of their cities kept where a seat can be held.
import { readProjects } from '#content/read.ts'
import type { House } from '#core/http'
import { definitionOf, projectSpan } from '#monitoring'
import type { Federation } from '../domain/federation.ts'

type Ground = Pick<House, 'root'>

const here = (house: Ground): string => house.root ?? process.cwd()
const read = new Map<string, Federation[]>()

const asTold = (root: string): Federation[] =>
  readProjects(root).flatMap(({ key, title, purpose, roll_up, territory, indicators, period }) =>
    roll_up
      ? [
          {
            ...{ key, title, purpose, rule: roll_up.rule },
            ...projectSpan(period),
            cities: territory.municipalities.map((each) => ({
              municipality_code: each.istat_code,
              name: each.name,
            })),
            figures: indicators.map((each) => ({
              ...{ key: each.key, label: each.label, unit: each.unit },
              ...{ target: each.target, qualifier: each.qualifier },
              is_measured: definitionOf(each.key) !== undefined,
            })),
          },
        ]
      : [],
  )

export const federationsOf = (house: Ground): Federation[] => {
  const root = here(house)
  const known = read.get(root) ?? asTold(root)
  read.set(root, known)
  return known
}

/** Repeatable: a city that is there already is only called as it is called today. */
export const learnCities = async (house: Pick<House, 'database' | 'root'>): Promise<void> => {
  const rows = federationsOf(house).flatMap(({ key, cities }) =>
    cities.map((city) => [key, city.municipality_code, city.name]),
  )
  const column = (at: number) => rows.map((row) => row[at])
  await house.database.as('jobs', (run) =>
    run({
      text: `insert into federation.cities (federation, municipality_code, name)
        select * from unnest($1::text[], $2::text[], $3::text[])
        on conflict (federation, municipality_code) do update set name = excluded.name where cities.name <> excluded.name`,
      values: [column(0), column(1), column(2)],
    }),
  )
}

/** At the first start and whenever the content changed. */
export const knowCities = { name: 'federation.cities', every_s: 86_400, run: learnCities }

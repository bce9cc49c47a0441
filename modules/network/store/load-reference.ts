// What every installation knows before its first network: roles of the field, municipalities, provinces, regions,
// states. Roles are read from the content at each start; the territory only when there is none, because an
// administrator may have accepted a newer archive meanwhile.
import { readRoles, readTerritory } from '#content/read.ts'
import type { Database } from '#core/db'
import type { ForeignState, MunicipalityPeriod, Territory } from '#network/territory'
import { searchWords } from '../domain/search-words.ts'

const columnsOf = (periods: readonly MunicipalityPeriod[]): unknown[] => [
  periods.map((each) => each.istat_code),
  periods.map((each) => each.valid_from),
  periods.map((each) => each.valid_to),
  periods.map((each) => each.belfiore_code),
  periods.map((each) => each.name),
  periods.map((each) => each.other_name),
  periods.map((each) => each.province_code),
  periods.map((each) => each.province_sign),
  periods.map((each) => each.region_code),
  periods.map((each) => each.successor),
  periods.map((each) => each.successor_basis),
  periods.map((each) => searchWords(each.name, each.other_name)),
]

/** An archive may tell the same period twice; the first one counts. */
const once = (periods: readonly MunicipalityPeriod[]): MunicipalityPeriod[] => {
  const kept = new Map<string, MunicipalityPeriod>()
  for (const each of periods) {
    const key = `${each.istat_code} ${each.valid_from}`
    if (!kept.has(key)) kept.set(key, each)
  }
  return [...kept.values()]
}

/** The whole registry in one statement; answers how many periods are new or changed. */
export const loadMunicipalities = async (
  database: Database,
  periods: readonly MunicipalityPeriod[],
  now: string,
): Promise<number> => {
  const rows = await database.as('jobs', (run) =>
    run({
      text: 'select network.load_municipalities($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as done',
      values: [...columnsOf(once(periods)), now],
    }),
  )
  return Number(rows[0]?.done)
}

const stateCode = (state: ForeignState): string => state.belfiore_code ?? `I${state.istat_code}`
const stateRow = ({ iso2, iso3, ...state }: ForeignState) => ({
  ...state,
  iso_two: iso2,
  iso_three: iso3,
  state_code: stateCode({ iso2, iso3, ...state }),
})

export const loadTerritory = async (
  database: Database,
  territory: Territory,
  now: string,
): Promise<number> => {
  const { provinces, regions, states } = territory
  await database.as('jobs', (run) =>
    run({
      text: 'select network.load_land($1, $2, $3)',
      values: [JSON.stringify(provinces), JSON.stringify(regions), JSON.stringify(states.map(stateRow))],
    }),
  )
  return loadMunicipalities(database, territory.municipalities, now)
}

const loadRoles = (database: Database, root: string): Promise<unknown> => {
  const roles = readRoles(root).map(({ code, ...role }, i) => ({ role: code, ...role, sort_order: i + 1 }))
  return database.as('jobs', (run) =>
    run({ text: 'select network.load_roles($1)', values: [JSON.stringify(roles)] }),
  )
}

const hasTerritory = async (database: Database): Promise<boolean> => {
  const rows = await database.as('jobs', (run) =>
    run({ text: 'select 1 from network.municipalities limit 1' }),
  )
  return rows.length > 0
}

/** At every start, after the migrations. `root` is the folder that holds `content`. */
export const loadReference = async (
  database: Database,
  root: string,
  now: string,
): Promise<{ municipalities: number }> => {
  await loadRoles(database, root)
  if (await hasTerritory(database)) return { municipalities: 0 }
  return { municipalities: await loadTerritory(database, readTerritory(root), now) }
}

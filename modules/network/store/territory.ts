// Looks municipalities up: by district, by the beginning of a word of their name, by code, as they were on a day.
import { answering, type Row, type Statement } from '#core/kernel'
import { searchWords } from '../domain/search-words.ts'
import { districtsQuery, foreignStatesQuery, municipalitiesQuery } from '../queries/territory.ts'

const columns = `m.istat_code, m.belfiore_code, m.name, m.other_name, m.province_sign, m.province_code, m.region_code,
  m.valid_from, m.valid_to, m.successor`

/** Latest names of the codes chosen by `where` ($1 network, $2 value). */
export const namesStatement = (
  network_id: string,
  chosen: { name: string; where: string; value: unknown },
): Statement => ({
  name: chosen.name,
  text: `select distinct on (m.istat_code) m.istat_code, m.name from network.municipalities m
         where m.superseded_at is null and ${chosen.where} order by m.istat_code, m.valid_from desc`,
  values: [network_id, chosen.value],
})

/** Municipalities of every district, each with its latest name; a code the registry lacks shows itself. */
export const districtsStatement = (network_id: string): Statement => ({
  name: 'districts',
  text: `select d.district_id, d.key, d.label, c.code as istat_code, coalesce(n.name, c.code) as name
         from network.districts d
         cross join unnest(d.municipalities) as c(code)
         left join lateral (select m.name from network.municipalities m
           where m.istat_code = c.code and m.superseded_at is null order by m.valid_from desc limit 1) n on true
         where d.network_id = $1 order by d.key, name`,
  values: [network_id],
})

export const districtsTold = (rows: Row[]): Row[] => {
  const told = new Map<unknown, Row & { municipalities: Row[] }>()
  for (const { istat_code, name, ...district } of rows) {
    const found = told.get(district.district_id) ?? { ...district, municipalities: [] }
    told.set(district.district_id, found)
    found.municipalities.push({ istat_code, name })
  }
  return [...told.values()]
}

/** Null: no name asked. Letters that leave no word find nothing. */
const likePattern = (prefix: string | undefined): string | null => {
  if (prefix === undefined) return null
  const words = searchWords(prefix).trim()
  return words === '' ? '' : `% ${words}%`
}

export const municipalitiesAnswering = answering(municipalitiesQuery, {
  statements: ({ district_id, prefix, codes, province, on, limit }, { network_id, now }) => [
    {
      name: 'municipalities',
      text: `select ${columns} from network.municipalities m
             where m.superseded_at is null and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
               and ($3::text is null or m.search_words like $3)
               and ($4::text[] is null or m.istat_code = any($4) or m.belfiore_code = any($4))
               and ($5::text is null or m.province_code = $5)
               and ($6::uuid is null or m.istat_code in (select unnest(d.municipalities) from network.districts d
                 where d.network_id = $1 and d.district_id = $6))
             order by m.search_words like ' ' || substr($3, 3) desc nulls last, m.name, m.istat_code limit $7`,
      values: [
        network_id,
        on ?? now.slice(0, 10),
        likePattern(prefix),
        codes?.map((code) => code.toUpperCase()) ?? null,
        province ?? null,
        district_id ?? null,
        limit ?? (prefix ? 20 : 500),
      ],
    },
  ],
  tell: ([municipalities = []]) => ({ municipalities }) as never,
})

export const districtsAnswering = answering(districtsQuery, {
  statements: (_, { network_id }) => [districtsStatement(network_id)],
  tell: ([rows = []]) => ({ districts: districtsTold(rows) }) as never,
})

export const foreignStatesAnswering = answering(foreignStatesQuery, {
  statements: ({ with_ended }, { network_id, now }) => [
    {
      name: 'foreign states',
      text: `select state_code, iso_two, belfiore_code, name_it, name_en, kind, valid_to from network.foreign_states
             where $1::uuid is not null and ($2 or valid_to is null or valid_to >= $3) order by name_it`,
      values: [network_id, with_ended ?? false, now.slice(0, 10)],
    },
  ],
  tell: ([states = []]) => ({ states }) as never,
})

// What is asked of the counted facts, in SQL: figures of the house and those a network wrote for itself are counted in the same
// trip, each version under its own name, so that the book can be opened when the numbers are already there.
import { lastDayOfMonth, type Statement } from '#core/kernel'
import {
  distinctOf,
  type FigureDefinition,
  hasFilters,
  isLasting,
  type times,
  versionName,
} from '../domain/definition.ts'
import { lasting } from '../domain/measures.ts'

export interface Asked {
  network_id: string
  from_month: string
  to_month: string
  district?: string
  /** Only what this body did. */
  organisation_id?: string
  /** Only the units whose services carry the actions of the project, or this one of them. */
  project_id?: string
  action?: string
}

/** The first month a project may begin in: before any of them. */
export const beginning = '0001-01'

const firstDay = (month: string): string => `${month}-01`

/** The units a project, or one action of it, is counted from; null, and so the whole network, where no project is asked for or none of
 *  its actions names a unit. */
export const unitsAsked = (project: string, action: string): string =>
  `(select monitoring.units_of($1, ${project}::uuid, ${action}::text))`

/** Rows of the roll-up inside what is looked at; the places of its four values in the statement are given. */
export const inScope = (row: string, [district, body, project, action]: number[]): string => `
  ($${district}::text is null or ${row}.district_key = $${district}) and ($${body}::uuid is null or ${row}.organisation_id = $${body})
  and (${unitsAsked(`$${project}`, `$${action}`)} is null or ${row}.unit_id = any (${unitsAsked(`$${project}`, `$${action}`)}::uuid[]))`

export const scopeOf = ({ district, organisation_id, project_id, action }: Asked) => [
  district ?? null,
  organisation_id ?? null,
  project_id ?? null,
  action ?? null,
]

/** The version of each figure of the network in force on a day. */
export const inForce = (day: string): string => `d.network_id = $1 and d.version = (
  select max(v.version) from monitoring.definitions v where v.network_id = d.network_id and v.key = d.key and v.applies_from <= ${day}::date)`

/** A row of the roll-up is among what a figure of the network keeps. */
export const keeps = `(d.filters->'genders' is null or d.filters->'genders' ? r.gender)
  and (d.filters->'age_bands' is null or d.filters->'age_bands' ? r.age_band)
  and (d.filters->'citizenships' is null or d.filters->'citizenships' ? r.citizenship)
  and (d.filters->'districts' is null or d.filters->'districts' ? r.district_key)
  and (d.filters->'organisations' is null or d.filters->'organisations' ? r.organisation_id::text)
  and (d.filters->'units' is null or d.filters->'units' ? r.unit_id::text)`

/** One figure as the counting function reads it. */
const wantedOf = (definition: FigureDefinition) => {
  const distinct = distinctOf(definition)
  if (!distinct) return []
  const { measures, kinds = null, least_days = 0 } = distinct
  const label = versionName(definition)
  return [{ ...definition.filters, label, measures, kinds, is_lasting: isLasting(distinct), least_days }]
}

const ofNetwork = `
  select d.filters || c.of || jsonb_build_object('label', d.key || '@' || d.version, 'is_lasting', c.of->'measures' ?| $7::text[],
    'least_days', coalesce((c.of->>'least_days')::int, 0))
  from monitoring.definitions d
  cross join lateral (select case d.counting->>'how' when 'distinct' then d.counting when 'share' then d.counting->'of' end as of) c
  where c.of is not null and ($8::text is null or d.key = $8) and ($9::text is null or d.time = $9) and ${inForce('$10')}`

const wantedNow = `(
  select coalesce(jsonb_agg(a.one || jsonb_build_object('in_organisation', $11::uuid, 'in_project', $12::uuid, 'in_units', ${unitsAsked('$12', '$13')})), '[]')
  from (select jsonb_array_elements($2::jsonb) union all ${ofNetwork}) a (one))`

const counted = `
  select label, dimension, code, subjects, new_subjects, identities
  from monitoring.count_subjects($1, ${wantedNow}, $3::date, $4::date, $5::text, $6::boolean)`

/** As it stood at the end of each month; $3 is the first day to count from, or null: that same last day. */
const countedAtEnds = `
  select c.label, 'month' as dimension, to_char(m.day, 'YYYY-MM') as code, c.subjects, c.new_subjects, c.identities
  from generate_series($14::date, $4::date, interval '1 month') m (day)
  cross join lateral (select (m.day + interval '1 month' - interval '1 day')::date as last) e
  cross join lateral monitoring.count_subjects($1, ${wantedNow}, coalesce($3::date, e.last), e.last, $5::text, $6::boolean) c`

type Time = (typeof times)[number]

export interface Wanted {
  /** Figures of the house, or one just thought of. */
  definitions: readonly FigureDefinition[]
  with_parts: boolean
  /** Only this figure of the network; all when absent, none when ''. */
  key?: string
  /** Only the figures counted at this time. */
  time?: Time
}

const values = (asked: Asked, wanted: Wanted, from: string | null): unknown[] => {
  const to = lastDayOfMonth(asked.to_month)
  const [district, organisation, project, action] = scopeOf(asked)
  const chosen = wanted.definitions.filter(
    (each) => wanted.time === undefined || (each.time ?? 'in_period') === wanted.time,
  )
  return [
    ...[asked.network_id, JSON.stringify(chosen.flatMap(wantedOf)), from, to, district, wanted.with_parts],
    ...[lasting, wanted.key ?? null, wanted.time ?? null, to, organisation, project, action],
  ]
}

/** Who is counted once in the figures given and in those of the network; without parts only how many. */
export const subjectsStatement = (asked: Asked, wanted: Wanted): Statement => ({
  name: 'who is counted once',
  text: counted,
  values: values(
    asked,
    wanted,
    wanted.time === 'snapshot_at_end'
      ? lastDayOfMonth(asked.to_month)
      : firstDay(wanted.time === 'cumulative' ? beginning : asked.from_month),
  ),
})

/** The same at the end of every month, for figures that do not start anew with each. */
export const monthEndsStatement = (asked: Asked, wanted: Wanted): Statement => ({
  name: 'who is counted at month ends',
  text: countedAtEnds,
  values: [
    ...values(
      asked,
      { ...wanted, with_parts: false },
      wanted.time === 'cumulative' ? firstDay(beginning) : null,
    ),
    firstDay(asked.from_month),
  ],
})

/** Who is counted once in each month by itself, part by part of one side. */
const countedByMonth = `
  select to_char(m.day, 'YYYY-MM') as month, c.label, c.dimension, c.code, c.subjects, c.new_subjects, c.identities
  from generate_series($3::date, $4::date, interval '1 month') m (day)
  cross join lateral monitoring.count_subjects($1, ${wantedNow}, m.day::date, (m.day + interval '1 month' - interval '1 day')::date, $5::text, $6::boolean) c
  where c.dimension = $14`

export const partsByMonthStatement = (asked: Asked, wanted: Wanted, side: string): Statement => ({
  name: 'who is counted once by month and part',
  text: countedByMonth,
  values: [...values(asked, wanted, firstDay(asked.from_month)), side],
})

const definitionColumns = `d.key, d.version, d.applies_from, d.label, d.unit, d.counting, d.time, d.filters, d.divide_by, d.dimensions, d.level,
  d.frequency, d.owner_id, d.external_codes, d.is_about_people, d.is_sensitive, d.behind, d.note, d.written_at, d.written_by`

/** Every version the network wrote: the pages of its book. */
export const bookStatement = (network_id: string): Statement => ({
  name: 'book of figures',
  text: `select ${definitionColumns} from monitoring.definitions d where d.network_id = $1 order by d.key, d.version`,
  values: [network_id],
})

/** Filtered figures read rows of their own. */
export const labelOf = (definition: FigureDefinition): string =>
  hasFilters(definition) ? versionName(definition) : ''

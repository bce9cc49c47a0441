// Sample nights for tests: districts drawn by a project with its promise, and outings written whole, so that a
// hundred of them take a blink. What is proved with them is counting; the road of a real night is proved elsewhere.
import type { Database, Token } from '#core/db'
import { newId, type Statement } from '#core/kernel'
import type { Store } from '#goods/makers'
import type { Territory } from '#network/makers'
import '#people'

export const districtKeys = ['amb_nord', 'amb_sud', 'amb_ovest'] as const
/** Municipality of each district; the last one belongs to none. */
export const municipalities = {
  amb_nord: '016120',
  amb_sud: '016198',
  amb_ovest: '016128',
  outside: '015146',
} as const

const indicator = (key: string, unit: string, more: Record<string, unknown> = {}) => ({
  key,
  label: { it: `Voce ${key}`, en: `Entry ${key}` },
  level: 'output',
  unit,
  counting: null,
  baseline: null,
  target: null,
  qualifier: null,
  population: null,
  disaggregation: [],
  channels: [],
  note: null,
  source: 'proposal',
  ...more,
})

/** A project with three districts and indicators, of which some can be measured and one cannot. */
/** `besides`: more municipalities of the first district. */
export const drawDistricts = async (
  here: Territory,
  lines: object[] = [],
  besides: string[] = [],
): Promise<string> => {
  const project_id = newId()
  const answer = await here.admin.act('network.load-project', {
    project_id,
    key: 'prova_rete',
    title: { it: 'Progetto di prova', en: 'Trial project' },
    purpose: { it: 'Provare', en: 'To try' },
    programme: null,
    funders: [],
    starts_on: '2025',
    ends_on: '2028',
    duration_months: null,
    budget_cents: null,
    partners_may_join: false,
    target_groups: [],
    territory: { municipalities: [], provinces: [], neighbourhoods: [] },
    districts: districtKeys.map((key) => ({
      district_id: newId(),
      key,
      label: { it: `Ambito ${key}`, en: `District ${key}` },
      municipalities: [municipalities[key], ...(key === 'amb_nord' ? besides : [])],
    })),
    partners: [
      {
        organisation_id: here.lead_id,
        name: 'Cooperativa Capofila',
        short_name: 'Capofila',
        kind: 'social_cooperative',
        role: 'lead_partner',
        supports: null,
      },
    ],
    lines,
    indicators: [
      indicator('contacts', 'contacts', { target: 500, qualifier: 'about' }),
      indicator('distinct_persons_met', 'persons'),
      indicator('sentinels_trained', 'persons'),
    ],
  })
  if (answer.outcome === 'refused')
    throw new Error(`The project was refused: ${JSON.stringify(answer.problem)}`)
  return project_id
}

export interface Meeting {
  district: keyof typeof municipalities
  /** Where the district has several. */
  municipality?: string
  phase?: string
  gender?: string
  age_band?: string
  person_id?: string
  kits?: number
  syringes_out?: number
  syringes_back?: number
}

export interface Outing {
  shift_id: string
  unit_id: string
  organisation_id: string
  on_day: string
  district: string | null
  people_seen?: number
  syringes_collected?: number
  meetings: Meeting[]
}

export const anOuting = (
  given: Partial<Outing> & Pick<Outing, 'unit_id' | 'organisation_id' | 'on_day'>,
): Outing => ({
  shift_id: newId(),
  district: 'amb_nord',
  meetings: [],
  ...given,
})

const into = (table: string, rows: Record<string, unknown>[]): Statement[] =>
  rows.length === 0
    ? []
    : [
        {
          name: `sample ${table}`,
          text: `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          values: [JSON.stringify(rows)],
        },
      ]

const shiftRow = (network_id: string, outing: Outing, places: Record<string, string>) => ({
  network_id,
  shift_id: outing.shift_id,
  unit_id: outing.unit_id,
  organisation_id: outing.organisation_id,
  on_day: outing.on_day,
  state: 'closed',
  starts_at: `${outing.on_day}T19:00:00Z`,
  ends_at: `${outing.on_day}T23:00:00Z`,
  goals: [],
  district_key: outing.district,
  municipality_codes: [],
  is_mobile: true,
  van_location_id: places.van,
  given_location_id: places.given,
  unexplained_location_id: places.unexplained,
  returned_location_id: places.returned_used,
  has_tests: false,
  stock_list: [],
  safety_interval_min: 60,
  safety_grace_min: 15,
  is_loaded: true,
  started_at: `${outing.on_day}T19:00:00Z`,
  closed_at: `${outing.on_day}T23:00:00Z`,
  is_critical: false,
  revision: 1,
  needs_recount: false,
  phones_out: [],
})

const meetingRows = (network_id: string, outing: Outing, worker_id: string) =>
  outing.meetings.map((meeting) => ({
    contact_id: newId(),
    meeting,
    row: {
      network_id,
      shift_id: outing.shift_id,
      unit_id: outing.unit_id,
      organisation_id: outing.organisation_id,
      worker_id,
      at: `${outing.on_day}T20:00:00Z`,
      recorded_at: `${outing.on_day}T20:00:00Z`,
      on_day: outing.on_day,
      mode: 'street',
      phase: meeting.phase ?? 'follow_up',
      headcount: 1,
      gender: meeting.gender ?? 'man',
      age_band: meeting.age_band ?? 'from_30_to_54',
      citizenship: 'unknown',
      person_id: meeting.person_id ?? null,
      municipality_code: meeting.municipality ?? municipalities[meeting.district],
      topics: [],
      interventions: [],
      is_critical: false,
      state: 'recorded',
    },
  }))

type Told = ReturnType<typeof meetingRows>[number]

const given = ({ contact_id, row }: Told) => ({
  network_id: row.network_id,
  line_id: newId(),
  contact_id,
  shift_id: row.shift_id,
  unit_id: row.unit_id,
  is_unexplained: false,
})

const linesOf = (rows: Told[], kit_id: string | undefined) => ({
  handouts: rows.flatMap((told) =>
    told.meeting.kits && kit_id
      ? [{ ...given(told), item_id: kit_id, movement_id: newId(), quantity: told.meeting.kits }]
      : [],
  ),
  harm_reduction: rows.flatMap((told) =>
    (['syringes_out', 'syringes_back'] as const).flatMap((way) =>
      told.meeting[way]
        ? [
            {
              ...given(told),
              hr_item: 'syringe_1ml',
              direction: way === 'syringes_out' ? 'distributed' : 'returned_used',
              quantity: told.meeting[way],
            },
          ]
        : [],
    ),
  ),
})

export interface Nights {
  /** Writes a closed outing. */
  write(outing: Outing): Promise<void>
  /** Adds meetings to an outing, as a late phone would. */
  add(outing: Outing, meetings: Meeting[]): Promise<void>
  /** Moves it between closed and validated, contacts with it. */
  turn(outing: Outing, state: 'closed' | 'validated' | 'in_progress'): Promise<void>
}

/** Writes as the coordinator, under the same row policies as everybody. */
export const openNights = (database: Database, here: Territory, store: Store): Nights => {
  const save = (token: Token, saves: Statement[]) =>
    database.change(token, [], () => ({ saves, answer: () => undefined }))
  const { token, worker_id } = here.coordinator
  const meet = (outing: Outing): Statement[] => {
    const rows = meetingRows(here.network_id, outing, worker_id)
    const { handouts, harm_reduction } = linesOf(rows, store.items.cold_kit?.item_id)
    return [
      ...into(
        'outreach.contacts',
        rows.map(({ contact_id, row }) => ({ ...row, contact_id })),
      ),
      ...into('outreach.handout_lines', handouts),
      ...into('outreach.harm_reduction_lines', harm_reduction),
    ]
  }
  return {
    write: (outing) =>
      save(token, [
        ...into('outreach.shifts', [shiftRow(here.network_id, outing, store.units[outing.unit_id] ?? {})]),
        ...into('outreach.stops', [
          {
            network_id: here.network_id,
            stop_id: newId(),
            shift_id: outing.shift_id,
            unit_id: outing.unit_id,
            position: 1,
            people_seen: outing.people_seen ?? 0,
            tags: [],
            syringes_collected: outing.syringes_collected ?? 0,
            municipality_code: municipalities.amb_nord,
            is_dropped: false,
            arrived_at: `${outing.on_day}T19:30:00Z`,
          },
        ]),
        ...meet(outing),
      ]),
    add: (outing, meetings) => save(token, meet({ ...outing, meetings })),
    turn: ({ shift_id }, state) =>
      save(token, [
        {
          name: 'turn shift',
          text: 'update outreach.shifts set state = $3 where network_id = $1 and shift_id = $2',
          values: [here.network_id, shift_id, state],
        },
        {
          name: 'turn contacts',
          text: `update outreach.contacts set state = $3 where network_id = $1 and shift_id = $2 and state <> 'annulled'`,
          values: [here.network_id, shift_id, state === 'validated' ? 'locked' : 'recorded'],
        },
      ]),
  }
}

export { attack, isExact, isNear } from './testing/attacker.ts'
export { startHighs } from './testing/highs.ts'
export {
  chanceFrom,
  leftByPair,
  networkFrom,
  pairFrom,
  publishAll,
  sum,
  toldShare,
} from './testing/synthetic.ts'

// Loads a project of the content into a network, through the front door, as the administrator who asks.

import type { ProjectTemplate } from '#content/projects/schema.ts'
import { readProjects } from '#content/read.ts'
import type { Database } from '#core/db'
import { type Answer, type Envelope, perform } from '#core/http'
import { newId, notFound, type Row } from '#core/kernel'
import type { ProjectInput } from '../actions/load-project.ts'

type NewId = () => string

/** Long names shrink to what fits a table: the words that tell bodies apart stay. */
export const shortNameOf = (name: string): string => {
  const plain = name
    .replace(/^(Società )?Cooperativa( Sociale)? /i, 'Coop. ')
    .replace(/^Associazione /i, 'Ass. ')
    .trim()
  return plain.length <= 40 ? plain : `${plain.slice(0, 39).trimEnd()}…`
}

const linesOf = (template: ProjectTemplate): ProjectInput['lines'] => [
  ...template.axes.map(({ key, label, content }) => ({
    kind: 'axis' as const,
    key,
    label,
    content,
    axis: null,
    services: [],
  })),
  ...template.objectives.map(({ key, label }) => ({
    kind: 'objective' as const,
    key,
    label,
    content: [],
    axis: null,
    services: [],
  })),
  ...template.actions.map(({ key, label, content, axis, services }) => ({
    kind: 'action' as const,
    key,
    label,
    content,
    axis,
    services,
  })),
]

const indicatorsOf = (template: ProjectTemplate): ProjectInput['indicators'] =>
  template.indicators.map(({ counting, note, target_of, ...each }) => ({
    ...each,
    target_cities: target_of === 'all_cities' ? template.territory.municipalities.length : null,
    counting: counting ?? null,
    note: note ?? null,
  }))

const territoryOf = ({ territory }: ProjectTemplate): ProjectInput['territory'] => ({
  municipalities: [
    ...new Set(
      [...territory.districts.flatMap((each) => each.municipalities), ...territory.municipalities].map(
        (each) => each.istat_code,
      ),
    ),
  ],
  provinces: territory.provinces.map((each) => each.province_code),
  neighbourhoods: territory.neighbourhoods.map(({ municipality, label }) => ({ municipality, label })),
})

const tidy = (name: string): string => name.trim().toLowerCase()

/** A template reduced to what the action needs. `known` are bodies already in the network, by name. */
export const projectInputOf = (
  template: ProjectTemplate,
  known: ReadonlyMap<string, string>,
  fresh: NewId,
): ProjectInput => ({
  project_id: fresh(),
  key: template.key,
  title: template.title,
  purpose: template.purpose,
  programme: template.programme?.name ?? null,
  funders: template.funders.map((each) => each.name).filter((name): name is string => name !== null),
  starts_on: template.period.starts_on,
  ends_on: template.period.ends_on,
  duration_months: template.period.duration_months,
  budget_cents: template.budget?.amount_cents ?? null,
  partners_may_join: template.partners_may_join,
  target_groups: template.target_groups.map(({ label, reach, counts }) => ({ label, reach, counts })),
  territory: territoryOf(template),
  districts: template.territory.districts.map(({ key, label, municipalities }) => ({
    district_id: fresh(),
    key,
    label,
    municipalities: municipalities.map((each) => each.istat_code),
  })),
  partners: template.partners.map(({ name, role, organisation_type, supports }) => ({
    organisation_id: known.get(tidy(name)) ?? fresh(),
    name,
    short_name: shortNameOf(name),
    kind: organisation_type ?? 'other_organisation',
    role,
    supports: supports ?? null,
  })),
  lines: linesOf(template),
  indicators: indicatorsOf(template),
})

const knownBodies = async (database: Database, envelope: Envelope): Promise<Map<string, string>> => {
  const { rows } = await database.read(envelope.token, [
    {
      name: 'known bodies',
      text: 'select organisation_id, name from network.organisations where network_id = $1',
      values: [envelope.token.network_id],
    },
  ])
  return new Map((rows[0] ?? []).map((row: Row) => [tidy(String(row.name)), String(row.organisation_id)]))
}

export interface LoadedProject {
  answer: Answer
  project_id: string
  /** Name of the partner as the content writes it -> its id. */
  organisation_ids: Record<string, string>
  district_ids: Record<string, string>
}

/** `root` holds `content`; `key` is the project's. Bodies with the same name as a partner are that partner. */
export const loadProjectFrom = async (
  database: Database,
  envelope: Envelope,
  chosen: { root: string; key: string },
): Promise<LoadedProject> => {
  const template = readProjects(chosen.root).find((each) => each.key === chosen.key) ?? notFound()
  const millis = Date.parse(envelope.now)
  const input = projectInputOf(template, await knownBodies(database, envelope), () => newId(millis))
  const intent = { id: newId(millis), action: 'network.load-project', at: envelope.now, input }
  const [answer] = await perform(database, envelope, [intent])
  return {
    answer: answer as Answer,
    project_id: input.project_id,
    organisation_ids: Object.fromEntries(input.partners.map((each) => [each.name, each.organisation_id])),
    district_ids: Object.fromEntries(input.districts.map((each) => [each.key, each.district_id])),
  }
}

// A project enters the network with its partners, districts, promise and indicators, all or nothing. Partners the
// network already knows (same id) stay as they are; districts already drawn (same key) are used again.

import { z } from 'zod'
import { Principal } from '#core/access'
import { action, all, type Change, id, insert, line, type Of, refuse } from '#core/kernel'
import { District } from '../domain/district.ts'
import { Organisation } from '../domain/organisation.ts'
import { Project, ProjectIndicator, ProjectLine, ProjectPartner, territoryOf } from '../domain/project.ts'
import { municipalityCode, partnerRole } from '../domain/words.ts'

const partner = z.object({
  organisation_id: id(),
  name: line(160).min(2),
  short_name: line(40).min(2),
  kind: Organisation.schema.shape.kind,
  role: partnerRole(),
  supports: municipalityCode().nullable(),
})

export const projectInput = Project.schema.omit({ territory: true, loaded_at: true, ended_on: true }).extend({
  territory: territoryOf().omit({ district_ids: true }),
  districts: z.array(District.schema).max(100),
  partners: z.array(partner).min(1).max(200),
  lines: z.array(ProjectLine.schema.omit({ project_id: true, sort_order: true })).max(300),
  indicators: z.array(ProjectIndicator.schema.omit({ project_id: true, sort_order: true })).max(200),
})
export type ProjectInput = z.infer<typeof projectInput>

const mustBeWellMade = ({ partners, districts, indicators }: ProjectInput): void => {
  if (partners.filter(({ role }) => role === 'lead_partner').length !== 1) refuse('network.one-lead-needed')
  if (new Set(partners.map((each) => each.organisation_id)).size < partners.length)
    refuse('network.partner-twice')
  if (new Set(districts.map((each) => each.key)).size < districts.length) refuse('network.district-twice')
  if (indicators.some(({ target, qualifier }) => (target === null) !== (qualifier === null)))
    refuse('network.target-without-word')
}

const welcomed = (input: ProjectInput, known: Of<typeof Organisation>[]): Change[] => {
  const there = new Set(known.map((each) => each.organisation_id))
  const fresh = input.partners.filter((each) => !there.has(each.organisation_id))
  return fresh.flatMap(({ role, supports: _, ...body }) => [
    insert(Principal, {
      principal_id: body.organisation_id,
      kind: 'organisation' as const,
      organisation_id: body.organisation_id,
    }),
    insert(Organisation, { ...body, partner_role: role, ended_on: null }),
  ])
}

const promised = ({ project_id, partners, lines, indicators }: ProjectInput, today: string): Change[] => [
  ...partners.map(({ organisation_id, role, supports }) =>
    insert(ProjectPartner, { project_id, organisation_id, role, supports, begins_on: today, ended_on: null }),
  ),
  ...lines.map((each, i) => insert(ProjectLine, { project_id, sort_order: i + 1, ...each })),
  ...indicators.map((each, i) => insert(ProjectIndicator, { project_id, sort_order: i + 1, ...each })),
]

export const loadProject = action('network.load-project', {
  input: projectInput,
  verb: 'project.load',
  needs: ({ key, partners, districts }) => ({
    projects: all(Project, { key }),
    organisations: all(Organisation, { organisation_id: partners.map((each) => each.organisation_id) }),
    districts: all(District, { key: districts.map((each) => each.key) }),
  }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: (known, input, moment) => {
    if (known.projects.length > 0) refuse('network.project-already-loaded')
    mustBeWellMade(input)
    const drawn = new Map(known.districts.map((each) => [each.key, each.district_id]))
    const { districts, partners: _, lines: __, indicators: ___, territory, ...told } = input
    const district_ids = districts.map((each) => drawn.get(each.key) ?? each.district_id)
    return {
      changes: [
        ...welcomed(input, known.organisations),
        ...districts.filter((each) => !drawn.has(each.key)).map((each) => insert(District, each)),
        insert(Project, {
          ...told,
          territory: { ...territory, district_ids },
          loaded_at: moment.now,
          ended_on: null,
        }),
        ...promised(input, moment.now.slice(0, 10)),
      ],
      answer: { project_id: input.project_id },
    }
  },
})

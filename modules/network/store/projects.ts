// Projects with their promise; municipalities are named as they are today.
import { answering, notFound, type Row, type Statement } from '#core/kernel'
import { projectQuery, projectsQuery } from '../queries/projects.ts'
import { districtsStatement, districtsTold, namesStatement } from './territory.ts'

const briefColumns = `p.project_id, p.key, p.title, p.purpose, p.starts_on, p.ends_on,
  (select count(*) from network.project_partners x where x.network_id = p.network_id and x.project_id = p.project_id
    and (x.ended_on is null or x.ended_on >= (now() at time zone 'Europe/Rome')::date)) as partner_count,
  (select count(*) from network.project_indicators x where x.network_id = p.network_id and x.project_id = p.project_id) as indicator_count`

export const projectsAnswering = answering(projectsQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'projects',
      text: `select ${briefColumns} from network.projects p where p.network_id = $1 order by p.key`,
      values: [network_id],
    },
  ],
  tell: ([projects = []]) => ({ projects }) as never,
})

const ofProject = (name: string, text: string, values: unknown[]): Statement => ({ name, text, values })

const projectStatements = (network_id: string, project_id: string): Statement[] => [
  ofProject(
    'project',
    `select ${briefColumns}, p.programme, p.funders, p.duration_months, p.budget_cents, p.partners_may_join,
      p.territory, p.target_groups from network.projects p where p.network_id = $1 and p.project_id = $2`,
    [network_id, project_id],
  ),
  ofProject(
    'project partners',
    `select o.organisation_id, o.name, o.short_name, o.kind, p.role, p.ended_on
      from network.project_partners p
      join network.organisations o on o.network_id = p.network_id and o.organisation_id = p.organisation_id
      where p.network_id = $1 and p.project_id = $2 order by p.role <> 'lead_partner', o.name`,
    [network_id, project_id],
  ),
  ofProject(
    'project lines',
    `select kind, key, label, content, axis, services from network.project_lines
      where network_id = $1 and project_id = $2 order by sort_order`,
    [network_id, project_id],
  ),
  ofProject(
    'project indicators',
    `select key, label, level, unit, counting, baseline, target, qualifier, target_cities, population, disaggregation,
      channels, note, source from network.project_indicators where network_id = $1 and project_id = $2 order by sort_order`,
    [network_id, project_id],
  ),
]

interface TerritorySaved {
  district_ids: string[]
  municipalities: string[]
  provinces: string[]
  neighbourhoods: unknown[]
}

export const projectAnswering = answering(projectQuery, {
  statements: ({ project_id }, { network_id }) => [
    ...projectStatements(network_id, project_id),
    districtsStatement(network_id),
    namesStatement(network_id, {
      name: 'names of project',
      where: `m.istat_code in (select jsonb_array_elements_text(p.territory->'municipalities') from network.projects p
                where p.network_id = $1 and p.project_id = $2)`,
      value: project_id,
    }),
  ],
  tell: ([projects = [], partners = [], lines = [], indicators = [], districts = [], places = []]) => {
    const { territory, ...project } = projects[0] ?? notFound()
    const { district_ids, municipalities, provinces, neighbourhoods } = territory as TerritorySaved
    const named = new Map(places.map((place) => [place.istat_code, place.name]))
    return {
      project: { ...project, provinces, neighbourhoods },
      partners,
      lines,
      indicators,
      districts: districtsTold(districts).filter((each: Row) =>
        district_ids.includes(String(each.district_id)),
      ),
      municipalities: municipalities.map((istat_code) => ({
        istat_code,
        name: String(named.get(istat_code) ?? istat_code),
      })),
    } as never
  },
})

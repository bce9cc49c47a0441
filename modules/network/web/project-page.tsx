// What the partnership promised: objectives, actions, partners, places, and how it will be counted.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { formatCents } from '#core/i18n'
import { Card, Empty, PageHead, SelectField, Table } from '#core/ui'
import type { MeAnswer, ProjectAnswer, ProjectsAnswer } from './answers.ts'
import { IndicatorsCard } from './indicators-card.tsx'
import { Waiting } from './network-page.tsx'
import type { Progress, ProjectSlot } from './project-slot.ts'
import { useWords, type Words } from './words.ts'
import './network.css'

type Line = ProjectAnswer['lines'][number]
type Project = ProjectAnswer['project']

function LinesCard({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { label } = useWords()
  if (lines.length === 0) return null
  return (
    <Card title={title} count={lines.length}>
      <ul className="network-list">
        {lines.map((line) => (
          <li key={line.key}>
            <p className={line.content.length > 0 ? 'network-line-title' : undefined}>{label(line.label)}</p>
            {line.content.length > 0 && (
              <ul className="network-parts">
                {line.content.map((part) => (
                  <li key={part.it}>{label(part)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const periodText = (project: Project, { t }: Words): string => {
  const { starts_on, ends_on, duration_months } = project
  if (starts_on && ends_on) return `${starts_on} – ${ends_on}`
  const months = duration_months === null ? undefined : t('project.months', { count: duration_months })
  return [starts_on ?? ends_on, months].filter(Boolean).join(', ') || t('project.not_told')
}

function Facts({ project }: { project: Project }) {
  const words = useWords()
  const { t, locale } = words
  const facts = [
    [t('project.funder'), project.funders.join(', ') || t('project.not_told')],
    [t('project.period'), periodText(project, words)],
    [
      t('project.budget'),
      project.budget_cents === null ? t('project.not_told') : formatCents(locale, project.budget_cents),
    ],
  ] as const
  return (
    <dl className="network-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function TerritoryTable({ seen }: { seen: ProjectAnswer }) {
  const { t, label } = useWords()
  const inDistricts = new Set(
    seen.districts.flatMap((each) => each.municipalities.map((place) => place.istat_code)),
  )
  const alone = seen.municipalities.filter((place) => !inDistricts.has(place.istat_code))
  const rows = [
    ...seen.districts.map((each) => ({
      key: each.key,
      name: label(each.label),
      places: each.municipalities,
    })),
    ...(alone.length > 0 ? [{ key: 'alone', name: t('project.alone'), places: alone }] : []),
  ]
  if (rows.length === 0) return null
  return (
    <Card title={t('project.territory')} flush>
      <Table
        caption={t('project.territory')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', title: t('project.district'), cell: (row) => row.name, names: true },
          {
            key: 'places',
            title: t('project.municipalities'),
            cell: (row) => (
              <details>
                <summary>{t('project.municipalities_count', { count: row.places.length })}</summary>
                {row.places.map((place) => place.name).join(', ')}
              </details>
            ),
          },
        ]}
      />
    </Card>
  )
}

function PartnersTable({ seen }: { seen: ProjectAnswer }) {
  const { t, word } = useWords()
  return (
    <Card title={t('project.partners')} count={seen.partners.length} flush>
      <Table
        caption={t('project.partners')}
        rows={seen.partners}
        rowKey={(partner) => partner.organisation_id}
        columns={[
          { key: 'name', title: t('project.partner'), cell: (partner) => partner.name, names: true },
          {
            key: 'role',
            title: t('project.partner_role'),
            cell: (partner) => word('partner_roles', partner.role),
          },
        ]}
      />
    </Card>
  )
}

type Group = Project['target_groups'][number]

/** "133 nuclei, circa 300 persone": exact numbers need no word. */
const howMany = ({ counts }: Group, { t, number, word }: Words): string =>
  counts
    .map(({ unit, value, qualifier }) => {
      const said = `${number(value)} ${word('group_units', unit)}`
      return qualifier === 'exactly' ? said : `${t(`project.qualifiers.${qualifier as 'about'}`)} ${said}`
    })
    .join(', ')

function GroupsCard({ groups }: { groups: Project['target_groups'] }) {
  const words = useWords()
  const { t, label } = words
  if (groups.length === 0) return null
  return (
    <Card title={t('project.groups')}>
      <ul className="network-list">
        {groups.map((group) => (
          <li key={group.label.it}>
            {label(group.label)}
            {group.counts.length > 0 && `: ${howMany(group, words)}`}
            <span className="network-quiet-words">
              {' '}
              · {t(group.reach === 'indirect' ? 'project.indirect' : 'project.direct')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The page once the project arrived. */
export function ProjectView({
  seen,
  maySet,
  seesFigures = false,
  progress,
}: {
  seen: ProjectAnswer
  maySet: boolean
  seesFigures?: boolean
  progress?: Progress
}) {
  const { t, label } = useWords()
  const { project, lines } = seen
  const ofKind = (kind: string) => lines.filter((line) => line.kind === kind)
  const line = [
    t('line.partners', { count: seen.partners.length }),
    ...(seen.districts.length > 0 ? [t('project.districts_count', { count: seen.districts.length })] : []),
    t('project.municipalities_count', { count: seen.municipalities.length }),
  ].join(', ')
  return (
    <div className="ui-stack">
      <PageHead title={label(project.title)} line={line} />
      <Card>
        <p>{label(project.purpose)}</p>
        <Facts project={project} />
      </Card>
      <IndicatorsCard
        project_id={project.project_id}
        indicators={seen.indicators}
        maySet={maySet}
        progress={progress}
        figures={seesFigures ? `/figures?project=${project.project_id}` : undefined}
      />
      <LinesCard title={t('project.objectives')} lines={ofKind('objective')} />
      <LinesCard title={t('project.axes')} lines={ofKind('axis')} />
      <LinesCard title={t('project.actions')} lines={ofKind('action')} />
      <PartnersTable seen={seen} />
      <TerritoryTable seen={seen} />
      <GroupsCard groups={project.target_groups} />
    </div>
  )
}

function Choose({
  projects,
  chosen,
  onChoose,
}: {
  projects: ProjectsAnswer['projects']
  chosen: string
  onChoose: (id: string) => void
}) {
  const { t, label } = useWords()
  if (projects.length < 2) return null
  const options = projects.map((each) => ({ value: each.project_id, label: label(each.title) }))
  return (
    <SelectField
      label={t('project.choose')}
      options={options}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}

export function ProjectPage({ slot }: { slot: ProjectSlot }) {
  const { t } = useWords()
  const [wanted, setWanted] = useState<string>()
  const me = useAsk<MeAnswer>('network.me')
  const list = useAsk<ProjectsAnswer>('network.projects')
  const project_id = wanted ?? list.data?.projects[0]?.project_id ?? ''
  const seen = useAsk<ProjectAnswer>('network.project', { project_id }, { isOn: project_id !== '' })
  const seesFigures = me.data?.verbs.includes('figures.see') ?? false
  const progress = slot.useProgress(project_id, seesFigures)
  if (list.data?.projects.length === 0) {
    return (
      <div className="ui-stack">
        <PageHead title={t('project.title')} />
        <Empty title={t('project.empty')}>{t('project.empty_words')}</Empty>
      </div>
    )
  }
  if (!list.data || !seen.data || !me.data) {
    const again = () => [me, list, seen].forEach((each) => each.again())
    return (
      <Waiting
        title={t('project.title')}
        problem={list.problem ?? seen.problem ?? me.problem}
        again={again}
      />
    )
  }
  return (
    <>
      <Choose projects={list.data.projects} chosen={project_id} onChoose={setWanted} />
      <ProjectView
        seen={seen.data}
        maySet={me.data.verbs.includes('project.set-target')}
        seesFigures={seesFigures}
        progress={progress}
      />
    </>
  )
}

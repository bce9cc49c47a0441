// What one looks at: the period, what it is compared with, and from which side: one at a time.
import { useAsk } from '#core/http/web'
import { dayInItaly, monthsAfter, monthsBetween } from '#core/kernel'
import { SelectField } from '#core/ui'
import { comparisons } from '../domain/periods.ts'
import type { Looking, PartName } from './address.ts'
import type { Words } from './words.ts'

interface Named {
  it: string
  en: string
}
interface Lists {
  districts: { key: string; label: Named }[]
  organisations: { organisation_id: string; short_name: string }[]
  projects: { project_id: string; title: Named }[]
}

const useLists = (): Lists => {
  const districts = useAsk<Pick<Lists, 'districts'>>('network.districts')
  const organisations = useAsk<Pick<Lists, 'organisations'>>('network.organisations')
  const projects = useAsk<Pick<Lists, 'projects'>>('network.projects')
  return {
    districts: districts.data?.districts ?? [],
    organisations: organisations.data?.organisations ?? [],
    projects: projects.data?.projects ?? [],
  }
}

interface FiltersProps {
  looking: Looking
  now: Date
  onChange(change: Record<string, string | undefined>): void
  words: Words
}

const hasNoDistrict = (part: PartName): boolean => part === 'flows' || part === 'heat'
const isCompared = (part: PartName): boolean => ['trends', 'needs', 'quality'].includes(part)

function SideField({ looking, lists, onChange, words }: FiltersProps & { lists: Lists }) {
  const { t } = words
  const { district, organisation_id } = looking.side
  const value = district ? `d:${district}` : organisation_id ? `b:${organisation_id}` : ''
  const options = [
    ...(hasNoDistrict(looking.part)
      ? []
      : lists.districts.map(({ key, label }) => ({
          value: `d:${key}`,
          label: t('by_district', { name: words.label(label) }),
        }))),
    ...lists.organisations.map((body) => ({
      value: `b:${body.organisation_id}`,
      label: t('by_body', { name: body.short_name }),
    })),
  ]
  return (
    <SelectField
      label={t('side')}
      value={options.some((each) => each.value === value) ? value : ''}
      empty={t('whole')}
      options={options}
      onChange={(event) => onChange({ side: event.target.value || undefined })}
    />
  )
}

export function Filters(props: FiltersProps) {
  const { looking, now, onChange, words } = props
  const { t } = words
  const lists = useLists()
  const today = dayInItaly(now.toISOString()).slice(0, 7)
  const months = monthsBetween(monthsAfter(today, -36), today)
    .reverse()
    .map((month) => ({ value: month, label: words.month(month) }))
  return (
    <fieldset className="dashboards-filters ui-no-print">
      <legend className="ui-heard">{t('filters')}</legend>
      {looking.part === 'trends' && lists.projects.length > 0 && (
        <SelectField
          label={t('project')}
          value={looking.project_id ?? ''}
          empty={t('whole_network')}
          options={lists.projects.map((each) => ({ value: each.project_id, label: words.label(each.title) }))}
          onChange={(event) =>
            onChange({ project: event.target.value || undefined, action: undefined, figures: undefined })
          }
        />
      )}
      <SelectField
        label={t('from')}
        value={looking.period.from_month}
        options={months}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <SelectField
        label={t('to')}
        value={looking.period.to_month}
        options={months}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      {isCompared(looking.part) && (
        <SelectField
          label={t('compare')}
          value={looking.comparison}
          options={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))}
          onChange={(event) => onChange({ compare: event.target.value })}
        />
      )}
      <SideField {...props} lists={lists} />
    </fieldset>
  )
}

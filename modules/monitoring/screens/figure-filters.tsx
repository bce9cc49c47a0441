// Which figures one looks at: of which project, in which months, where, of which action, done by whom.
import { dayInItaly, monthOf, monthsBetween } from '#core/kernel'
import { SelectField } from '#core/ui'
import type { FiguresAnswer } from '../queries/figures.ts'
import type { Period } from './figure-card.tsx'
import type { Words } from './words.ts'

export const yearsBack = (month: string, years: number): string =>
  `${Number(month.slice(0, 4)) - years}${month.slice(4)}`

/** In the address, in place of a project. */
export const wholeNetwork = 'network'

interface FiltersProps {
  answer: FiguresAnswer
  period: Period
  /** Of this axis of the project alone. */
  axis: string | undefined
  now: Date
  onChange(change: Record<string, string | undefined>): void
  words: Words
}

/** Only one action or axis of the project, or what one body did. */
function Scopes({ answer, period, axis, onChange, words }: Omit<FiltersProps, 'now'>) {
  const { t } = words
  const actions = answer.lines.filter(({ kind }) => kind === 'action')
  const axes = answer.lines.filter(
    ({ kind, key }) => kind === 'axis' && answer.figures.some((seen) => seen.axis === key),
  )
  return (
    <>
      {actions.length > 0 && (
        <SelectField
          label={t('promise.action')}
          value={period.action ?? ''}
          empty={t('promise.all_actions')}
          options={actions.map(({ key, label }) => ({ value: key, label: words.label(label) }))}
          onChange={(event) =>
            onChange({ action: event.target.value || undefined, project: answer.project?.project_id })
          }
        />
      )}
      {axes.length > 0 && (
        <SelectField
          label={t('promise.axis')}
          value={axis ?? ''}
          empty={t('promise.all_axes')}
          options={axes.map(({ key, label }) => ({ value: key, label: words.label(label) }))}
          onChange={(event) => onChange({ axis: event.target.value || undefined })}
        />
      )}
      <SelectField
        label={t('promise.body')}
        value={period.organisation_id ?? ''}
        empty={t('promise.all_bodies')}
        options={answer.bodies.map((each) => ({ value: each.organisation_id, label: each.short_name }))}
        onChange={(event) => onChange({ body: event.target.value || undefined })}
      />
    </>
  )
}

export function Filters({ answer, period, axis, now, onChange, words }: FiltersProps) {
  const { t } = words
  const today = monthOf(dayInItaly(now.toISOString()))
  // A project of years ago is looked at in its own months.
  const looked = monthsBetween(period.from_month, period.to_month)
  const months = [...new Set([...looked, ...monthsBetween(yearsBack(today, 3), today)])]
    .sort()
    .reverse()
    .map((month) => ({ value: month, label: words.month(month) }))
  return (
    <fieldset className="monitoring-filters ui-no-print">
      <legend className="ui-heard">{t('filters')}</legend>
      {answer.projects.length > 0 && (
        <SelectField
          label={t('project')}
          value={period.project_id ?? wholeNetwork}
          options={[
            ...answer.projects.map((each) => ({
              value: each.project_id,
              label: words.label(each.title),
            })),
            { value: wholeNetwork, label: t('causes.network') },
          ]}
          onChange={(event) => onChange({ project: event.target.value, action: undefined, axis: undefined })}
        />
      )}
      <SelectField
        label={t('from')}
        value={period.from_month}
        options={months}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <SelectField
        label={t('to')}
        value={period.to_month}
        options={months}
        onChange={(event) => onChange({ to: event.target.value })}
      />
      <SelectField
        label={t('district')}
        value={period.district ?? ''}
        empty={t('all_districts')}
        options={answer.districts.map((each) => ({ value: each.key, label: words.label(each.label) }))}
        onChange={(event) => onChange({ district: event.target.value || undefined })}
      />
      <Scopes answer={answer} period={period} axis={axis} onChange={onChange} words={words} />
    </fieldset>
  )
}

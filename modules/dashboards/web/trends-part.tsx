// The chosen figures over time, small and side by side, and the same two periods compared in numbers and in words.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Card, Check, Empty, SelectField, Skeleton, Table } from '#core/ui'
import type { FigureAnswer, FigureSeen, FiguresAnswer } from '#monitoring'
import { comparedWith } from '../domain/periods.ts'
import { Answered, Details } from './answered.tsx'
import { findingOf, Hatch, TrendChart } from './charts/trend-chart.tsx'
import { Compared } from './compared.tsx'
import type { PartProps } from './part.ts'
import { PartByPart } from './part-by-part.tsx'
import type { Words } from './words.ts'

const most = 8
const few = 6

/** Those asked for; otherwise the first that have something to show, those of the action before the others. */
const chosenOf = (
  figures: readonly FigureSeen[],
  { figures: keys, action }: PartProps['looking'],
): FigureSeen[] => {
  const asked = figures.filter(({ key }) => keys.includes(key))
  if (asked.length > 0) return asked.slice(0, most)
  const full = figures.filter(({ is_measured, has_data }) => is_measured && has_data)
  const ofAction = full.filter((seen) => action !== undefined && seen.action === action)
  return [...ofAction, ...full.filter((seen) => !ofAction.includes(seen))].slice(0, few)
}

function Months({ figure, label, words }: { figure: FigureAnswer; label: string; words: Words }) {
  const { t, shown, number } = words
  const hasWaiting = figure.series.some(({ provisional }) => (provisional ?? 0) > 0)
  return (
    <Table
      caption={t('trends.caption', { figure: label })}
      cards={false}
      columns={[
        { key: 'month', title: t('trends.month'), cell: (row) => words.month(row.month) },
        {
          key: 'value',
          title: t('trends.value'),
          number: true,
          cell: (row) => (row.value === null && figure.is_ratio ? '–' : shown(row.value, figure.threshold)),
        },
        ...(hasWaiting
          ? [
              {
                key: 'provisional',
                title: t('trends.provisional'),
                number: true,
                cell: (row: FigureAnswer['series'][number]) =>
                  row.provisional === null ? '–' : number(row.provisional),
              },
            ]
          : []),
      ]}
      rows={[...figure.series].reverse()}
      rowKey={(row) => row.month}
    />
  )
}

interface Asked {
  project_id?: string
  from_month: string
  to_month: string
  district?: string
  organisation_id?: string
  action?: string
}

function Multiple({ seen, asked, words }: { seen: FigureSeen; asked: Asked; words: Words }) {
  const { t } = words
  const answer = useAsk<FigureAnswer>('monitoring.figure', { key: seen.key, ...asked })
  const label = words.label(seen.label)
  return (
    <Card title={label} level={3}>
      <Answered asked={answer} isQuiet words={words}>
        {(figure) => (
          <>
            <TrendChart label={label} series={figure.series} words={words} />
            <p className="dashboards-finding">{findingOf(figure.series, words)}</p>
            <Details title={t('table')} of={label}>
              <Months figure={figure} label={label} words={words} />
              <p className="ui-note">{words.label(figure.rule)}</p>
              {figure.is_coarse && <p className="ui-note">{t('few_why', { threshold: figure.threshold })}</p>}
            </Details>
          </>
        )}
      </Answered>
    </Card>
  )
}

interface ChooserProps extends PartProps {
  figures: readonly FigureSeen[]
  chosen: readonly string[]
}

function Chooser({ figures, chosen, onChange, words }: ChooserProps) {
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const turn = (key: string, isOn: boolean) =>
    onChange({ figures: (isOn ? [...chosen, key] : chosen.filter((each) => each !== key)).join(',') })
  return (
    <details
      className="dashboards-details dashboards-chooser ui-no-print"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t('trends.choose')} · {t('trends.chosen', { count: chosen.length })}
      </summary>
      <p className="ui-note">{t('trends.choose_words')}</p>
      <div className="dashboards-choices">
        {figures
          .filter(({ is_measured }) => is_measured)
          .map(({ key, label }) => (
            <Check
              key={key}
              label={words.label(label)}
              checked={chosen.includes(key)}
              disabled={!chosen.includes(key) && chosen.length >= most}
              onChange={(event) => turn(key, event.target.checked)}
            />
          ))}
      </div>
    </details>
  )
}

interface ActionLine {
  kind: string
  key: string
  label: { it: string; en: string }
}

/** The actions and axes of the project, when its figures say which they are of. */
function ActionField({ looking, onChange, words, project_id }: PartProps & { project_id: string }) {
  const { t } = words
  const { data } = useAsk<{ lines: ActionLine[] }>('network.project', { project_id })
  const actions = (data?.lines ?? []).filter(({ kind }) => kind === 'action')
  if (actions.length === 0) return null
  return (
    <SelectField
      label={t('trends.of_action')}
      value={looking.action ?? ''}
      empty={t('trends.all_actions')}
      options={actions.map(({ key, label }) => ({ value: key, label: words.label(label) }))}
      onChange={(event) => onChange({ action: event.target.value || undefined, figures: undefined })}
    />
  )
}

export function TrendsPart(props: PartProps) {
  const { looking, words } = props
  const { t } = words
  const { project_id, action, period, side } = looking
  const asked = { project_id, action, ...period, ...side }
  const earlier = comparedWith(period, looking.comparison)
  const now = useAsk<FiguresAnswer>('monitoring.figures', asked)
  const before = useAsk<FiguresAnswer>('monitoring.figures', { ...asked, ...earlier })
  return (
    <Answered asked={now} words={words}>
      {(answer) => {
        const chosen = chosenOf(answer.figures, looking)
        return (
          <div className="ui-stack">
            <div className="dashboards-row">
              {answer.project && <ActionField {...props} project_id={answer.project.project_id} />}
              <Chooser {...props} figures={answer.figures} chosen={chosen.map(({ key }) => key)} />
            </div>
            {chosen.length === 0 ? (
              <Empty title={t('trends.empty')} drawing="calendar" />
            ) : (
              <>
                <Hatch />
                <h2 className="dashboards-title">{t('trends.title')}</h2>
                <div className="dashboards-multiples">
                  {chosen.map((seen) => (
                    <Multiple key={seen.key} seen={seen} asked={asked} words={words} />
                  ))}
                </div>
                <p className="ui-note">
                  {t('trends.legend')} {t('as_of', { day: words.day(answer.as_of) })}.
                </p>
                <PartByPart {...props} figures={answer.figures} chosen={chosen} />
                {before.data ? (
                  <Compared
                    now={chosen}
                    before={before.data.figures}
                    periods={{ now: period, before: earlier }}
                    words={words}
                  />
                ) : (
                  !before.problem && <Skeleton label={t('loading')} shape="block" />
                )}
              </>
            )}
          </div>
        )
      }}
    </Answered>
  )
}

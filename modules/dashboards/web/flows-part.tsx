// Referrals between services: bands, the list behind them, the matrix, and why services say no.
import { useAsk } from '#core/http/web'
import { Card, type Column, Empty, Figure, FigureRow, Table } from '#core/ui'
import type { Flow, Flows } from '../queries/flows.ts'
import { Answered, Details } from './answered.tsx'
import { Bands } from './charts/bands.tsx'
import { Bars } from './charts/bars.tsx'
import type { PartProps } from './part.ts'
import type { Words } from './words.ts'

const keyOf = ({ from, to }: Flow): string => `${from.id}/${to.id}`

function FlowsTable({ told, words }: { told: Flows; words: Words }) {
  const { t, shown, number } = words
  const days = (value: number | null) => (value === null ? '–' : number(value))
  const columns: Column<Flow>[] = [
    { key: 'from', title: t('flows.from'), names: true, cell: ({ from }) => from.name },
    { key: 'to', title: t('flows.to'), cell: ({ to }) => to.name },
    { key: 'value', title: t('flows.value'), number: true, cell: ({ value }) => number(value) },
    {
      key: 'answered',
      title: t('flows.answered'),
      number: true,
      cell: ({ answered }) => (answered === null ? t('hidden') : shown(answered, told.threshold)),
    },
    { key: 'days', title: t('flows.days'), number: true, cell: ({ middle_days }) => days(middle_days) },
  ]
  return <Table caption={t('flows.caption')} columns={columns} rows={told.flows} rowKey={keyOf} />
}

const widestMatrix = 8

/** On a phone the list of bars already says it: the table waits to be opened. */
const hasRoom = (): boolean => innerWidth >= 760

function Matrix({ told, words }: { told: Flows; words: Words }) {
  const { t, number } = words
  const unique = (end: 'from' | 'to') => [
    ...new Map(told.flows.map((flow) => [flow[end].id, flow[end]])).values(),
  ]
  const [froms, tos] = [unique('from'), unique('to').slice(0, widestMatrix)]
  const flowingTo = (from: string, to: string) =>
    told.flows.find((flow) => flow.from.id === from && flow.to.id === to)?.value
  return (
    <Table
      caption={t('flows.matrix')}
      columns={[
        { key: 'from', title: t('flows.from'), names: true, cell: (from) => from.name },
        ...tos.map((to) => ({
          key: to.id,
          title: to.name,
          number: true,
          cell: (from: { id: string }) => {
            const value = flowingTo(from.id, to.id)
            return value === undefined ? '–' : number(value)
          },
        })),
      ]}
      rows={froms}
      rowKey={(from) => from.id}
    />
  )
}

function Numbers({ told, words }: { told: Flows; words: Words }) {
  const { t, shown, number } = words
  return (
    <FigureRow label={t('flows.title')}>
      <Figure label={t('flows.total')} value={shown(told.total, told.threshold)} />
      <Figure
        label={t('flows.answered')}
        value={told.answered === null ? t('hidden') : shown(told.answered, told.threshold)}
      />
      <Figure
        label={t('flows.middle')}
        value={told.middle_days === null ? t('not_enough') : number(told.middle_days)}
      />
      <Figure label={t('flows.declined')} value={shown(told.declined, told.threshold)} />
    </FigureRow>
  )
}

function Ways({ told, words }: { told: Flows; words: Words }) {
  const { t, threshold } = { ...words, threshold: told.threshold }
  const others =
    told.others === 0
      ? ''
      : `${t('flows.others')}: ${words.shown(told.others, threshold)}. ${t('flows.others_words', { threshold })}.`
  const lines = told.flows.map((flow) => ({
    key: keyOf(flow),
    label: `${flow.from.name} → ${flow.to.name}`,
    value: flow.value,
  }))
  return (
    <Card title={t('flows.title')}>
      {told.flows.length > 0 && (
        <>
          <Bands flows={told.flows} words={words} />
          <div className="dashboards-narrow">
            <Bars label={t('flows.caption')} lines={lines} words={words} />
          </div>
        </>
      )}
      {others && <p>{others}</p>}
      <p>{t('flows.rule')}</p>
      {told.flows.length > 0 && (
        <>
          <Details title={t('table')} open={hasRoom()}>
            <FlowsTable told={told} words={words} />
          </Details>
          <Details title={t('flows.matrix')}>
            <Matrix told={told} words={words} />
          </Details>
        </>
      )}
    </Card>
  )
}

export function FlowsPart({ looking, words }: PartProps) {
  const { t } = words
  const { organisation_id } = looking.side
  const asked = useAsk<Flows>('dashboards.flows', { ...looking.period, organisation_id })
  return (
    <Answered asked={asked} words={words}>
      {(told) =>
        told.total === 0 ? (
          <Empty title={t('flows.empty')} drawing="paper">
            {t('flows.rule')}
          </Empty>
        ) : (
          <div className="ui-stack">
            <Numbers told={told} words={words} />
            <Ways told={told} words={words} />
            {told.reasons.length > 0 && (
              <Card title={t('flows.reasons')}>
                <Bars
                  label={t('flows.reasons_caption')}
                  lines={told.reasons.map(({ code, value }) => ({
                    key: code,
                    label: t(`flows.reason_kind.${code as 'other'}`),
                    value,
                  }))}
                  words={words}
                />
              </Card>
            )}
            <p className="ui-note">
              {t('flows.district_no')} {t('few_why', { threshold: told.threshold })}{' '}
              {t('as_of', { day: words.day(told.as_of) })}.
            </p>
          </div>
        )
      }
    </Answered>
  )
}

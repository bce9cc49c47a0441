// Every figure of a year by period: which numbers still move, which somebody answers for, which left the house.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, type PeriodKind, periodKinds } from '#core/kernel'
import {
  Badge,
  Button,
  Card,
  type Column,
  Notice,
  PageHead,
  Segmented,
  SelectField,
  Skeleton,
  Table,
} from '#core/ui'
import type { ValueCell, ValuesAnswer } from '../queries/values.ts'
import { useAddress } from './address.ts'
import './figures.css'
import { ClosePeriod } from './value-close.tsx'
import { stateMeaning } from './value-state.ts'
import { ValueStoryDialog } from './value-story.tsx'
import { useWords, type Words } from './words.ts'

type Row = ValuesAnswer['figures'][number]

interface Looked {
  kind: PeriodKind
  year: string
  half: 'first' | 'second'
  project_id?: string
}

const lookedAt = (address: Record<string, string>, now: Date): Looked => {
  const today = dayInItaly(now.toISOString())
  const kind = periodKinds.find((each) => each === address.kind) ?? 'quarter'
  const half = address.half ?? (Number(today.slice(5, 7)) > 6 ? 'second' : 'first')
  return {
    kind,
    year: /^\d{4}$/.test(address.year ?? '') ? String(address.year) : today.slice(0, 4),
    half: half === 'first' ? 'first' : 'second',
    ...(address.project ? { project_id: address.project } : {}),
  }
}

interface FiltersProps {
  data: ValuesAnswer
  looked: Looked
  now: Date
  onChange(change: Record<string, string | undefined>): void
  words: Words
}

function Filters({ data, looked, now, onChange, words }: FiltersProps) {
  const { t } = words
  const this_year = now.getFullYear()
  const years = Array.from({ length: 5 }, (_, at) => String(this_year - at))
  return (
    <div className="monitoring-filters ui-no-print">
      <SelectField
        label={t('project')}
        value={looked.project_id ?? ''}
        empty={t('values.whole_network')}
        options={data.projects.map((each) => ({ value: each.project_id, label: words.label(each.title) }))}
        onChange={(event) => onChange({ project: event.target.value || undefined })}
      />
      <SelectField
        label={t('values.year')}
        value={looked.year}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={(event) => onChange({ year: event.target.value })}
      />
      {looked.kind === 'month' && (
        <SelectField
          label={t('values.half')}
          value={looked.half}
          options={(['first', 'second'] as const).map((half) => ({
            value: half,
            label: t(`values.${half}_half`),
          }))}
          onChange={(event) => onChange({ half: event.target.value })}
        />
      )}
      <Segmented
        label={t('values.kind')}
        value={looked.kind}
        options={periodKinds.map((kind) => ({ value: kind, label: t(`values.kinds.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
    </div>
  )
}

function Cell({ cell, onOpen, words }: { cell: ValueCell; onOpen(value_id: string): void; words: Words }) {
  const { t } = words
  const { value_id, state, amount, is_few, threshold } = cell
  const badge = (
    <Badge meaning={stateMeaning[state]} inTable>
      {t(`values.state.${state}`)}
    </Badge>
  )
  if (!value_id) return <span className="monitoring-value">{badge}</span>
  const number = is_few ? t('few', { threshold }) : amount === null ? '–' : words.number(amount)
  return (
    <button type="button" className="monitoring-value ui-row-name" onClick={() => onOpen(value_id)}>
      <b>{state === 'open' ? '–' : number}</b>
      {badge}
    </button>
  )
}

interface TableProps {
  data: ValuesAnswer
  periods: ValuesAnswer['periods']
  onOpen(value_id: string): void
  words: Words
}

function ValuesTable({ data, periods, onOpen, words }: TableProps) {
  const { t } = words
  const [isAll, setAll] = useState(false)
  const begun = data.figures.filter(({ cells }) => cells.some(({ value_id }) => value_id))
  const untouched = data.figures.length - begun.length
  const isEmpty = data.figures.length === 0 || (begun.length === 0 && !isAll)
  const nothing = isEmpty ? (
    <p className="ui-note">{t(data.figures.length === 0 ? 'values.none' : 'values.nothing_yet')}</p>
  ) : undefined
  const columns: Column<Row>[] = [
    { key: 'figure', title: t('values.figure'), cell: (row) => words.label(row.label) },
    ...periods.map(({ period, has_begun }) => ({
      key: period,
      title: words.period(period),
      number: true,
      cell: (row: Row) => {
        const cell = row.cells.find((each) => each.period === period)
        if (!cell || !has_begun) return <span className="ui-note">{t('values.later')}</span>
        return <Cell cell={cell} onOpen={onOpen} words={words} />
      },
    })),
  ]
  return (
    <Card
      title={t('values.table')}
      footer={
        untouched > 0 && (
          <Button variant="quiet" onClick={() => setAll(!isAll)}>
            {isAll ? t('values.fewer') : t('values.more', { count: untouched })}
          </Button>
        )
      }
      flush
    >
      <Table
        caption={t('values.table')}
        columns={columns}
        rows={isAll ? data.figures : begun}
        rowKey={(row) => row.figure}
        instead={nothing}
      />
    </Card>
  )
}

export interface ValuesPageProps {
  verbs?: readonly string[]
  now?: Date
}

export function ValuesPage({ verbs: given, now = new Date() }: ValuesPageProps) {
  const words = useWords()
  const { t } = words
  const { data: me } = useAsk<{ verbs: string[] }>('network.me', {}, { isOn: given === undefined })
  const verbs = given ?? me?.verbs ?? []
  const [address, change] = useAddress()
  const [opened, setOpened] = useState<string>()
  const looked = lookedAt(address, now)
  const { kind, year, project_id } = looked
  const asked = useAsk<ValuesAnswer>('monitoring.values', { kind, year, project_id })
  const { data } = asked
  const periods =
    kind === 'month' ? data?.periods.slice(...(looked.half === 'first' ? [0, 6] : [6, 12])) : data?.periods
  return (
    <>
      <PageHead
        title={t('values.title')}
        line={t('values.line')}
        back={{ label: t('values.back'), href: '/figures' }}
      />
      {!data && !asked.problem && <Skeleton label={t('loading')} />}
      {asked.problem && (
        <Notice meaning="att" live="polite" act={<Button onClick={asked.again}>{t('again')}</Button>}>
          {words.problem(asked.problem)}
        </Notice>
      )}
      {data && periods && (
        <div className="ui-stack">
          <Filters data={data} looked={looked} now={now} onChange={change} words={words} />
          {verbs.includes('values.keep') && data.figures.length > 0 && (
            <ClosePeriod key={`${kind} ${year} ${project_id}`} data={data} words={words} />
          )}
          <ValuesTable data={data} periods={periods} onOpen={setOpened} words={words} />
          <p className="ui-note">{t('values.rule')}</p>
        </div>
      )}
      {opened && (
        <ValueStoryDialog
          key={opened}
          value_id={opened}
          verbs={verbs}
          words={words}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

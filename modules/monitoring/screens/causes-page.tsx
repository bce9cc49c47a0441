// The list behind a figure, at the desk: each cause somebody may open, with its day, its unit and what it adds; how many more there
// are, and why a figure does not open. Never who was met.
import { useState } from 'react'
import { askOnce, useAsk } from '#core/http/web'
import { formatDay } from '#core/i18n'
import type { Problem } from '#core/kernel'
import {
  Button,
  Card,
  type Column,
  Empty,
  Notice,
  PageHead,
  SelectField,
  Skeleton,
  Table,
  TextLink,
} from '#core/ui'
import type { CausesAnswer } from '../queries/causes.ts'
import { causeName, causesLine, closedLine } from '../texts/causes.ts'
import { addressOf, useAddress } from './address.ts'
import './figures.css'
import { periodIn } from './figures-page.tsx'
import type { Period } from './period.ts'
import { useWords, type Words } from './words.ts'

type Cause = CausesAnswer['causes'][number]
type Asked = { key: string; unit_id?: string } & Period

const addsIn = ({ adds, of }: Cause, { t, number }: Words): string => {
  if (adds === null) return t('causes.shy')
  return of === null ? number(adds) : t('causes.adds_ratio', { adds: number(adds), of: number(of) })
}

const columnsOf = (words: Words): Column<Cause>[] => {
  const { t, locale } = words
  return [
    {
      key: 'what',
      title: t('causes.what'),
      names: true,
      cell: ({ noun, address }) => {
        const name = causeName(t, noun)
        return address ? <TextLink href={address}>{name}</TextLink> : name
      },
    },
    { key: 'day', title: t('causes.day'), cell: ({ on_day }) => formatDay(locale, on_day, 'short') },
    { key: 'unit', title: t('causes.unit'), cell: ({ unit_name }) => unit_name },
    { key: 'body', title: t('causes.body'), cell: ({ body_name }) => body_name },
    { key: 'adds', title: t('causes.adds'), number: true, cell: (cause) => addsIn(cause, words) },
  ]
}

/** What came after the first page, as long as somebody asks for more. */
function useMore(asked: Asked, first: CausesAnswer) {
  const [more, setMore] = useState<CausesAnswer[]>([])
  const [problem, setProblem] = useState<Problem>()
  const { next } = more.at(-1) ?? first
  const ask = async () => {
    const { data, problem: refused } = await askOnce<CausesAnswer>('monitoring.causes', { ...asked, ...next })
    setProblem(refused)
    if (data) setMore([...more, data])
  }
  return { rows: [first, ...more].flatMap(({ causes }) => causes), next, ask, problem }
}

function Rows({ asked, answer, words }: { asked: Asked; answer: CausesAnswer; words: Words }) {
  const { t } = words
  const { rows, next, ask, problem } = useMore(asked, answer)
  return (
    <>
      <Card title={t('causes.table')} flush>
        <Table
          caption={t('causes.table')}
          columns={columnsOf(words)}
          rows={rows}
          rowKey={({ cause_id }) => cause_id}
        />
      </Card>
      {rows.some(({ adds }) => adds === null) && (
        <p className="ui-note">{t('causes.shy_why', { threshold: answer.threshold })}</p>
      )}
      {problem && <Notice meaning="att">{words.problem(problem)}</Notice>}
      {next && (
        <p>
          <Button onClick={() => void ask()}>{t('causes.more')}</Button>
        </p>
      )}
    </>
  )
}

function UnitField({
  answer,
  unit,
  onChange,
  words,
}: {
  answer: CausesAnswer
  unit: string | undefined
  onChange(unit: string | undefined): void
  words: Words
}) {
  const { t } = words
  if (answer.units.length < 2) return null
  return (
    <fieldset className="monitoring-filters ui-no-print">
      <SelectField
        label={t('causes.unit_filter')}
        value={unit ?? ''}
        empty={t('causes.all_units', { count: answer.openable })}
        options={answer.units.map(({ unit_id, unit_name, count }) => ({
          value: unit_id,
          label: t('causes.unit_option', { unit: unit_name, count }),
        }))}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </fieldset>
  )
}

function Opened({ asked, answer, words }: { asked: Asked; answer: CausesAnswer; words: Words }) {
  const { t } = words
  if (answer.closed) return <Notice meaning="info">{closedLine(t, answer)}</Notice>
  if (answer.openable === 0 && answer.others === 0)
    return (
      <Empty title={t('causes.none')} drawing="paper">
        {t('causes.none_text')}
      </Empty>
    )
  return (
    <>
      <p>{causesLine(t, answer)}</p>
      {answer.openable === 0 ? (
        <Empty title={t('causes.none_mine')} drawing="paper">
          {t('causes.none_mine_text')}
        </Empty>
      ) : (
        <Rows key={JSON.stringify(asked)} asked={asked} answer={answer} words={words} />
      )}
    </>
  )
}

export function CausesPage({ now = new Date() }: { now?: Date }) {
  const words = useWords()
  const { t } = words
  const [address, change] = useAddress()
  const period = periodIn(address, now)
  const { figure: key = '', unit } = address
  const asked: Asked = { key, ...period, ...(unit ? { unit_id: unit } : {}) }
  const { data, problem, again } = useAsk<CausesAnswer>('monitoring.causes', { ...asked })
  const answer = data?.key === key ? data : undefined
  const file = `/api/monitoring/causes.csv?${new URLSearchParams({ ...asked, lang: words.locale === 'it' ? 'it' : 'en' })}`
  return (
    <>
      <PageHead
        title={answer ? t('causes.title', { figure: words.label(answer.label) }) : t('causes.title_plain')}
        line={t('causes.line', { from: words.month(period.from_month), to: words.month(period.to_month) })}
        back={{ label: t('causes.back'), href: addressOf('/figures', key, period) }}
        acts={
          answer &&
          answer.openable > 0 && (
            <Button icon="download" href={file}>
              {t('causes.save')}
            </Button>
          )
        }
      />
      {problem && (
        <Notice meaning="att" live="polite" act={<Button onClick={again}>{t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      )}
      {!answer && !problem && <Skeleton label={t('loading')} />}
      {answer && (
        <div className="ui-stack">
          <UnitField answer={answer} unit={unit} onChange={(next) => change({ unit: next })} words={words} />
          <Opened asked={asked} answer={answer} words={words} />
        </div>
      )}
    </>
  )
}

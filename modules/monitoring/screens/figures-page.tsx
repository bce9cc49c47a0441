// Where we are: the figures of a project and of the network in a period, one of them opened at the side.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Button, Card, Notice, PageHead, SelectField, Skeleton } from '#core/ui'
import { figureDefinitions } from '../domain/figures.ts'
import { monthOf, monthPattern, monthsBetween } from '../domain/months.ts'
import type { DifferencesAnswer, FigureSeen, FiguresAnswer } from '../queries/figures.ts'
import { useAddress } from './address.ts'
import { DownloadDialog } from './download-dialog.tsx'
import './figures.css'
import { FigureCard, type Period } from './figure-card.tsx'
import { FiguresTable } from './figures-table.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useWords, type Words } from './words.ts'

export interface FiguresPageProps {
  /** What the reader may do, as network.me tells; asked when not given. */
  verbs?: readonly string[]
  now?: Date
}

const yearsBack = (month: string, years: number): string =>
  `${Number(month.slice(0, 4)) - years}${month.slice(4)}`

const periodIn = (words: Record<string, string>, now: Date): Period => {
  const today = monthOf(dayInItaly(now.toISOString()))
  const valid = (text: string | undefined) => (text && monthPattern.test(text) ? text : undefined)
  const to_month = valid(words.to) ?? today
  return {
    from_month: valid(words.from) ?? monthsBetween(yearsBack(to_month, 1), to_month)[1] ?? to_month,
    to_month,
    ...(words.project ? { project_id: words.project } : {}),
    ...(words.district ? { district: words.district } : {}),
  }
}

interface FiltersProps {
  answer: FiguresAnswer
  period: Period
  now: Date
  onChange(change: Record<string, string | undefined>): void
  words: Words
}

function Filters({ answer, period, now, onChange, words }: FiltersProps) {
  const { t } = words
  const today = monthOf(dayInItaly(now.toISOString()))
  const months = monthsBetween(yearsBack(today, 3), today)
    .reverse()
    .map((month) => ({ value: month, label: words.month(month) }))
  return (
    <fieldset className="monitoring-filters ui-no-print">
      <legend className="ui-heard">{t('filters')}</legend>
      {answer.projects.length > 1 && (
        <SelectField
          label={t('project')}
          value={answer.project?.project_id ?? ''}
          options={answer.projects.map((each) => ({
            value: each.project_id,
            label: words.label(each.title),
          }))}
          onChange={(event) => onChange({ project: event.target.value })}
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
    </fieldset>
  )
}

function Recounted({ isOn, words }: { isOn: boolean; words: Words }) {
  const { data } = useAsk<DifferencesAnswer>('monitoring.differences', {}, { isOn })
  const [last] = data?.differences ?? []
  if (!data || !last) return null
  const { stored, recounted } = last
  const counted = figureDefinitions.find(({ counting }) =>
    counting.how === 'distinct'
      ? counting.measures.some((measure) => measure === last.measure)
      : counting.how === 'sum' && counting.measure === last.measure,
  )
  const measure = counted ? words.label(counted.label) : last.measure
  return (
    <Notice meaning="info" title={words.t('recount.title', { count: data.differences.length })}>
      {words.t('recount.text', { measure, month: words.month(last.month), stored, recounted })}
    </Notice>
  )
}

function Lists({
  figures,
  selected,
  onOpen,
  words,
}: {
  figures: readonly FigureSeen[]
  selected: string | undefined
  onOpen(key: string): void
  words: Words
}) {
  const { t } = words
  const promised = figures.filter((figure) => figure.is_indicator)
  const besides = figures.filter((figure) => !figure.is_indicator && figure.has_data)
  const rooms = [...new Set(besides.map(({ source }) => source ?? ''))]
  return (
    <>
      {promised.length > 0 && (
        <Card title={t('table.promised')} flush>
          <FiguresTable
            isPromised
            caption={t('table.promised')}
            figures={promised}
            selected={selected}
            onOpen={onOpen}
            words={words}
          />
        </Card>
      )}
      {promised.some((figure) => figure.target !== null) && <p className="ui-note">{t('light_rule')}</p>}
      {rooms.length > 0 && <h2 className="monitoring-besides">{t('table.besides')}</h2>}
      {rooms.map((room) => (
        <Card key={room} title={words.roomTitle(room)} flush>
          <FiguresTable
            isPromised={false}
            caption={words.roomTitle(room)}
            figures={besides.filter(({ source }) => source === room)}
            selected={selected}
            onOpen={onOpen}
            words={words}
          />
        </Card>
      ))}
      {besides.length === 0 && promised.every((figure) => !figure.has_data) && (
        <p className="ui-note">{t('table.nothing')}</p>
      )}
    </>
  )
}

const waitingIn = (answer: FiguresAnswer, words: Words): string => {
  if (answer.shifts_validated + answer.shifts_waiting === 0)
    return words.t('line_day', { day: words.day(answer.as_of) })
  const line = words.t('line', { count: answer.shifts_validated })
  return answer.shifts_waiting > 0 ? `${line} ${words.t('waiting', { count: answer.shifts_waiting })}` : line
}

/** Until the network said what I may do, I may do nothing more than look. */
const useVerbs = (given: readonly string[] | undefined): readonly string[] => {
  const { data } = useAsk<{ verbs: string[] }>('network.me', {}, { isOn: given === undefined })
  return given ?? data?.verbs ?? []
}

export function FiguresPage({ verbs: given, now = new Date() }: FiguresPageProps) {
  const words = useWords()
  const { t } = words
  const verbs = useVerbs(given)
  const [address, change] = useAddress()
  const [isPublishing, setPublishing] = useState(false)
  const [isDownloading, setDownloading] = useState(false)
  const period = periodIn(address, now)
  const asked = useAsk<FiguresAnswer>('monitoring.figures', { ...period })
  const { data } = asked
  if (!data) {
    return (
      <>
        <PageHead title={t('title')} />
        {asked.problem ? (
          <Notice meaning="att" act={<Button onClick={asked.again}>{t('again')}</Button>}>
            {words.problem(asked.problem)}
          </Notice>
        ) : (
          <Skeleton label={t('loading')} />
        )}
      </>
    )
  }
  const opened =
    data.figures.find((figure) => figure.key === address.figure) ??
    data.figures.find((figure) => figure.has_data) ??
    data.figures[0]
  const mayPublish = verbs.includes('figures.publish')
  return (
    <>
      <PageHead
        title={data.project ? t('title_project', { name: words.label(data.project.title) }) : t('title')}
        line={waitingIn(data, words)}
        acts={
          <>
            <Button icon="download" onClick={() => setDownloading(true)}>
              {t('sheet.act')}
            </Button>
            {verbs.includes('values.see') && <Button href="/figures/values">{t('values.open_page')}</Button>}
            {mayPublish && (
              <Button icon="flag" onClick={() => setPublishing(true)}>
                {t('publish.act')}
              </Button>
            )}
          </>
        }
      />
      <Filters answer={data} period={period} now={now} onChange={change} words={words} />
      <div className="ui-work-and-side">
        <div className="ui-stack">
          {asked.problem && (
            <Notice meaning="att" live="polite">
              {words.problem(asked.problem)}
            </Notice>
          )}
          <Recounted isOn={verbs.includes('figures.check')} words={words} />
          <Lists
            figures={data.figures}
            selected={opened?.key}
            onOpen={(figure) => change({ figure })}
            words={words}
          />
        </div>
        {opened && (
          <FigureCard
            key={opened.key}
            isWanted={address.figure === opened.key}
            seen={opened}
            period={period}
            words={words}
          />
        )}
      </div>
      {isDownloading && (
        <DownloadDialog period={period} words={words} onClose={() => setDownloading(false)} />
      )}
      {isPublishing && <PublishDialog words={words} onClose={() => setPublishing(false)} />}
    </>
  )
}

// Where we are: the figures of a project and of the network in a period, one of them opened at the side.
import { useEffect, useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, monthOf, monthPattern, monthsBetween, type Problem } from '#core/kernel'
import { Button, Notice, PageHead, Skeleton } from '#core/ui'
import { figureDefinitions } from '../domain/figures.ts'
import type { DifferencesAnswer, FiguresAnswer } from '../queries/figures.ts'
import { addressOf, useAddress } from './address.ts'
import { DownloadDialog } from './download-dialog.tsx'
import './figures.css'
import { FigureCard, type Period } from './figure-card.tsx'
import { Filters, wholeNetwork, yearsBack } from './figure-filters.tsx'
import { Lists } from './figure-lists.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useVerbs } from './verbs.ts'
import { useWords, type Words } from './words.ts'

export interface FiguresPageProps {
  /** What the reader may do, as network.me tells; asked when not given. */
  verbs?: readonly string[]
  now?: Date
}

export const periodIn = (words: Record<string, string>, now: Date): Period => {
  const today = monthOf(dayInItaly(now.toISOString()))
  const valid = (text: string | undefined) => (text && monthPattern.test(text) ? text : undefined)
  const to_month = valid(words.to) ?? today
  return {
    from_month: valid(words.from) ?? monthsBetween(yearsBack(to_month, 1), to_month)[1] ?? to_month,
    to_month,
    ...(words.project && words.project !== wholeNetwork ? { project_id: words.project } : {}),
    ...(words.district ? { district: words.district } : {}),
    ...(words.body ? { organisation_id: words.body } : {}),
    ...(words.action && words.project && words.project !== wholeNetwork ? { action: words.action } : {}),
  }
}

function Recounted({ isOn, words }: { isOn: boolean; words: Words }) {
  const { data } = useAsk<DifferencesAnswer>('monitoring.differences', {}, { isOn })
  const [last] = data?.differences ?? []
  if (!data || !last) return null
  const counted = figureDefinitions.find(({ counting }) =>
    counting.how === 'distinct'
      ? counting.measures.some((measure) => measure === last.measure)
      : counting.how === 'sum' && counting.measure === last.measure,
  )
  const room = data.differences.find(({ source }) => source !== '')?.source ?? ''
  const measure = counted ? words.label(counted.label) : words.roomTitle(room)
  return (
    <Notice meaning="info" title={words.t('recount.title', { count: data.differences.length })}>
      {words.t('recount.text', { measure, month: words.month(last.month) })}
    </Notice>
  )
}

const waitingIn = (answer: FiguresAnswer, words: Words): string => {
  if (answer.shifts_validated + answer.shifts_waiting === 0)
    return words.t('line_day', { day: words.day(answer.as_of) })
  const line = words.t('line', { count: answer.shifts_validated })
  return answer.shifts_waiting > 0 ? `${line} ${words.t('waiting', { count: answer.shifts_waiting })}` : line
}

/** From which units the figures are counted. */
const countedWhere = (answer: FiguresAnswer, period: Period, { t }: Words): string => {
  if (!period.project_id) return t('causes.whole')
  if (answer.units === null) return t('causes.whole_for_project')
  if (answer.units.length === 0) return t('causes.no_units')
  const units = answer.units.join(', ')
  return t(period.action ? 'causes.units_of_action' : 'causes.units_of_project', { units })
}

function Waiting({
  asked: { problem, again },
  words,
}: {
  asked: { problem?: Problem; again(): void }
  words: Words
}) {
  const { t } = words
  return (
    <>
      <PageHead title={t('title')} />
      {problem ? (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      ) : (
        <Skeleton label={t('loading')} />
      )}
    </>
  )
}

interface Projects {
  projects: { project_id: string }[]
}

/** A project promises with its own units: who came without naming one looks at the first, and may ask for the whole network. Which is
 *  the first is asked before, because the figures are long to count and are counted once. */
function useFigures(now: Date) {
  const [address, change] = useAddress()
  const period = periodIn(address, now)
  const list = useAsk<Projects>('network.projects', {}, { isOn: !address.project })
  const first = address.project ? undefined : list.data?.projects[0]?.project_id
  const isKnown = Boolean(address.project || list.problem || (list.data && !first))
  const asked = useAsk<FiguresAnswer>('monitoring.figures', { ...period }, { isOn: isKnown })
  useEffect(() => {
    if (first) change({ project: first })
  }, [first, change])
  return { address, change, period, asked, data: asked.data }
}

const titleOf = ({ project }: FiguresAnswer, period: Period, { t, label }: Words): string =>
  project && period.project_id ? t('title_project', { name: label(project.title) }) : t('title')

interface ActsProps {
  verbs: readonly string[]
  onDownload(): void
  onPublish(): void
  words: Words
}

function Acts({ verbs, onDownload, onPublish, words: { t } }: ActsProps) {
  return (
    <>
      <Button href="/figures/book">{t('book.act')}</Button>
      <Button icon="download" onClick={onDownload}>
        {t('sheet.act')}
      </Button>
      {verbs.includes('values.see') && <Button href="/figures/values">{t('values.open_page')}</Button>}
      {verbs.includes('figures.publish') && (
        <Button icon="flag" onClick={onPublish}>
          {t('publish.act')}
        </Button>
      )}
    </>
  )
}

/** To the row of the figure that is open. */
const backToList = (): void =>
  document.querySelector<HTMLElement>('.ui-row-name[aria-current="true"]')?.focus()

/** Who does not see the page change hears that it did. */
function Heard({ isLoading, period, words }: { isLoading: boolean; period: Period; words: Words }) {
  const { t, month } = words
  return (
    <p className="ui-heard" role="status">
      {isLoading
        ? t('loading')
        : t('counted_for', { from: month(period.from_month), to: month(period.to_month) })}
    </p>
  )
}

/** What one axis of the project promised, and nothing besides; all of it where the project has no such axis. */
const ofAxis = (data: FiguresAnswer, axis: string | undefined): FiguresAnswer => {
  const figures = data.figures.filter((figure) => axis && figure.axis === axis)
  return figures.length > 0 ? { ...data, figures } : data
}

interface ListAndOneProps {
  data: FiguresAnswer
  period: Period
  asked: { problem: Problem | undefined; isLoading: boolean; again(): void }
  verbs: readonly string[]
  address: Record<string, string>
  change(words: Record<string, string | undefined>): void
  words: Words
}

/** The figures, and one of them opened: whoever opens it is taken to it. */
function ListAndOne({ data, period, asked, verbs, address, change, words }: ListAndOneProps) {
  const [turns, setTurns] = useState({ key: '', opened: 0 })
  const opened =
    data.figures.find((figure) => figure.key === address.figure) ??
    data.figures.find((figure) => figure.has_data) ??
    data.figures.find((figure) => figure.is_indicator)
  return (
    <div className="ui-work-and-side">
      <div className="ui-stack">
        {asked.problem && (
          <Notice meaning="att" live="polite">
            {words.problem(asked.problem)}
          </Notice>
        )}
        <Recounted isOn={verbs.includes('figures.check')} words={words} />
        <Lists
          answer={data}
          mayPromise={verbs.includes('figures.promise')}
          onDone={asked.again}
          selected={opened?.key}
          onOpen={(figure) => {
            change({ figure })
            setTurns({ key: figure, opened: turns.opened + 1 })
          }}
          listOf={(figure) => addressOf('/figures/causes', figure, period)}
          words={words}
        />
      </div>
      {opened && (
        <FigureCard
          key={opened.key}
          isWanted={address.figure === opened.key}
          opened={turns.key === opened.key ? turns.opened : 0}
          onBack={backToList}
          seen={opened}
          project_id={opened.is_indicator ? data.project?.project_id : undefined}
          period={data.project ? { ...period, project_id: data.project.project_id } : period}
          verbs={verbs}
          onLook={change}
          onDone={asked.again}
          words={words}
        />
      )}
    </div>
  )
}

export function FiguresPage({ verbs: given, now = new Date() }: FiguresPageProps) {
  const words = useWords()
  const verbs = useVerbs(given)
  const [isPublishing, setPublishing] = useState(false)
  const [isDownloading, setDownloading] = useState(false)
  const { address, change, period, asked, data } = useFigures(now)
  if (!data) return <Waiting asked={asked} words={words} />
  const project = verbs.includes('rows.release') ? data.project : null
  return (
    <>
      <PageHead
        title={titleOf(data, period, words)}
        line={waitingIn(data, words)}
        acts={
          <Acts
            verbs={verbs}
            onDownload={() => setDownloading(true)}
            onPublish={() => setPublishing(true)}
            words={words}
          />
        }
      />
      <Filters answer={data} axis={address.axis} {...{ period, now, words }} onChange={change} />
      <p className="ui-note monitoring-counted">{countedWhere(data, period, words)}</p>
      <Heard isLoading={asked.isLoading} period={period} words={words} />
      <ListAndOne
        data={ofAxis(data, address.axis)}
        {...{ period, verbs, address, change, words }}
        asked={asked}
      />
      {isDownloading && (
        <DownloadDialog {...{ period, project, words }} onClose={() => setDownloading(false)} />
      )}
      {isPublishing && <PublishDialog words={words} onClose={() => setPublishing(false)} />}
    </>
  )
}

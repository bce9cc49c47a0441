// Every figure a network published, each with its rule and its tables; each has an address of its own to pass on.
import { useState } from 'react'
import { Empty, PageHead, SelectField, Table, TextLink } from '#core/ui'
import type { OpenStatistic, OpenStatistics, StatisticsTable } from '../open/statistics.ts'
import './federation.css'
import { useOpenAnswer } from './open-answer.ts'
import { Downloads, NotHere } from './open-parts.tsx'
import { useWords, type Words } from './words.ts'

export interface StatisticsPageProps {
  /** Short name of the network, where there are several. */
  network: string | undefined
  figure: string | undefined
}

const frontOf = (network: string | undefined): string => `/open/${network ? `${network}/` : ''}statistics`

function OneTable({ table, words }: { table: StatisticsTable; words: Words }) {
  const { t, label, number } = words
  const told = (value: number | null) =>
    value === null ? <span className="public-quiet">{t('statistics.hidden')}</span> : number(value)
  const side = words.side(table.dimension)
  return (
    <section>
      <h3 className="federation-side">{side}</h3>
      {table.dimension === 'none' ? (
        <p className="federation-sum">{told(table.total)}</p>
      ) : (
        <Table
          caption={`${side}, ${words.period(table.period)}`}
          cards={false}
          columns={[
            { key: 'part', title: t('statistics.part'), cell: (cell) => label(cell.label) },
            { key: 'value', title: t('statistics.value'), number: true, cell: (cell) => told(cell.value) },
          ]}
          rows={table.cells}
          rowKey={(cell) => cell.code}
          footer={{ part: t('statistics.total'), value: told(table.total) }}
        />
      )}
      <p className="public-small">
        {table.threshold > 1 && `${t('statistics.small', { threshold: table.threshold })} `}
        {table.rounding && `${t('statistics.rounded', { rounding: table.rounding })} `}
        {t('statistics.as_of', { day: words.day(table.cut_off_at), version: table.definition_version })}
        {table.revision > 1 && ` ${t('statistics.revised', { revision: table.revision })}`}
      </p>
    </section>
  )
}

function OneFigure({ figure, words }: { figure: OpenStatistic; words: Words }) {
  const { t, label } = words
  const periods = [...new Set(figure.tables.map(({ period }) => period))]
  const [wanted, setWanted] = useState(periods[0])
  const tables = figure.tables.filter(({ period }) => period === wanted)
  return (
    <>
      {figure.rule && <p className="public-lead">{label(figure.rule)}</p>}
      <div className="public-choice federation-choice">
        <SelectField
          size="public"
          label={t('statistics.period')}
          value={wanted ?? ''}
          options={periods.map((period) => ({ value: period, label: words.period(period) }))}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {tables.map((table) => (
        <OneTable key={table.dimension} table={table} words={words} />
      ))}
    </>
  )
}

function List({ statistics, front, words }: { statistics: OpenStatistics; front: string; words: Words }) {
  const { t, label } = words
  if (statistics.figures.length === 0)
    return (
      <Empty title={t('statistics.none')} drawing="paper">
        {t('statistics.none_text')}
      </Empty>
    )
  return (
    <ul className="public-doors">
      {statistics.figures.map((figure) => (
        <li key={figure.key} className="public-door">
          <div>
            <TextLink href={`${front}/${figure.key}`} className="public-door-link">
              {label(figure.label)}
            </TextLink>
            <p>
              {[...new Set(figure.tables.map(({ period }) => words.period(period)))].slice(0, 4).join(', ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

interface Federations {
  federations: { key: string; title: { it: string; en: string } }[]
}

/** The sums this house makes over many cities. */
function Sums({ words }: { words: Words }) {
  const [answer] = useOpenAnswer<Federations>('/api/open/federations')
  if (answer.state !== 'here' || answer.data.federations.length === 0) return null
  return (
    <section className="federation-away">
      <h2 className="public-heading">{words.t('statistics.national')}</h2>
      <ul>
        {answer.data.federations.map(({ key, title }) => (
          <li key={key}>
            <TextLink href={`/open/national/${key}`}>{words.label(title)}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function StatisticsPage({ network, figure }: StatisticsPageProps) {
  const words = useWords()
  const { t, label, lang } = words
  const front = frontOf(network)
  const asked = new URLSearchParams({ ...(network ? { network } : {}), ...(figure ? { figure } : {}) })
  const [answer, again] = useOpenAnswer<OpenStatistics>(`/api/open/statistics?${asked}`)
  const one = figure && answer.state === 'here' ? answer.data.figures[0] : undefined
  const addressOf = (kind: string) =>
    `/api/open/statistics.${kind}?${new URLSearchParams([...asked, ['lang', lang]])}`
  const all = { label: t('statistics.all'), href: front }
  return (
    <>
      <PageHead
        size="public"
        title={one ? label(one.label) : t('statistics.title')}
        line={answer.state === 'here' && !one ? t('statistics.line') : undefined}
        back={figure ? all : undefined}
      />
      {answer.state === 'missing' && <p>{t('statistics.missing')}</p>}
      {(answer.state === 'arriving' || answer.state === 'failed') && (
        <NotHere state={answer.state} again={again} words={words} />
      )}
      {answer.state === 'here' && (
        <>
          {one ? (
            <OneFigure key={one.key} figure={one} words={words} />
          ) : (
            <List statistics={answer.data} front={front} words={words} />
          )}
          {answer.data.figures.length > 0 && <Downloads addressOf={addressOf} words={words} />}
          {!one && <Sums words={words} />}
        </>
      )}
    </>
  )
}

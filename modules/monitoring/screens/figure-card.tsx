// One figure opened beside the list: how it is counted, how it went, for whom and where, and how old the data are.
import { useEffect, useRef } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, type Column, Notice, Skeleton, Table, TextLink } from '#core/ui'
import type { FigureAnswer, FigureSeen } from '../queries/figures.ts'
import { addressOf } from './address.ts'
import { MonthChart } from './month-chart.tsx'
import type { Period } from './period.ts'
import { Promises } from './promises.tsx'
import { standingLook } from './standing.ts'
import type { Words } from './words.ts'

export type { Period }

type Month = FigureAnswer['series'][number]

/** Only outings wait for somebody's validation. */
const waiting = (figure: FigureAnswer, { t, shown, number }: Words): Column<Month>[] =>
  figure.provisional === null && figure.series.every((month) => month.provisional === null)
    ? []
    : [
        {
          key: 'provisional',
          title: t('card.provisional'),
          number: true,
          cell: (row) => (row.provisional === null ? shown(null, figure.threshold) : number(row.provisional)),
        },
      ]

function Months({ figure, words }: { figure: FigureAnswer; words: Words }) {
  const { t, measured } = words
  const label = words.label(figure.label)
  const told = [...figure.series].reverse()
  return (
    <Table
      caption={t('card.chart', { figure: label })}
      cards={false}
      columns={[
        { key: 'month', title: t('card.month'), cell: (row) => words.month(row.month) },
        {
          key: 'value',
          title: t('card.validated'),
          number: true,
          cell: (row) => measured(row.value, figure.unit, figure.threshold),
        },
        ...waiting(figure, words),
      ]}
      rows={told}
      rowKey={(row) => row.month}
    />
  )
}

function Parts({
  figure,
  by,
  words,
}: {
  figure: FigureAnswer
  by: FigureAnswer['by'][number]
  words: Words
}) {
  const { t } = words
  return (
    <details className="monitoring-parts">
      <summary>{t(`dimension.${by.dimension}`)}</summary>
      <Table
        caption={t(`dimension.${by.dimension}`)}
        cards={false}
        columns={[
          {
            key: 'code',
            title: t(`dimension.${by.dimension}`),
            cell: (part) => words.part(by.dimension, part.code, part.label),
          },
          {
            key: 'value',
            title: t('card.parts'),
            number: true,
            cell: (part) => words.measured(part.value, figure.unit, figure.threshold),
          },
        ]}
        rows={by.parts}
        rowKey={(part) => part.code}
      />
    </details>
  )
}

function Opened({ figure, words }: { figure: FigureAnswer; words: Words }) {
  const { t } = words
  const label = words.label(figure.label)
  return (
    <div className="monitoring-opened">
      {figure.series.some(({ value, provisional }) => (value ?? 0) + (provisional ?? 0) > 0) && (
        <MonthChart label={label} series={figure.series} words={words} />
      )}
      <Months figure={figure} words={words} />
      {figure.by.map((by) => (
        <Parts key={by.dimension} figure={figure} by={by} words={words} />
      ))}
      {figure.is_about && <p className="ui-note">{t('about_why')}</p>}
      {figure.is_ratio && <p className="ui-note">{t('card.ratio')}</p>}
      {figure.is_coarse && <p className="ui-note">{t('few_why', { threshold: figure.threshold })}</p>}
      <p className="ui-note">
        {t('card.as_of', { day: words.day(figure.as_of) })}.{' '}
        {t('promise.source', { source: words.room(figure.source) })}{' '}
        {figure.applies_from
          ? t('promise.version_from', {
              version: figure.version,
              day: words.day(`${figure.applies_from}T12:00:00Z`),
            })
          : t('promise.version_ever', { version: figure.version })}{' '}
        <TextLink href={`/figures/book?figure=${figure.key}`}>{t('book.act')}</TextLink>
      </p>
    </div>
  )
}

interface FigureCardProps {
  seen: FigureSeen
  /** Somebody chose it: on a narrow screen it lies below the list, and is brought to them. */
  isWanted: boolean
  /** How often somebody on this page opened a figure: whoever does is taken to it, and Escape takes them back. */
  opened: number
  onBack(): void
  /** Of the promise it is shown in; undefined: counted besides. */
  project_id: string | undefined
  period: Period
  verbs: readonly string[]
  words: Words
  onLook(months: { from: string; to: string }): void
  onDone(): void
}

/** Where nobody counts, somebody may have said; otherwise it is not known. */
const howOf = (seen: FigureSeen, { t, label }: Words): string => {
  if (seen.is_measured && seen.rule) return label(seen.rule)
  return t(seen.is_declared ? 'promise.declared_words' : 'card.not_measured')
}

export function FigureCard(props: FigureCardProps) {
  const { seen, isWanted, opened, onBack, project_id, period, words } = props
  const { t } = words
  const asked = useAsk<FigureAnswer>(
    'monitoring.figure',
    { key: seen.key, ...period },
    { isOn: seen.is_measured },
  )
  const figure = asked.data?.key === seen.key ? asked.data : undefined
  const look = standingLook[seen.standing]
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  useEffect(() => {
    if (opened > 0) place.current?.focus({ preventScroll: true })
  }, [opened])
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t('card.opened', { figure: words.label(seen.label) })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack()
      }}
    >
      <Card
        title={words.label(seen.label)}
        end={
          <Badge meaning={look.meaning} icon={look.icon}>
            {t(`standing.${seen.standing}`)}
          </Badge>
        }
      >
        <h3 className="monitoring-how">{t('card.how')}</h3>
        <p>{howOf(seen, words)}</p>
        {seen.target !== null && <p>{words.target(seen)}</p>}
        {asked.problem && <Notice meaning="att">{words.problem(asked.problem)}</Notice>}
        {seen.is_measured && (
          <p className="monitoring-to-list ui-no-print">
            <Button icon="list" size="small" href={addressOf('/figures/causes', seen.key, period)}>
              {t('causes.act')}
            </Button>
          </p>
        )}
        {seen.is_measured &&
          (figure ? (
            <Opened figure={figure} words={words} />
          ) : (
            !asked.problem && <Skeleton label={t('loading')} shape="block" />
          ))}
        {project_id && <Promises {...props} project_id={project_id} />}
      </Card>
    </section>
  )
}

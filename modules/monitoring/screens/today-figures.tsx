// Four figures for the first page of the day, each with its comparison in words.
import { useAsk } from '#core/http/web'
import { Figure, FigureRow, Sparkline, TextLink } from '#core/ui'
import type { TrendAnswer } from '../queries/figures.ts'
import './figures.css'
import { useWords, type Words } from './words.ts'

type Trend = TrendAnswer['figures'][number]

const comparisonOf = (
  { value, before, provisional }: Trend,
  { t, number }: Words,
): { trend?: 'up' | 'down' | 'same'; text: string } => {
  if (value === null || before === null) return { text: t('today.unknown') }
  const waiting = provisional ? ` · ${t('today.provisional', { amount: number(provisional) })}` : ''
  if (value === before) return { trend: 'same', text: `${t('today.same')}${waiting}` }
  const trend = value > before ? 'up' : 'down'
  const amount = number(Math.abs(value - before))
  return { trend, text: `${t(trend === 'up' ? 'today.more' : 'today.less', { amount })}${waiting}` }
}

function One({ figure, words }: { figure: Trend; words: Words }) {
  const { t, number } = words
  const { trend, text } = comparisonOf(figure, words)
  const [first = 0] = figure.weeks
  const line = figure.weeks.length > 1 && (
    <Sparkline
      values={figure.weeks}
      text={t('today.trend', { first: number(first), last: number(figure.weeks.at(-1) ?? 0) })}
    />
  )
  return (
    <Figure
      label={words.label(figure.label)}
      value={words.shown(figure.value, figure.threshold)}
      comparison={text}
      trend={trend}
      line={line || undefined}
      href={`/figures?figure=${figure.key}`}
    />
  )
}

/** Nothing while it arrives or when the reader has no figures: the day's work stands before it. */
export function TodayFigures() {
  const words = useWords()
  const { t } = words
  const { data } = useAsk<TrendAnswer>('monitoring.trend4')
  if (!data) return null
  return (
    <section aria-labelledby="figures-today">
      <div className="monitoring-today">
        <h2 id="figures-today">{t('today.title')}</h2>
        <TextLink href="/figures">{t('today.open')}</TextLink>
      </div>
      <FigureRow label={t('today.title')}>
        {data.figures.map((figure) => (
          <One key={figure.key} figure={figure} words={words} />
        ))}
      </FigureRow>
    </section>
  )
}

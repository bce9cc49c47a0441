// Four numbers of the last weeks, each with its comparison in words; absent when nobody counts them yet.
import { useAsk } from '#core/http/web'
import { Figure, FigureRow, Sparkline } from '#core/ui'
import { useWords, type Words } from '../words.ts'

interface TrendFigure {
  key: string
  label: { it: string; en: string }
  value: number | null
  before: number | null
  threshold: number
  weeks: number[]
}

const textOf = ({ weeks }: TrendFigure, { t, number }: Words): string => {
  const [first = 0] = weeks
  const last = weeks.at(-1) ?? 0
  const way = last > first ? 'up' : last < first ? 'down' : 'level'
  return t(`today.trend.${way}`, { from: number(first), to: number(last) })
}

const comparisonOf = ({ value, before }: TrendFigure, { t, number }: Words) => {
  if (value === null || before === null) return {}
  const amount = { number: number(Math.abs(value - before)) }
  if (value > before) return { trend: 'up' as const, comparison: t('today.trend.more', amount) }
  if (value < before) return { trend: 'down' as const, comparison: t('today.trend.fewer', amount) }
  return { trend: 'same' as const, comparison: t('today.trend.same') }
}

export function TrendRow() {
  const words = useWords()
  const { t, number, locale } = words
  const { data } = useAsk<{ figures: TrendFigure[] }>('monitoring.trend4')
  if (!data || data.figures.length === 0) return null
  return (
    <FigureRow label={t('today.trend.title')}>
      {data.figures.map((figure) => (
        <Figure
          key={figure.key}
          label={locale.startsWith('en') ? figure.label.en : figure.label.it}
          value={figure.value === null ? t('today.trend.few', { threshold: figure.threshold }) : number(figure.value)}
          line={figure.weeks.length > 1 ? <Sparkline values={figure.weeks} text={textOf(figure, words)} /> : undefined}
          href="/figures"
          {...comparisonOf(figure, words)}
        />
      ))}
    </FigureRow>
  )
}

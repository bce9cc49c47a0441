// Bars month by month, from zero: what is validated full, what waits pale above it. The table beside says the same.
import type { FigureAnswer } from '../queries/figures.ts'
import type { Words } from './words.ts'

const width = 320
const height = 150
const foot = 22
const head = 16
const start = 34

type Month = FigureAnswer['series'][number]

const heightOf = (value: number, top: number) => (value / top) * (height - foot - head)

/** 1, 2 or 5 with zeros: a top everybody can read. */
const roundTop = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value
}

const findingOf = (label: string, series: readonly Month[], words: Words): string => {
  const told = series.filter(
    (month): month is Month & { value: number } => month.value !== null && month.value > 0,
  )
  const [first] = told
  const last = told.at(-1)
  if (!first || !last) return words.t('card.no_finding', { figure: label })
  const most = told.reduce((best, month) => (month.value > best.value ? month : best), first)
  return words.t('card.finding', {
    figure: label,
    first: words.number(first.value),
    from: words.month(first.month),
    last: words.number(last.value),
    to: words.month(last.month),
    top: words.month(most.month),
    most: words.number(most.value),
  })
}

export function MonthChart({
  label,
  series,
  words,
}: {
  label: string
  series: readonly Month[]
  words: Words
}) {
  const top = roundTop(Math.max(1, ...series.map((month) => (month.value ?? 0) + (month.provisional ?? 0))))
  const step = (width - start) / Math.max(1, series.length)
  const every = Math.ceil(series.length / 6)
  const ground = height - foot
  return (
    <svg
      className="monitoring-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={findingOf(label, series, words)}
    >
      {[0, top / 2, top].map((line) => (
        <g key={line}>
          <line
            className="monitoring-grid"
            x1={start}
            x2={width}
            y1={ground - heightOf(line, top)}
            y2={ground - heightOf(line, top)}
          />
          {Number.isInteger(line) && (
            <text
              className="monitoring-axis"
              x={start - 6}
              y={ground - heightOf(line, top) + 4}
              textAnchor="end"
            >
              {words.number(line)}
            </text>
          )}
        </g>
      ))}
      {series.map((month, at) => {
        const x = start + at * step + step * 0.15
        const full = heightOf(month.value ?? 0, top)
        const pale = heightOf(month.provisional ?? 0, top)
        return (
          <g key={month.month}>
            <rect
              className="monitoring-bar"
              x={x}
              width={step * 0.7}
              y={ground - full}
              height={full}
              rx={Math.min(2, full)}
            />
            {pale > 0 && (
              <rect
                className="monitoring-bar-waiting"
                x={x}
                width={step * 0.7}
                y={ground - full - pale}
                height={pale}
              />
            )}
            {at % every === 0 && (
              <text className="monitoring-axis" x={x + step * 0.35} y={height - 6} textAnchor="middle">
                {words.shortMonth(month.month)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

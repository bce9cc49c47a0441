// One figure month by month, small enough to stand beside others: bars from zero, hatched where validation is awaited, a dot where a
// number is too small to be shown.
import type { FigureAnswer } from '#monitoring'
import type { Words } from '../words.ts'

export type Month = FigureAnswer['series'][number]

const [width, height, foot, head, start] = [300, 132, 20, 12, 40]

/** 1, 2 or 5 with zeros: a top everybody can read. */
export const roundTop = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value
}

export const findingOf = (series: readonly Month[], { t, number, month }: Words): string => {
  const told = series.filter((each): each is Month & { value: number } => each.value !== null)
  const first = told.find(({ value }) => value > 0)
  const last = told.at(-1)
  if (!first || !last) return t('trends.finding_none')
  const most = told.reduce((best, each) => (each.value > best.value ? each : best), first)
  return t('trends.finding', {
    first: number(first.value),
    from: month(first.month),
    last: number(last.value),
    to: month(last.month),
    most: number(most.value),
    top: month(most.month),
  })
}

function Bar({
  month,
  at,
  step,
  high,
}: {
  month: Month
  at: number
  step: number
  high: (n: number) => number
}) {
  const x = start + at * step + step * 0.14
  const ground = height - foot
  const [full, waiting] = [high(month.value ?? 0), high(month.provisional ?? 0)]
  if (month.value === null && waiting === 0)
    return <circle className="dashboards-few" cx={x + step * 0.36} cy={ground - 4} r={2} />
  return (
    <>
      <rect className="dashboards-bar" x={x} width={step * 0.72} y={ground - full} height={full} />
      {waiting > 0 && (
        <rect
          className="dashboards-bar-waiting"
          x={x}
          width={step * 0.72}
          y={ground - full - waiting}
          height={waiting}
          fill="url(#dashboards-hatch)"
        />
      )}
    </>
  )
}

interface TrendChartProps {
  label: string
  series: readonly Month[]
  /** The highest of those it stands beside: they are drawn on one scale. */
  highest?: number
  words: Words
}

export function TrendChart({ label, series, highest = 1, words }: TrendChartProps) {
  const top = roundTop(
    Math.max(1, highest, ...series.map((each) => (each.value ?? 0) + (each.provisional ?? 0))),
  )
  const high = (value: number) => (value / top) * (height - foot - head)
  const step = (width - start) / Math.max(1, series.length)
  const every = Math.ceil(series.length / 6)
  const ground = height - foot
  return (
    <svg
      className="dashboards-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${findingOf(series, words)}`}
    >
      {[0, top / 2, top].map((line) => (
        <g key={line}>
          <line
            className="dashboards-grid"
            x1={start}
            x2={width}
            y1={ground - high(line)}
            y2={ground - high(line)}
          />
          {(Number.isInteger(line) || top < 10) && (
            <text className="dashboards-axis" x={start - 6} y={ground - high(line) + 4} textAnchor="end">
              {words.number(line)}
            </text>
          )}
        </g>
      ))}
      {series.map((month, at) => (
        <g key={month.month}>
          <Bar month={month} at={at} step={step} high={high} />
          {at % every === 0 && (
            <text
              className="dashboards-axis"
              x={start + (at + 0.5) * step}
              y={height - 5}
              textAnchor="middle"
            >
              {words.shortMonth(month.month)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** The hatch every chart of the page uses, drawn once. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="dashboards-hidden">
      <defs>
        <pattern
          id="dashboards-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="dashboards-hatch-ground" />
          <line x1="0" y1="0" x2="0" y2="5" className="dashboards-hatch-line" />
        </pattern>
      </defs>
    </svg>
  )
}

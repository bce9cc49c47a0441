// The way a figure went lately, beside its number and a comparison in words. Never alone.
export interface SparklineProps {
  values: readonly number[]
  /** The finding, not the shape: "In crescita: da 96 a 128 in otto settimane". */
  text: string
}

const width = 72
const height = 30
const edge = 4

export function Sparkline({ values, text }: SparklineProps) {
  const least = Math.min(...values)
  const span = Math.max(...values) - least || 1
  const stepX = values.length > 1 ? (width - 2 * edge) / (values.length - 1) : 0
  const points = values.map((value, at) => ({
    x: edge + at * stepX,
    y: height - edge - ((value - least) / span) * (height - 2 * edge),
  }))
  const last = points.at(-1)
  return (
    <svg
      className="ui-sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={text}
    >
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="3" />}
    </svg>
  )
}

// The shape of what is arriving, shown only when it takes longer than a blink (300 ms).
export interface SkeletonProps {
  /** Said to those who listen: "Arriva l'elenco". */
  label: string
  shape?: 'rows' | 'text' | 'block'
  count?: number
}

const widths = ['62%', '48%', '74%', '55%', '44%', '66%']

function Row({ at }: { at: number }) {
  return (
    <div className="ui-skeleton-row">
      <i className="ui-bone ui-bone-tile" />
      <span className="ui-skeleton-lines">
        <i className="ui-bone" style={{ inlineSize: widths[at % widths.length] }} />
        <i className="ui-bone ui-bone-thin" style={{ inlineSize: widths[(at + 3) % widths.length] }} />
      </span>
      <i className="ui-bone ui-bone-act" />
    </div>
  )
}

export function Skeleton({ label, shape = 'rows', count = 4 }: SkeletonProps) {
  const places = Array.from({ length: count }, (_, at) => at)
  return (
    <div className={`ui-skeleton ui-skeleton-${shape}`} role="status" aria-busy="true">
      <span className="ui-heard">{label}</span>
      {shape === 'rows' && places.map((at) => <Row key={at} at={at} />)}
      {shape === 'text' &&
        places.map((at) => (
          <i key={at} className="ui-bone" style={{ inlineSize: widths[at % widths.length] }} />
        ))}
      {shape === 'block' && <i className="ui-bone ui-bone-block" />}
    </div>
  )
}

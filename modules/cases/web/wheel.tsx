// How somebody is, as a wheel: the same as the table beside it, for the eye. Who listens hears the table.
import { Table } from '#core/ui'
import type { Instrument, Slice } from '../domain/instruments.ts'
import { cellsOf, labelsOf, linesOf, startOf } from './wheel-geometry.ts'
import { useWords } from './words.ts'

interface Shown {
  instrument: Instrument
  slices: readonly Slice[]
}

export function Wheel({ instrument, slices, text }: Shown & { text: string }) {
  const { told } = useWords()
  const steps = instrument.scale.map((step) => step.value)
  const names = new Map(instrument.domains.map((domain) => [domain.code, told(domain.label)]))
  return (
    <svg className="cases-wheel" viewBox="-300 -205 600 410" role="img" aria-label={text}>
      {cellsOf(slices, steps).map((cell) => (
        <path key={cell.key} d={cell.path} className={`cases-cell cases-cell-${cell.paint}`} />
      ))}
      {labelsOf(slices).map((label) => (
        <text
          key={label.area}
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          className={label.is_hard ? 'cases-label cases-label-hard' : 'cases-label'}
        >
          {linesOf(names.get(label.area) ?? '').map((line, i, lines) => (
            <tspan key={line} x={label.x} dy={i === 0 ? `${startOf(label.y, lines.length)}em` : '1em'}>
              {/* Two lines for the eye, one name for whoever copies or listens. */}
              {i < lines.length - 1 ? `${line} ` : line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  )
}

export function WheelTable({ instrument, slices, caption }: Shown & { caption: string }) {
  const { t, told } = useWords()
  const scale = new Map(instrument.scale.map((step) => [step.value, told(step.label)]))
  const names = new Map(instrument.domains.map((domain) => [domain.code, told(domain.label)]))
  const step = (value: number | null): string =>
    value === null ? t('look.not_looked') : `${value} · ${scale.get(value) ?? ''}`
  return (
    <Table
      caption={caption}
      rows={slices}
      rowKey={(slice) => slice.area}
      columns={[
        { key: 'area', title: t('look.area'), cell: (slice) => names.get(slice.area) },
        { key: 'entry', title: t('look.at_entry'), cell: (slice) => step(slice.entry) },
        { key: 'now', title: t('look.at_this'), cell: (slice) => step(slice.now) },
        {
          key: 'gained',
          title: t('look.change'),
          cell: ({ gained }) => (gained === null ? '–' : gained > 0 ? `+${gained}` : String(gained)),
          number: true,
        },
      ]}
    />
  )
}

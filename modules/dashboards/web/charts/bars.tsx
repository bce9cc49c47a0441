// Things of one kind side by side, the longest first: a bar, its name and its number. Read by a screen reader as a list.
import type { Words } from '../words.ts'

export interface BarLine {
  key: string
  label: string
  value: number | null
  note?: string
}

interface BarsProps {
  label: string
  lines: readonly BarLine[]
  words: Words
}

export function Bars({ label, lines, words }: BarsProps) {
  const most = Math.max(1, ...lines.map(({ value }) => value ?? 0))
  return (
    <ul className="dashboards-bars" aria-label={label}>
      {lines.map(({ key, label: name, value, note }) => (
        <li key={key}>
          <span className="dashboards-bars-name">{name}</span>
          <span className="dashboards-bars-value">
            {value === null ? words.t('hidden') : words.number(value)}
          </span>
          <span className="dashboards-bars-room" aria-hidden="true">
            <span
              className={value === null ? 'dashboards-bars-few' : 'dashboards-bars-bar'}
              style={{ inlineSize: value === null ? '100%' : `${(value / most) * 100}%` }}
            />
          </span>
          {note && <span className="dashboards-bars-note">{note}</span>}
        </li>
      ))}
    </ul>
  )
}

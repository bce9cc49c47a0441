// A number that can be opened: what is counted, the way it went, and a comparison in words.
import type { ReactNode } from 'react'
import { TextLink } from '../act/go.tsx'

export interface FigureProps {
  label: string
  /** Already written for the language: "71 %". */
  value: ReactNode
  /** "12 più della scorsa" */
  comparison?: ReactNode
  trend?: 'up' | 'down' | 'same'
  /** A Sparkline. */
  line?: ReactNode
  /** The list behind the number. */
  href?: string
}

const arrows = { up: 'M1 7h8L5 2z', down: 'M1 3h8L5 8z', same: 'M1 4h8v2H1z' }

export function FigureRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="ui-figures" aria-label={label}>
      {children}
    </ul>
  )
}

export function Figure({ label, value, comparison, trend, line, href }: FigureProps) {
  return (
    <li className="ui-figure">
      <span className="ui-figure-label">
        {href ? (
          <TextLink href={href} className="ui-plain-link">
            {label}
          </TextLink>
        ) : (
          label
        )}
      </span>
      <span className="ui-figure-main">
        <b className="ui-figure-value">{value}</b>
        {line}
      </span>
      {comparison && (
        <span className="ui-figure-note">
          {trend && (
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
              <path d={arrows[trend]} fill="currentColor" />
            </svg>
          )}
          {comparison}
        </span>
      )}
    </li>
  )
}

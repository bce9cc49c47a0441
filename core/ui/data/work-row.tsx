// One thing that waits for me: what it is, one line of context, its clock and the next right act.
import type { ReactNode } from 'react'
import { Button } from '../act/button.tsx'
import { type Navigate, TextLink } from '../act/go.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'

export interface WorkRowProps {
  icon: IconName
  title: ReactNode
  context?: ReactNode
  /** A Clock or a Badge. */
  clock?: ReactNode
  /** Where the title leads. */
  href?: string
  verb?: { label: string; href?: string; onAct?: () => void; spoken?: string }
  onNavigate?: Navigate
}

export function WorkList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="ui-work" aria-label={label}>
      {children}
    </ul>
  )
}

export function WorkRow({ icon, title, context, clock, href, verb, onNavigate }: WorkRowProps) {
  return (
    <li className="ui-work-row">
      <span className="ui-tile">
        <Icon name={icon} />
      </span>
      <div className="ui-work-what">
        <div className="ui-work-title">
          {href ? (
            <TextLink href={href} onNavigate={onNavigate} className="ui-plain-link">
              {title}
            </TextLink>
          ) : (
            title
          )}
        </div>
        {context && <div className="ui-work-context">{context}</div>}
      </div>
      {clock && <div className="ui-work-clock">{clock}</div>}
      {verb && (
        <div className="ui-work-verb">
          <Button
            size="small"
            href={verb.href}
            onClick={verb.onAct}
            onNavigate={onNavigate}
            aria-label={verb.spoken}
            wide
          >
            {verb.label}
          </Button>
        </div>
      )}
    </li>
  )
}

// Where I am in words people use, one line on the state of things, at most two acts with the main one last.
import type { ReactNode } from 'react'
import { TextLink } from '../act/go.tsx'
import { Icon } from '../icons/icon.tsx'

export interface PageHeadProps {
  title: ReactNode
  line?: ReactNode
  acts?: ReactNode
  /** The way back: "Tutti i luoghi". */
  back?: { label: string; href: string }
  size?: 'desk' | 'public'
}

export function PageHead({ title, line, acts, back, size = 'desk' }: PageHeadProps) {
  return (
    <div className={`ui-page-head ui-page-head-${size}`}>
      <div className="ui-page-words">
        {back && (
          <TextLink href={back.href} className="ui-back">
            <Icon name="chevron-left" size={16} />
            {back.label}
          </TextLink>
        )}
        <h1 className="ui-page-title">{title}</h1>
        {line && <p className="ui-page-line">{line}</p>}
      </div>
      {acts && <div className="ui-acts ui-page-acts">{acts}</div>}
    </div>
  )
}

/** First stop of the Tab key: straight to the work. */
export function SkipLink({ label, to = 'main' }: { label: string; to?: string }) {
  return (
    <a className="ui-skip" href={`#${to}`}>
      {label}
    </a>
  )
}

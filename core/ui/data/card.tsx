// A piece of paper on the table: a hairline, a head, no shadow. Cards never lie inside cards.
import { type ReactNode, useId } from 'react'

export interface CardProps {
  title?: ReactNode
  /** A small number after the title: how many wait. */
  count?: ReactNode
  /** At the far end of the head: a badge, a link, a segmented control. */
  end?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  /** No inner space: for tables and rows that touch the edges. */
  flush?: boolean
  size?: 'desk' | 'field'
  /** The one filled alarm of the screen: only its edge turns red. */
  alarm?: boolean
  level?: 2 | 3
}

export function Card(props: CardProps) {
  const { title, count, end, children, footer, flush, size = 'desk', alarm, level = 2 } = props
  const id = useId()
  const Title = level === 2 ? 'h2' : 'h3'
  const classes = `ui-card ui-card-${size}${flush ? ' ui-card-flush' : ''}${alarm ? ' ui-card-alarm' : ''}`
  return (
    <section className={classes} aria-labelledby={title ? id : undefined}>
      {(title || end) && (
        <div className="ui-card-head">
          {title && (
            <Title id={id} className="ui-card-title">
              {title}
              {count !== undefined && <span className="ui-card-count"> {count}</span>}
            </Title>
          )}
          {end && <div className="ui-card-end">{end}</div>}
        </div>
      )}
      {children !== undefined && <div className="ui-card-body">{children}</div>}
      {footer && <div className="ui-card-foot">{footer}</div>}
    </section>
  )
}

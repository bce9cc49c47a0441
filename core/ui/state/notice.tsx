// One thing worth knowing before going on, in the colour of its meaning. At most one per view.
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'
import { type Meaning, meaningIcon } from './badge.tsx'

export interface NoticeProps {
  meaning: Meaning
  /** The bold first words: "Non c'è rete." */
  title?: ReactNode
  children?: ReactNode
  icon?: IconName
  /** One act at the end, e.g. a secondary button. */
  act?: ReactNode
  /** polite when it appears while the page is open, alert only for danger to somebody. */
  live?: 'polite' | 'alert'
  size?: 'desk' | 'public'
}

export function Notice({ meaning, title, children, icon, act, live, size = 'desk' }: NoticeProps) {
  const role = live === 'alert' ? 'alert' : live === 'polite' ? 'status' : undefined
  const shown = icon ?? (meaning === 'att' ? 'warning-circle' : meaningIcon[meaning])
  return (
    <div className={`ui-notice ui-notice-${size} ui-is-${meaning}`} role={role}>
      <Icon name={shown} size={size === 'public' ? 24 : 20} />
      <div className="ui-notice-words">
        {title && <b>{title} </b>}
        {children}
      </div>
      {act && <div className="ui-notice-act">{act}</div>}
    </div>
  )
}

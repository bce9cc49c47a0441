// A state in a word, an icon and a colour, in this order of importance.
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'

/** Done, clock running, late or refused, going on, at rest, reserved. Never a person. */
export type Meaning = 'ok' | 'att' | 'dang' | 'info' | 'neu' | 'sens'

export const meaningIcon: Record<Meaning, IconName> = {
  ok: 'check-circle',
  att: 'clock',
  dang: 'error',
  info: 'info-circle',
  neu: 'minus-circle',
  sens: 'locked',
}

export interface BadgeProps {
  meaning: Meaning
  children: ReactNode
  /** Another icon, e.g. the noun's own. */
  icon?: IconName
  /** Inside tables: no ground, coloured word. */
  inTable?: boolean
}

export function Badge({ meaning, children, icon, inTable }: BadgeProps) {
  return (
    <span className={`ui-badge ui-is-${meaning}${inTable ? ' ui-badge-table' : ''}`}>
      <Icon name={icon ?? meaningIcon[meaning]} size={16} />
      <span>{children}</span>
    </span>
  )
}

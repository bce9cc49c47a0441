// One picture per noun, the same in every room: a van is always this van.
// Shapes travel inside the bundle so that the field app shows them without a network.
import { actsIcons } from './acts.ts'
import { drawnIcons } from './drawn.ts'
import { nounsIcons } from './nouns.ts'
import type { IconShape } from './shape.ts'
import { stateIcons } from './state.ts'

const shapes = { ...stateIcons, ...actsIcons, ...nounsIcons, ...drawnIcons }

export type IconName = keyof typeof shapes

export const iconNames = Object.keys(shapes) as IconName[]

export interface IconProps {
  name: IconName
  /** Said to those who listen; without it the icon is decoration. */
  label?: string
  /** 20 on the desk, 16 in badges, 24 on the field. */
  size?: number
  className?: string
}

export function Icon({ name, label, size = 20, className }: IconProps) {
  const shape: IconShape = shapes[name]
  const classes = ['ui-icon', shape.mirror ? 'ui-icon-mirror' : '', className ?? '']
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg
      className={classes.filter(Boolean).join(' ')}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      focusable="false"
      {...spoken}
    >
      {shape.fill && <path d={shape.fill} fill="currentColor" />}
      {shape.line && (
        <path
          d={shape.line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  )
}

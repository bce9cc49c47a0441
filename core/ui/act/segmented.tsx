// Two to four views of the same thing (week or month, map or table). Not for going elsewhere.
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'
import { moveAmongRadios } from './radio-keys.ts'

export interface SegmentedProps<V extends string> {
  label: string
  options: readonly { value: V; label: ReactNode; icon?: IconName }[]
  value: V
  onChange: (value: V) => void
}

export function Segmented<V extends string>({ label, options, value, onChange }: SegmentedProps<V>) {
  return (
    <div role="radiogroup" aria-label={label} className="ui-segmented" onKeyDown={moveAmongRadios}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          className="ui-segment"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.icon && <Icon name={option.icon} size={16} />}
          {option.label}
        </button>
      ))}
    </div>
  )
}

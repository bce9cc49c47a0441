// What stands around every question: its words above, a hint below, and how to mend it when it went wrong.
import { type ReactNode, useId } from 'react'
import { Icon } from '../icons/icon.tsx'

export interface FrameProps {
  label: ReactNode
  labelHidden?: boolean
  /** Under the label: why we ask, or how to write it. */
  hint?: ReactNode
  /** How to mend it: "Scrivi l'ora come 22:40". */
  error?: ReactNode
  /** The word for what may be left out: "facoltativo". Required questions carry no mark. */
  optional?: string
  size?: 'desk' | 'public' | 'field'
}

export interface FrameIds {
  id: string
  describedBy: string | undefined
}

export function useFrameIds(given: string | undefined, frame: Pick<FrameProps, 'hint' | 'error'>): FrameIds {
  const made = useId()
  const id = given ?? made
  const told = [frame.hint ? `${id}-hint` : '', frame.error ? `${id}-error` : ''].filter(Boolean)
  return { id, describedBy: told.length > 0 ? told.join(' ') : undefined }
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="ui-field-error">
      <Icon name="error" size={18} />
      <span>{children}</span>
    </p>
  )
}

export function Frame({ frame, id, children }: { frame: FrameProps; id: string; children: ReactNode }) {
  const { label, labelHidden, hint, error, optional, size = 'desk' } = frame
  return (
    <div className={`ui-field ui-field-${size}${error ? ' ui-field-wrong' : ''}`}>
      <label htmlFor={id} className={labelHidden ? 'ui-heard' : 'ui-label'}>
        {label}
        {optional && <span className="ui-optional"> {optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ui-hint">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

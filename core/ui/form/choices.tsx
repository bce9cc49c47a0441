// Choosing with a mark beside whole sentences: the reason why a folder is opened, what somebody agrees to.
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { FieldError, type FrameProps } from './frame.tsx'

type NativeCheck = Omit<ComponentPropsWithRef<'input'>, 'type' | 'size'>

export interface CheckProps extends NativeCheck {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

export function Check({ label, hint, error, ...native }: CheckProps) {
  const made = useId()
  const id = native.id ?? made
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`ui-check${error ? ' ui-field-wrong' : ''}`}>
      <input
        {...native}
        id={id}
        type="checkbox"
        className="ui-mark-box"
        aria-invalid={error ? true : undefined}
        aria-describedby={told || undefined}
      />
      <label htmlFor={id} className="ui-check-word">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ui-hint ui-check-hint">
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}

export interface RadioListProps extends Omit<FrameProps, 'label' | 'optional'> {
  legend: ReactNode
  optional?: string
  name?: string
  id?: string
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
  value: string | null
  onChange: (value: string) => void
}

export function RadioList(props: RadioListProps) {
  const { legend, labelHidden, hint, error, optional, options, value, onChange } = props
  const made = useId()
  const id = props.id ?? made
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={`ui-radios${error ? ' ui-field-wrong' : ''}`} aria-describedby={told || undefined}>
      <legend className={labelHidden ? 'ui-heard' : 'ui-label'}>
        {legend}
        {optional && <span className="ui-optional"> {optional}</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="ui-hint">
          {hint}
        </p>
      )}
      {options.map((option, at) => {
        const optionId = at === 0 ? id : `${id}-${option.value}`
        return (
          <div key={option.value} className="ui-check">
            <input
              type="radio"
              id={optionId}
              name={props.name ?? id}
              className="ui-mark-round"
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <label htmlFor={optionId} className="ui-check-word">
              {option.label}
              {option.hint && <span className="ui-hint"> {option.hint}</span>}
            </label>
          </div>
        )
      })}
      {error && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}

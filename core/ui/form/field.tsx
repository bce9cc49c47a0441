// One question of a form. Native controls, so that phones bring the right keyboard and drafts survive.
// Every native property (name, value, onChange, onBlur, ref) passes through: any form library can hold it.
import { type ComponentPropsWithRef, type FocusEvent, useState } from 'react'
import { IconButton } from '../act/button.tsx'
import { tidyTime } from '../format.ts'
import { Icon } from '../icons/icon.tsx'
import { Frame, type FrameProps, useFrameIds } from './frame.tsx'

type InputKind = 'text' | 'number' | 'time' | 'date' | 'password' | 'email' | 'tel' | 'search'
type Bare<Tag extends 'input' | 'select' | 'textarea'> = Omit<ComponentPropsWithRef<Tag>, 'size' | 'type'>

export type InputFieldProps = FrameProps &
  Bare<'input'> & { kind?: InputKind; unit?: string; words?: PasswordWords }
export type SelectFieldProps = FrameProps &
  Bare<'select'> & { options: readonly SelectOption[]; empty?: string }
export type TextAreaFieldProps = FrameProps & Bare<'textarea'>

/** Words of the eye that shows a password. */
export interface PasswordWords {
  show: string
  hide: string
}
export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

function splitFrame<P extends FrameProps>(props: P) {
  const { label, labelHidden, hint, error, optional, size, ...native } = props
  return { frame: { label, labelHidden, hint, error, optional, size }, native }
}

const natives: Record<InputKind, ComponentPropsWithRef<'input'>> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  time: { type: 'text', inputMode: 'numeric', autoComplete: 'off', maxLength: 5 },
  date: { type: 'date' },
  password: { type: 'password' },
  email: { type: 'email', inputMode: 'email', autoCapitalize: 'none', spellCheck: false },
  tel: { type: 'tel', inputMode: 'tel' },
  search: { type: 'search', inputMode: 'search' },
}

/** Writes a tidier text into the field as if it had been typed, so whoever holds the form hears it. */
function rewrite(input: HTMLInputElement, text: string): void {
  if (input.value === text) return
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  setter?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** text, number, time (22:40), date, password, email, tel, search. */
export function Field({ kind = 'text', unit, words, ...props }: InputFieldProps) {
  const { frame, native } = splitFrame(props)
  const { id, describedBy } = useFrameIds(native.id, frame)
  const [shown, setShown] = useState(false)
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    if (kind === 'time') rewrite(event.currentTarget, tidyTime(event.currentTarget.value))
    native.onBlur?.(event)
  }
  const kindProps = kind === 'password' && shown ? { type: 'text' } : natives[kind]
  const input = (
    <input
      {...kindProps}
      {...native}
      id={id}
      onBlur={onBlur}
      className={`ui-control ui-control-${kind}`}
      aria-invalid={frame.error ? true : undefined}
      aria-describedby={describedBy}
    />
  )
  const hasEye = kind === 'password' && words
  return (
    <Frame frame={frame} id={id}>
      {hasEye || unit ? (
        <span className="ui-control-row">
          {input}
          {unit && <span className="ui-unit">{unit}</span>}
          {hasEye && (
            <IconButton
              icon={shown ? 'hide' : 'show'}
              label={shown ? words.hide : words.show}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            />
          )}
        </span>
      ) : (
        input
      )}
    </Frame>
  )
}

export function SelectField({ options, empty, ...props }: SelectFieldProps) {
  const { frame, native } = splitFrame(props)
  const { id, describedBy } = useFrameIds(native.id, frame)
  return (
    <Frame frame={frame} id={id}>
      <span className="ui-select">
        <select
          {...native}
          id={id}
          className="ui-control"
          aria-invalid={frame.error ? true : undefined}
          aria-describedby={describedBy}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </Frame>
  )
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { frame, native } = splitFrame(props)
  const { id, describedBy } = useFrameIds(native.id, frame)
  return (
    <Frame frame={frame} id={id}>
      <textarea
        rows={4}
        {...native}
        id={id}
        className="ui-control ui-control-area"
        aria-invalid={frame.error ? true : undefined}
        aria-describedby={describedBy}
      />
    </Frame>
  )
}

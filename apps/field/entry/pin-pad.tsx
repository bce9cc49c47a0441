// Six digits with large keys; what is typed shows as dots, and a real keyboard works too.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSay } from '../words/speaking.tsx'

export const pinLength = 6
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

export interface PinPadProps {
  label: string
  isBusy?: boolean
  /** Called with six digits; the dots are then empty again. */
  onDone: (pin: string) => void
}

export function PinPad({ label, isBusy = false, onDone }: PinPadProps) {
  const t = useSay()
  const [typed, setTyped] = useState('')
  const pad = useRef<HTMLDivElement>(null)
  useEffect(() => pad.current?.focus(), [])
  const add = (digit: string) => {
    if (isBusy) return
    const next = typed + digit
    setTyped(next.length < pinLength ? next : '')
    if (next.length === pinLength) onDone(next)
  }
  const erase = () => setTyped((now) => now.slice(0, -1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) add(event.key)
    if (event.key === 'Backspace') erase()
  }
  return (
    <div className="field-pin" ref={pad} role="group" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      <p className="field-pin-label">{label}</p>
      <p className="field-pin-dots" aria-hidden="true">
        {Array.from({ length: pinLength }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places that never move
          <span key={at} className={at < typed.length || isBusy ? 'is-full' : ''} />
        ))}
      </p>
      <span className="ui-heard" aria-live="polite">
        {typed.length > 0 ? t('lock.pin_digits', { count: typed.length }) : ''}
      </span>
      <div className="ui-keypad-digits">
        {digits.map((digit) => (
          <button key={digit} type="button" className="ui-key" disabled={isBusy} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" className="ui-key ui-key-word" disabled={typed === ''} onClick={erase}>
          {t('lock.erase')}
        </button>
      </div>
    </div>
  )
}

// Ten large digits for when counting by taps would take too long: eighteen bottles, forty blankets.
import { type KeyboardEvent, useRef, useState } from 'react'
import { Dialog } from '../layer/dialog.tsx'
import { Button } from './button.tsx'

export interface KeypadProps {
  title: string
  value: number
  onDone: (value: number) => void
  onClose: () => void
  words: { done: string; back: string; erase: string }
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const longest = 4

export function Keypad({ title, value, onDone, onClose, words }: KeypadProps) {
  const [typed, setTyped] = useState('')
  const figure = useRef<HTMLOutputElement>(null)
  const add = (digit: string) => setTyped((now) => (now + digit).replace(/^0+(?=\d)/, '').slice(0, longest))
  const erase = () => setTyped((now) => now.slice(0, -1))
  const done = () => onDone(typed === '' ? value : Number(typed))
  const onKeyDown = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) add(event.key)
    if (event.key === 'Backspace') erase()
    const onButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Enter' && !onButton) done()
  }
  const acts = (
    <>
      <Button variant="quiet" size="field" onClick={onClose}>
        {words.back}
      </Button>
      <Button variant="primary" size="field" icon="check" onClick={done}>
        {words.done}
      </Button>
    </>
  )
  return (
    <Dialog open title={title} onClose={onClose} acts={acts} focus={figure}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the digits of a real keyboard */}
      <div className="ui-keypad" onKeyDown={onKeyDown}>
        <output ref={figure} tabIndex={-1} className="ui-keypad-number">
          {typed === '' ? value : typed}
        </output>
        <div className="ui-keypad-digits">
          {digits.map((digit) => (
            <button key={digit} type="button" className="ui-key" onClick={() => add(digit)}>
              {digit}
            </button>
          ))}
          <button type="button" className="ui-key ui-key-word" onClick={erase}>
            {words.erase}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

// What was left in somebody's hands, counted with the thumb: plus on the thumb side, minus beside it.
// The van may say there are none left: the tap still counts, and the difference is explained at closing.
import { type ReactNode, useId, useState } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'
import { Keypad, type KeypadProps } from './keypad.tsx'

export interface CounterWords {
  /** "Uno in più", said together with the name. */
  more: string
  fewer: string
  /** "Scrivi il numero" */
  type: string
  /** "di 48": what the van had before. */
  of?: (stock: number) => string
  /** "restano 48" */
  left?: (left: number) => string
  /** Said politely after each change: "Siringhe, 2. Restano 46." */
  says: (value: number, left: number | undefined) => string
  keypad: KeypadProps['words']
}

export interface CounterProps {
  name: string
  value: number
  onChange: (value: number) => void
  words: CounterWords
  icon?: IconName
  /** What the van had before this meeting; without it nothing can be short. */
  stock?: number
  /** Never below zero; 1 where at least one is needed. */
  min?: number
  /** tile: a good with its name. bare: only the number, the name stands elsewhere. */
  shape?: 'tile' | 'bare'
}

function tick(): void {
  if (typeof navigator !== 'undefined' && 'vibrate' in navigator) navigator.vibrate(10)
}

/** What remains as far as the van knows: short stays at zero, the difference is told at closing. */
function leftOf(stock: number | undefined, given: number): number | undefined {
  return stock === undefined ? undefined : Math.max(0, stock - given)
}

function Middle({ props, amount, onType }: { props: CounterProps; amount: ReactNode; onType: () => void }) {
  const { name, value, icon, words, stock, shape } = props
  const left = leftOf(stock, value)
  if (value === 0 && shape !== 'bare') {
    return (
      <span className="ui-counter-rest">
        {icon && <Icon name={icon} size={24} />}
        <span>
          <span className="ui-counter-name">{name}</span>
          {left !== undefined && words.left && <span className="ui-counter-left">{words.left(left)}</span>}
        </span>
      </span>
    )
  }
  return (
    <button type="button" className="ui-counter-number" onClick={onType}>
      <span className="ui-counter-amount">{amount}</span>
      <span className={shape === 'bare' ? 'ui-heard' : 'ui-counter-name'}> {name}</span>
      <span className="ui-heard">. {words.type}</span>
    </button>
  )
}

export function Counter(props: CounterProps) {
  const { name, value, onChange, words, stock, min = 0, shape = 'tile' } = props
  const [typing, setTyping] = useState(false)
  const [said, setSaid] = useState('')
  const nameId = useId()
  const left = leftOf(stock, value)
  const change = (next: number) => {
    const kept = Math.max(min, next)
    if (kept > value) tick()
    if (kept !== value) onChange(kept)
    setSaid(words.says(kept, leftOf(stock, kept)))
  }
  const short = left === 0
  const amount = (
    <>
      <b>{value}</b>
      {stock !== undefined && words.of && <small>{words.of(stock)}</small>}
    </>
  )
  const state = `${value > min || (min === 0 && value > 0) ? ' ui-counter-on' : ''}${short ? ' ui-counter-short' : ''}`
  const showMinus = value > 0 || shape === 'bare'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own drawing
    <div role="group" aria-labelledby={nameId} className={`ui-counter ui-counter-${shape}${state}`}>
      <span id={nameId} className="ui-heard">
        {name}
      </span>
      {showMinus && (
        <button
          type="button"
          className="ui-counter-act ui-counter-minus"
          aria-label={`${words.fewer}: ${name}`}
          disabled={value <= min}
          onClick={() => change(value - 1)}
        >
          <Icon name="minus" size={24} />
        </button>
      )}
      <Middle props={{ ...props, shape }} amount={amount} onType={() => setTyping(true)} />
      <button
        type="button"
        className="ui-counter-act ui-counter-plus"
        aria-label={`${words.more}: ${name}`}
        onClick={() => change(value + 1)}
      >
        <Icon name="plus" size={24} />
      </button>
      <span aria-live="polite" className="ui-heard">
        {said}
      </span>
      {typing && (
        <Keypad
          title={name}
          value={value}
          words={words.keypad}
          onClose={() => setTyping(false)}
          onDone={(next) => {
            setTyping(false)
            change(next)
          }}
        />
      )}
    </div>
  )
}

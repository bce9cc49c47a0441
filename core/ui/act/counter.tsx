// What was left in somebody's hands, counted with the thumb: plus on the thumb side, minus beside it.
// The van may say there are none left: the tap still counts, and the difference is explained at closing.
import { useId, useState } from 'react'
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

function Middle({ props, onType }: { props: CounterProps; onType: () => void }) {
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
      <span className="ui-counter-amount">
        <b>{value}</b>
        {stock !== undefined && words.of && <small>{words.of(stock)}</small>}
      </span>
      <span className={shape === 'bare' ? 'ui-heard' : 'ui-counter-name'}> {name}</span>
      <span className="ui-heard">. {words.type}</span>
    </button>
  )
}

interface StepProps {
  icon: 'minus' | 'plus'
  label: string
  onStep: () => void
  stop?: boolean
}

function Step({ icon, label, onStep, stop }: StepProps) {
  const className = `ui-counter-act ui-counter-${icon}`
  return (
    <button type="button" className={className} aria-label={label} disabled={stop} onClick={onStep}>
      <Icon name={icon} size={24} />
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
  const state = `${value > min ? ' ui-counter-on' : ''}${left === 0 ? ' ui-counter-short' : ''}`
  const showMinus = value > 0 || shape === 'bare'
  return (
    <div role="group" aria-labelledby={nameId} className={`ui-counter ui-counter-${shape}${state}`}>
      <span id={nameId} className="ui-heard">
        {name}
      </span>
      {showMinus && (
        <Step
          icon="minus"
          label={`${words.fewer}: ${name}`}
          stop={value <= min}
          onStep={() => change(value - 1)}
        />
      )}
      <Middle props={{ ...props, shape }} onType={() => setTyping(true)} />
      <Step icon="plus" label={`${words.more}: ${name}`} onStep={() => change(value + 1)} />
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

// The promise that keeps a crew safe at night: minutes left, one button, and whom we call if nobody answers.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../act/button.tsx'
import { Icon } from '../icons/icon.tsx'

export interface SafetyRingProps {
  /** Whole minutes left; zero or less is late. */
  minutesLeft: number
  /** How long the promise was, for the ring. */
  totalMinutes: number
  /** "Tutto bene alle 23:05" */
  title: ReactNode
  /** "Se non rispondi chiamiamo Elena, poi il 112." */
  explain: ReactNode
  /** "Tutto bene" */
  act: string
  onAct: () => void
  sending?: boolean
  words: {
    /** Under the number: "minuti" */
    minutes: string
    /** Said at five minutes: "Mancano 5 minuti al controllo" */
    soon: string
    /** Said, and shown, when it is missed. */
    late: string
  }
}

export type SafetyState = 'calm' | 'soon' | 'late'

const soon_minutes = 5
const around = 2 * Math.PI * 33
const two_ticks = [180, 120, 180]

export function safetyState(minutesLeft: number): SafetyState {
  if (minutesLeft <= 0) return 'late'
  return minutesLeft <= soon_minutes ? 'soon' : 'calm'
}

/** Speaks and vibrates once at each change, so the phone may stay in a pocket. */
function useWarning(state: SafetyState, words: SafetyRingProps['words']): string {
  const [said, setSaid] = useState('')
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (state === 'calm') return setSaid('')
    setSaid(state === 'soon' ? words.soon : words.late)
    if ('vibrate' in navigator) navigator.vibrate(two_ticks)
  }, [state, words.soon, words.late])
  return said
}

export function SafetyRing(props: SafetyRingProps) {
  const { minutesLeft, totalMinutes, title, explain, act, onAct, sending, words } = props
  const state = safetyState(minutesLeft)
  const said = useWarning(state, words)
  const share = Math.min(1, Math.max(0, minutesLeft / totalMinutes))
  return (
    <section className={`ui-safety ui-safety-${state}`}>
      <div className="ui-safety-top">
        <div className="ui-safety-ring">
          <svg viewBox="0 0 72 72" aria-hidden="true" focusable="false">
            <circle className="ui-safety-track" cx="36" cy="36" r="33" />
            <circle
              className="ui-safety-left"
              cx="36"
              cy="36"
              r="33"
              strokeDasharray={`${share * around} ${around}`}
            />
          </svg>
          <span className="ui-safety-number">
            {state === 'late' ? <Icon name="error" size={32} /> : <b>{minutesLeft}</b>}
            {state !== 'late' && <small>{words.minutes}</small>}
          </span>
        </div>
        <div className="ui-safety-words">
          <h2 className="ui-safety-title">{state === 'late' ? words.late : title}</h2>
          <p className="ui-safety-explain">{explain}</p>
        </div>
      </div>
      <Button variant="good" size="main" icon="check" wide loading={sending} onClick={onAct}>
        {act}
      </Button>
      <span className="ui-heard" role="alert">
        {said}
      </span>
    </section>
  )
}

// What a stranger sees when the phone is turned towards them: a clock, and nothing else.
import { useEffect, useState } from 'react'
import { clockTime, weekdayDate } from '../format.ts'

export interface PlainClockProps {
  locale: string
  /** "Orologio. Tocca due volte per tornare." */
  label: string
  onReturn: () => void
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

export function PlainClock({ locale, label, onReturn }: PlainClockProps) {
  const now = useNow()
  const time = clockTime(now, { locale })
  useEffect(() => {
    const before = document.title
    document.title = time
    return () => {
      document.title = before
    }
  }, [time])
  const onClick = (event: { detail: number }) => {
    const fromKeyboard = event.detail === 0
    if (fromKeyboard || event.detail >= 2) onReturn()
  }
  return (
    <main>
      <button type="button" className="ui-plain-clock" onClick={onClick}>
        <span className="ui-plain-time">{time}</span>
        <span className="ui-plain-date">{weekdayDate(now, { locale })}</span>
        <span className="ui-heard">{label}</span>
      </button>
    </main>
  )
}

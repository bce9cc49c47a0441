// How long until a promise is due, in the unit people would say. Grey, then amber, then red when missed.
import { dayTime, timeSpan } from '../format.ts'
import { Icon } from '../icons/icon.tsx'
import { readClock } from './clock-reading.ts'

export interface ClockWords {
  /** "entro 17 minuti" */
  within: (span: string) => string
  /** "ritardo di 1 giorno" */
  late: (span: string) => string
  /** Exact date for the tooltip and for those who listen: "Scade lunedì 23 novembre, 10:00" */
  due: (exact: string) => string
}

export interface ClockProps {
  due: Date
  now: Date
  from?: Date
  locale: string
  words: ClockWords
  /** The span in other units, e.g. "1 giorno lavorativo". */
  span?: string
  /** The whole phrase instead, e.g. "entro le 23:30". */
  text?: string
}

const ring = 2 * Math.PI * 7

export function Clock({ due, now, from, locale, words, span, text }: ClockProps) {
  const { state, filled } = readClock({ due, now, from })
  const said = span ?? timeSpan(Math.abs(due.getTime() - now.getTime()), locale)
  const phrase = text ?? (state === 'late' ? words.late(said) : words.within(said))
  const exact = words.due(dayTime(due, { locale, now }))
  const meaning = state === 'late' ? ' ui-is-dang' : state === 'soon' ? ' ui-is-att' : ''
  return (
    <span className={`ui-clock ui-clock-${state}${meaning}`} title={exact}>
      {state === 'late' || !from ? (
        <Icon name={state === 'late' ? 'error' : 'clock'} size={18} />
      ) : (
        <svg className="ui-clock-ring" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <circle className="ui-clock-track" cx="9" cy="9" r="7" />
          <circle
            className="ui-clock-past"
            cx="9"
            cy="9"
            r="7"
            strokeDasharray={`${filled * ring} ${ring}`}
          />
        </svg>
      )}
      <span>{phrase}</span>
      <span className="ui-heard">{exact}</span>
    </span>
  )
}

// The road of tonight: where we have been, where we are with its two acts, where we go next.
import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'

export interface RouteStop {
  id: string
  title: ReactNode
  state: 'done' | 'here' | 'next'
  /** "Siete qui da 16 min" */
  note?: ReactNode
  /** At the far end: a time, or how many meetings. */
  end?: ReactNode
  /** The two acts of the stop where we are. */
  acts?: ReactNode
}

export interface RouteStepperProps {
  label: string
  stops: readonly RouteStop[]
  /** Said before the title: "fatta", "siete qui", "prossima" */
  words: Record<RouteStop['state'], string>
}

export function RouteStepper({ label, stops, words }: RouteStepperProps) {
  return (
    <ol className="ui-route" aria-label={label}>
      {stops.map((stop, at) => (
        <li
          key={stop.id}
          className={`ui-stop ui-stop-${stop.state}`}
          aria-current={stop.state === 'here' ? 'step' : undefined}
        >
          <span className="ui-stop-disc" aria-hidden="true">
            {stop.state === 'done' ? <Icon name="check" size={20} /> : at + 1}
          </span>
          <div className="ui-stop-what">
            <div className="ui-stop-line">
              <div className="ui-stop-words">
                <span className="ui-heard">{words[stop.state]}: </span>
                <span className="ui-stop-title">{stop.title}</span>
                {stop.note && <span className="ui-stop-note">{stop.note}</span>}
              </div>
              {stop.end && <span className="ui-stop-end">{stop.end}</span>}
            </div>
            {stop.acts && <div className="ui-stop-acts">{stop.acts}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

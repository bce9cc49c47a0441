// A box to write one's name in, with a finger or the mouse. What is kept are lines, nothing else.
import { type PointerEvent, useRef } from 'react'
import { Button } from '../act/button.tsx'

const [wide, high] = [600, 180]

export interface SignPadProps {
  id: string
  label: string
  hint: string
  clear: string
  /** Said when there is something drawn. */
  drawn: string
  error?: string
  value: string
  onChange(path: string): void
}

export function SignPad({ id, label, hint, clear, drawn, error, value, onChange }: SignPadProps) {
  const isDown = useRef(false)
  const path = useRef(value)
  path.current = value
  const pointAt = (event: PointerEvent<SVGSVGElement>): string => {
    const box = event.currentTarget.getBoundingClientRect()
    const within = (at: number, most: number) => Math.min(most, Math.max(0, Math.round(at)))
    const x = within(((event.clientX - box.left) / box.width) * wide, wide)
    const y = within(((event.clientY - box.top) / box.height) * high, high)
    return `${x} ${y}`
  }
  const grow = (more: string) => {
    if (path.current.length + more.length > 59_000) return
    path.current = path.current + more
    onChange(path.current)
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    isDown.current = true
    // A tap is a point, and a point is a line to itself.
    grow(`${path.current ? ' ' : ''}M${pointAt(event)} L${pointAt(event)}`)
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (isDown.current) grow(` L${pointAt(event)}`)
  }
  const end = () => {
    isDown.current = false
  }
  return (
    <div className="ui-sign-field">
      <p className="ui-label" id={`${id}-label`}>
        {label}
      </p>
      <svg
        id={id}
        className={`ui-sign-pad${error ? ' ui-sign-pad-wrong' : ''}`}
        viewBox={`0 0 ${wide} ${high}`}
        role="img"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-hint`}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1="30" x2={wide - 30} y1={high - 34} y2={high - 34} className="ui-sign-line" />
        {value && <path d={value} className="ui-sign-stroke" />}
      </svg>
      <div className="ui-sign-foot">
        <p
          id={`${id}-hint`}
          className={error ? 'ui-sign-wrong' : 'ui-note'}
          role={error ? 'alert' : undefined}
        >
          {error ?? (value ? drawn : hint)}
        </p>
        {value && (
          <Button variant="quiet" size="small" icon="undo" onClick={() => onChange('')}>
            {clear}
          </Button>
        )}
      </div>
    </div>
  )
}

/** A signature as it was drawn. */
export function SignatureDrawn({ strokes, label }: { strokes: string; label: string }) {
  return (
    <svg className="ui-signature" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={label}>
      <path d={strokes} className="ui-sign-stroke" />
    </svg>
  )
}

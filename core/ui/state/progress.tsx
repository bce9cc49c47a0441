// How far a long piece of work is, in a bar and in words; it can be left and found again.
import { useId } from 'react'

export interface ProgressProps {
  label: string
  value: number
  of: number
  /** "3 di 6" */
  text: string
  labelHidden?: boolean
}

export function Progress({ label, value, of, text, labelHidden }: ProgressProps) {
  const id = useId()
  const share = of > 0 ? Math.min(1, Math.max(0, value / of)) : 0
  return (
    <div className="ui-progress">
      <div className="ui-progress-words">
        <span id={id} className={labelHidden ? 'ui-heard' : undefined}>
          {label}
        </span>
        <span className="ui-progress-text">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={value}
        aria-valuetext={text}
        className="ui-progress-bar"
      >
        <span style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  )
}

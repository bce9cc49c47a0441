// The road made towards a target, with a black tick where we should be today.
export interface BarMeterProps {
  value: number
  target: number
  /** Where we should be by now. */
  expected?: number
  /** circa: a pale band of ten per cent around the target. */
  about?: boolean
  /** "287 di circa 500; oggi dovremmo essere a 333" */
  text: string
}

export function BarMeter({ value, target, expected, about, text }: BarMeterProps) {
  const top = Math.max(target * (about ? 1.1 : 1), value, 1)
  const at = (figure: number) => `${Math.min(100, Math.max(0, (figure / top) * 100))}%`
  return (
    <span className="ui-bar" role="img" aria-label={text} title={text}>
      <span className="ui-bar-track" style={{ inlineSize: at(target) }} />
      {about && (
        <span
          className="ui-bar-about"
          style={{
            insetInlineStart: at(target * 0.9),
            inlineSize: `calc(${at(target * 1.1)} - ${at(target * 0.9)})`,
          }}
        />
      )}
      <span className="ui-bar-value" style={{ inlineSize: at(value) }} />
      {expected !== undefined && <span className="ui-bar-tick" style={{ insetInlineStart: at(expected) }} />}
    </span>
  )
}

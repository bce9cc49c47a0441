// Says to those who listen what others see change: results that arrived, a figure that moved.
export interface LiveRegionProps {
  text: string
  /** Only for somebody's safety. */
  urgent?: boolean
}

export function LiveRegion({ text, urgent }: LiveRegionProps) {
  return (
    <span className="ui-heard" role={urgent ? 'alert' : 'status'} aria-live={urgent ? 'assertive' : 'polite'}>
      {text}
    </span>
  )
}

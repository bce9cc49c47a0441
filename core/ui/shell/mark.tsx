// Two circles that touch: somebody, and the lantern of who comes near. Never smaller than 20.
export interface MarkProps {
  size?: number
  /** Name for those who listen, when the word is not beside it. */
  label?: string
}

export function Mark({ size = 28, label }: MarkProps) {
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg className="ui-mark" width={size} height={size} viewBox="0 0 28 28" focusable="false" {...spoken}>
      <circle className="ui-mark-a" cx="11" cy="14" r="9" />
      <circle className="ui-mark-gap" cx="20.5" cy="14" r="6.5" />
      <circle className="ui-mark-b" cx="20.5" cy="14" r="4.5" />
    </svg>
  )
}

export interface WordmarkProps {
  name: string
  size?: number
}

export function Wordmark({ name, size = 28 }: WordmarkProps) {
  return (
    <span className="ui-wordmark">
      <Mark size={size} />
      <span>{name}</span>
    </span>
  )
}

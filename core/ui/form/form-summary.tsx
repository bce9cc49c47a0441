// When something is missing: all of it listed once at the top, each line leading to its question.
import { type MouseEvent, useEffect, useId, useRef } from 'react'

export interface FormSummaryProps {
  /** "Mancano due cose" */
  title: string
  errors: readonly { id: string; text: string }[]
  /** Changes at each attempt, so that focus comes back here. */
  attempt?: number
  /** Focus comes here when it appears; false where another part of the page must keep it. */
  takesFocus?: boolean
}

function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}

export function FormSummary({ title, errors, attempt = 0, takesFocus = true }: FormSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const wrong = errors.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt brings focus back
  useEffect(() => {
    if (wrong && takesFocus) box.current?.focus()
  }, [wrong, takesFocus, attempt])
  if (!wrong) return null
  return (
    <div ref={box} className="ui-summary" role="group" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId} className="ui-summary-title">
        {title}
      </h2>
      <ul className="ui-summary-list">
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`} onClick={goToField}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

// What a form still wants, read from the form itself: questions without the word "facoltativo" that have no answer, and
// selects or marks that are `required`. So the last button is always there for who goes by keyboard or listens, and
// pressing it says what is missing. `data-answered` around two questions: an answer to one is enough.
import { useRef, useState } from 'react'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isSeen = (element: HTMLElement): boolean => element.closest('details, [hidden], .ui-heard') === null
const wordsOf = (label: Element | null | undefined): string | undefined => {
  if (!label || label.querySelector('.ui-optional')) return undefined
  return label.textContent?.trim() || undefined
}

const isEmpty = (control: Control): boolean => {
  if (control.disabled || control.closest('[data-answered=true]')) return false
  if (control instanceof HTMLSelectElement) return control.required && control.value === ''
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
    return control.type === 'checkbox' && control.required && !control.checked
  return !['file', 'search', 'hidden'].includes(control.type) && control.value.trim() === ''
}

interface Missing {
  label: string
  at: HTMLElement
}

const controls = (form: HTMLElement): Missing[] =>
  [...form.querySelectorAll<Control>('input, select, textarea')].flatMap((at) => {
    const label = isSeen(at) && isEmpty(at) ? wordsOf(at.labels?.[0]) : undefined
    return label ? [{ label, at }] : []
  })

/** Tap-to-choose rows and lists of radios in which nothing is chosen. */
const groups = (form: HTMLElement): Missing[] =>
  [...form.querySelectorAll<HTMLElement>('[role=radiogroup], fieldset')].flatMap((group) => {
    const radios = [...group.querySelectorAll<HTMLElement>('[role=radio], input[type=radio]')]
    const isChosen = radios.some(
      (radio) => radio.getAttribute('aria-checked') === 'true' || (radio as HTMLInputElement).checked,
    )
    const named = group.getAttribute('aria-labelledby')
    const label = wordsOf(named ? document.getElementById(named) : group.querySelector('legend'))
    const [at] = radios
    return at && !isChosen && label && isSeen(group) ? [{ label, at }] : []
  })

/** What is missing, from above to below, for the summary that leads to each. */
const missingIn = (form: HTMLElement): { id: string; text: string }[] => {
  const found = [...controls(form), ...groups(form)].sort((a, b) =>
    a.at.compareDocumentPosition(b.at) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  return found.map(({ label, at }, i) => {
    at.id ||= `missing-${i}`
    return { id: at.id, text: label }
  })
}

/** For the frame of a dialog: `look` after a press that came too early says whether it could tell what is missing. */
export const useMissing = () => {
  const form = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState<{ errors: { id: string; text: string }[]; attempt: number }>({
    errors: [],
    attempt: 0,
  })
  const look = (): boolean => {
    const errors = form.current ? missingIn(form.current) : []
    setSeen(({ attempt }) => ({ errors, attempt: attempt + 1 }))
    return errors.length > 0
  }
  const forget = () => setSeen((before) => ({ ...before, errors: [] }))
  return { form, ...seen, look, forget }
}

// Arrow keys inside "choose one": one stop of the Tab key, arrows move and choose, also right to left.
import type { KeyboardEvent } from 'react'

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function stepOf(event: KeyboardEvent<HTMLElement>): number {
  const step = steps[event.key] ?? 0
  const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft'
  const rightToLeft = sideways && getComputedStyle(event.currentTarget).direction === 'rtl'
  return rightToLeft ? -step : step
}

/** Put on the element with role radiogroup; the options inside carry role radio. */
export function moveAmongRadios(event: KeyboardEvent<HTMLElement>): void {
  const step = stepOf(event)
  if (step === 0) return
  const found = event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]:not(:disabled)')
  const radios: (Element | null)[] = [...found]
  const here = radios.indexOf(document.activeElement)
  if (here < 0) return
  event.preventDefault()
  const next = radios[(here + step + radios.length) % radios.length]
  if (!(next instanceof HTMLElement)) return
  next.focus()
  next.click()
}

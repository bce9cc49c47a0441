// Listens to the whole page for a barcode reader, wherever the focus is. What it typed into a field on the way is taken back,
// so that a scan never becomes half of somebody's sentence.
import { useEffect, useRef } from 'react'
import { type Burst, hear, isTooFast, type KeyHeard, type Scan, silence } from './burst.ts'

type Writable = HTMLInputElement | HTMLTextAreaElement

const writableOf = (target: EventTarget | null): Writable | undefined =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined

const putBack = (field: Writable, value: string): void => {
  if (!field.isConnected || field.value === value) return
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const heardOf = (event: KeyboardEvent): KeyHeard => ({
  key: event.key,
  code: event.code,
  shiftKey: event.shiftKey,
  ctrlKey: event.ctrlKey,
  altKey: event.altKey,
  repeat: event.repeat,
  at: event.timeStamp,
})

/** Who hears the reader: what opened last, a dialog before the page beneath it. */
const listeners: ((scan: Scan) => void)[] = []

/** One ear for the page, whatever the number of listeners. */
const listen = (): (() => void) => {
  let burst: Burst = silence
  let field: { of: Writable; value: string } | undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const before = burst
    const heard = hear(burst, heardOf(event))
    burst = heard.burst
    if (burst.count === 1 && before.count !== 1) {
      const of = writableOf(event.target)
      field = of && { of, value: of.value }
    }
    // G and O of a code are no jump to another page: nothing else hears keys so fast, outside a field.
    if (isTooFast(before, burst) && !writableOf(event.target)) event.stopImmediatePropagation()
    if (!heard.scan) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (field) putBack(field.of, field.value)
    listeners.at(-1)?.(heard.scan)
  }
  window.addEventListener('keydown', onKeyDown, true)
  return () => window.removeEventListener('keydown', onKeyDown, true)
}
let stop: (() => void) | undefined

export function useScanner(onScan: (scan: Scan) => void, isListening = true): void {
  const latest = useRef(onScan)
  useEffect(() => {
    latest.current = onScan
  })
  useEffect(() => {
    if (!isListening) return
    const mine = (scan: Scan) => latest.current(scan)
    listeners.push(mine)
    stop ??= listen()
    return () => {
      listeners.splice(listeners.indexOf(mine), 1)
      if (listeners.length > 0) return
      stop?.()
      stop = undefined
    }
  }, [isListening])
}

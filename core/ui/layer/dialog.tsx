// A question before an act that exposes or destroys: who will see it, for how long, and the way back.
// Built on the browser's own dialog, so focus stays inside and Esc is always the way back: at once, or, over
// something written, after a first Esc that goes to the button of the way back.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'

export interface DialogProps {
  open: boolean
  /** Called by Esc and by the way back; the owner then sets open to false. */
  onClose: () => void
  /** A question, in the words of the act. */
  title: ReactNode
  children?: ReactNode
  /** Way back first (quiet), the act last. */
  acts?: ReactNode
  size?: 'narrow' | 'wide'
  /** Focus enters the title unless a field is named here. */
  focus?: RefObject<HTMLElement | null>
}

export interface LayerOptions {
  open: boolean
  onClose: () => void
  focus?: RefObject<HTMLElement | null>
  /** What is written inside is not thrown away by one key: the first Esc only goes to the way back. */
  keepsWriting?: boolean
}

/** Opens a native dialog, puts focus where it should enter and gives it back at the end. */
export function useLayer({ open, onClose, focus, keepsWriting = false }: LayerOptions) {
  const layer = useRef<HTMLDialogElement>(null)
  const isWritten = useRef(false)
  useEffect(() => {
    const element = layer.current
    if (!open || !element) return
    const before = document.activeElement
    if (!element.open) element.showModal()
    const target = focus?.current ?? element.querySelector<HTMLElement>('[data-enter]')
    target?.focus()
    isWritten.current = false
    const onWrite = () => {
      isWritten.current = true
    }
    element.addEventListener('input', onWrite)
    return () => {
      element.removeEventListener('input', onWrite)
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open, focus])
  const onCancel = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    const wayBack = layer.current?.querySelector<HTMLElement>('.ui-dialog-acts button')
    const isAsked = !keepsWriting || !isWritten.current || !wayBack || document.activeElement === wayBack
    if (isAsked) onClose()
    else wayBack.focus()
  }
  /** The browser may close it by itself (a second Esc); a close that was already followed by an opening is old news. */
  const onClosed = () => {
    if (open && !layer.current?.open) onClose()
  }
  return { layer, onCancel, onClose: onClosed }
}

export function Dialog(props: DialogProps) {
  const { open, onClose, title, children, acts, size = 'narrow', focus } = props
  const titleId = useId()
  const wires = useLayer({ open, onClose, focus, keepsWriting: true })
  if (!open) return null
  return (
    <dialog
      ref={wires.layer}
      className={`ui-dialog ui-dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={wires.onCancel}
      onClose={wires.onClose}
    >
      <h2 id={titleId} tabIndex={-1} data-enter className="ui-dialog-title">
        {title}
      </h2>
      <div className="ui-dialog-body">{children}</div>
      {acts && <div className="ui-dialog-acts">{acts}</div>}
    </dialog>
  )
}

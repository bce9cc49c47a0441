// A panel that slides in beside or under the work: the navigation on a phone, the details of a row.
import { type ReactNode, useId } from 'react'
import { IconButton } from '../act/button.tsx'
import { useLayer } from './dialog.tsx'

export interface SheetProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  titleHidden?: boolean
  /** The word of the closing cross. */
  close: string
  side?: 'start' | 'end' | 'bottom'
  children: ReactNode
}

export function Sheet({ open, onClose, title, titleHidden, close, side = 'end', children }: SheetProps) {
  const titleId = useId()
  const wires = useLayer({ open, onClose })
  if (!open) return null
  const onBackdrop = (event: { target: EventTarget; currentTarget: EventTarget }) => {
    if (event.target === event.currentTarget) onClose()
  }
  return (
    <dialog
      ref={wires.layer}
      className={`ui-sheet ui-sheet-${side}`}
      aria-labelledby={titleId}
      onCancel={wires.onCancel}
      onClose={wires.onClose}
      onClick={onBackdrop}
    >
      <div className="ui-sheet-inside">
        <div className="ui-sheet-head">
          <h2 id={titleId} tabIndex={-1} data-enter className={titleHidden ? 'ui-heard' : undefined}>
            {title}
          </h2>
          <IconButton icon="close" label={close} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  )
}

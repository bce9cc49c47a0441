// A word that something happened, and ten seconds to take it back. Never for errors: those stay on the page.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Icon, type IconName } from '../icons/icon.tsx'

export interface ToastWords {
  text: string
  icon?: IconName
  undo?: { label: string; onUndo: () => void }
}

type Say = (toast: ToastWords) => void

const ToastContext = createContext<Say>(() => undefined)
const stay_ms = 6_000
const stay_with_undo_ms = 10_000

/** say({ text: 'Invio ritirato.', undo: { label: 'Annulla', onUndo } }) */
export function useToast(): Say {
  return useContext(ToastContext)
}

/** Goes once around the app; the newest word replaces the one before. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(ToastWords & { key: number }) | null>(null)
  const say = useCallback<Say>((next) => setToast((now) => ({ ...next, key: (now?.key ?? 0) + 1 })), [])
  const leave = useCallback(() => setToast(null), [])
  const area = useMemo(() => <ToastArea toast={toast} onLeave={leave} />, [toast, leave])
  return (
    <ToastContext value={say}>
      {children}
      {area}
    </ToastContext>
  )
}

function ToastArea({
  toast,
  onLeave,
}: {
  toast: (ToastWords & { key: number }) | null
  onLeave: () => void
}) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!toast || held) return
    const timer = setTimeout(onLeave, toast.undo ? stay_with_undo_ms : stay_ms)
    return () => clearTimeout(timer)
  }, [toast, held, onLeave])
  const undoAndLeave = () => {
    toast?.undo?.onUndo()
    onLeave()
  }
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) }
  const holdFocus = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) }
  return (
    <div className="ui-toasts" role="status" aria-live="polite" {...hold} {...holdFocus}>
      {toast && (
        <Toast
          key={toast.key}
          text={toast.text}
          icon={toast.icon}
          undo={toast.undo && { label: toast.undo.label, onUndo: undoAndLeave }}
        />
      )}
    </div>
  )
}

export function Toast({ text, icon = 'check', undo }: ToastWords) {
  return (
    <div className="ui-toast">
      <Icon name={icon} />
      <span>{text}</span>
      {undo && (
        <button type="button" className="ui-toast-undo" onClick={undo.onUndo}>
          {undo.label}
        </button>
      )}
    </div>
  )
}

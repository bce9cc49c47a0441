// A short list of acts or places behind one button: "more" on a row, the language, the network I work in.
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useGo } from '../act/go.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'

export interface MenuItem {
  key: string
  label: ReactNode
  icon?: IconName
  href?: string
  onSelect?: () => void
  /** The one already chosen, in menus that choose. */
  current?: boolean
  destructive?: boolean
  lang?: string
  note?: ReactNode
}

export interface MenuProps {
  /** What the button says; with labelHidden only to those who listen. */
  label: string
  items: readonly MenuItem[]
  /** The face of the button; the label and an arrow when missing. */
  children?: ReactNode
  /** The face already carries all the words: the label is not added to it. */
  spoken?: boolean
  className?: string
  align?: 'start' | 'end'
  /** up opens above the button: for the foot of the page. */
  opens?: 'down' | 'up'
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const found = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-menu-item]')]
  const items: (Element | null)[] = found
  const here = items.indexOf(document.activeElement)
  const goals: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: items.length - 1,
  }
  const goal = goals[event.key]
  if (goal === undefined) return
  event.preventDefault()
  found[(goal + found.length) % found.length]?.focus()
}

function Item({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const go = useGo(item.href)
  const className = `ui-menu-item${item.destructive ? ' ui-menu-danger' : ''}`
  const inside = (
    <>
      {item.icon && <Icon name={item.icon} />}
      <span className="ui-menu-words">
        <span lang={item.lang}>{item.label}</span>
        {item.note && <span className="ui-note">{item.note}</span>}
      </span>
      {item.current && <Icon name="check" />}
    </>
  )
  const current = item.current ? ('true' as const) : undefined
  if (item.href) {
    const onClick = (event: MouseEvent) => {
      go?.(event)
      onDone()
    }
    return (
      <a href={item.href} className={className} onClick={onClick} aria-current={current} data-menu-item>
        {inside}
      </a>
    )
  }
  const onClick = () => {
    onDone()
    item.onSelect?.()
  }
  return (
    <button type="button" className={className} onClick={onClick} aria-current={current} data-menu-item>
      {inside}
    </button>
  )
}

/** Opening, closing and walking: focus enters the list and comes back to the button. */
function useMenu() {
  const [open, setOpen] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    room.current?.querySelector<HTMLElement>('[aria-current], [data-menu-item]')?.focus()
    const onAway = (event: PointerEvent) => {
      if (event.target instanceof Node && !room.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onAway)
    return () => document.removeEventListener('pointerdown', onAway)
  }, [open])
  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (open && event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      close()
    }
    if (open) moveFocus(event)
    else if (event.key === 'ArrowDown') setOpen(true)
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  return { open, toggle: () => setOpen(!open), close, trigger, roomProps: { ref: room, onKeyDown, onBlur } }
}

export function Menu({
  label,
  items,
  children,
  spoken,
  className,
  align = 'start',
  opens = 'down',
}: MenuProps) {
  const { open, toggle, close, trigger, roomProps } = useMenu()
  const listId = useId()
  return (
    <div className="ui-menu-room" {...roomProps}>
      <button
        ref={trigger}
        type="button"
        className={className ?? 'ui-menu-button'}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={toggle}
      >
        {children && !spoken && <span className="ui-heard">{label}</span>}
        {children ?? (
          <>
            <span>{label}</span>
            <Icon name="chevron-down" size={16} />
          </>
        )}
      </button>
      {open && (
        <ul id={listId} className={`ui-menu ui-menu-${align} ui-menu-${opens}`} aria-label={label}>
          {items.map((item) => (
            <li key={item.key}>
              <Item item={item} onDone={close} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

// The phone at night: one column, four tabs under the thumb, and one tap that hides everything behind a clock.
import { type ReactNode, type TouchEvent, useRef, useState } from 'react'
import { IconButton } from '../act/button.tsx'
import { type Navigate, NavigateProvider } from '../act/go.tsx'
import { Tabs, type TabsProps } from '../street/tabs.tsx'
import { SkipLink } from './page-head.tsx'
import { PlainClock } from './plain-clock.tsx'

export interface FieldShellProps {
  title: ReactNode
  /** Under the title: unit, hours, network. */
  line?: ReactNode
  tabs: Omit<TabsProps, 'onNavigate'>
  locale: string
  /** Night unless told: after sunset the eyes thank us. */
  theme?: 'night' | 'day' | 'auto'
  onNavigate?: Navigate
  /** Told when everything is hidden or shown again, e.g. to lock. */
  onHide?: (hidden: boolean) => void
  /** Main acts kept above the tabs, e.g. save. */
  foot?: ReactNode
  words: { skip: string; hide: string; clock: string }
  children: ReactNode
}

const swipe_px = 60

/** Two fingers drawn down the glass do the same as the button. */
function useTwoFingers(onSwipe: () => void) {
  const startY = useRef<number | null>(null)
  const middle = (event: TouchEvent) =>
    [...event.nativeEvent.touches].reduce((sum, touch) => sum + touch.clientY, 0) / event.touches.length
  return {
    onTouchStart: (event: TouchEvent) => {
      startY.current = event.touches.length === 2 ? middle(event) : null
    },
    onTouchMove: (event: TouchEvent) => {
      if (startY.current === null || event.touches.length !== 2) return
      if (middle(event) - startY.current < swipe_px) return
      startY.current = null
      onSwipe()
    },
    onTouchEnd: () => {
      startY.current = null
    },
  }
}

export function FieldShell(shell: FieldShellProps) {
  const { title, line, tabs, locale, theme = 'night', onNavigate, onHide, foot, words, children } = shell
  const [hidden, setHidden] = useState(false)
  const turn = (next: boolean) => {
    setHidden(next)
    onHide?.(next)
  }
  const fingers = useTwoFingers(() => turn(true))
  const themed = theme === 'auto' ? { 'data-theme': 'auto' } : {}
  return (
    <NavigateProvider value={onNavigate}>
      <div className={`ui-field-shell ui-ground ${theme === 'auto' ? '' : theme}`} {...themed} {...fingers}>
        {hidden && <PlainClock locale={locale} label={words.clock} onReturn={() => turn(false)} />}
        <div className="ui-field-all" hidden={hidden}>
          <SkipLink label={words.skip} />
          <header className="ui-field-head">
            <div className="ui-field-where">
              <h1 className="ui-field-title">{title}</h1>
              {line && <div className="ui-field-line">{line}</div>}
            </div>
            <IconButton icon="hide" size="field" label={words.hide} onClick={() => turn(true)} />
          </header>
          <main id="main" tabIndex={-1} className="ui-field-main">
            {children}
          </main>
          <div className="ui-field-bottom">
            {foot && <div className="ui-field-foot">{foot}</div>}
            <Tabs {...tabs} onNavigate={onNavigate} />
          </div>
        </div>
      </div>
    </NavigateProvider>
  )
}

// The desk: on the left what I do, above where I am and what was saved, in the middle the work.
import { type ReactNode, useState } from 'react'
import { IconButton } from '../act/button.tsx'
import { type Navigate, NavigateProvider, TextLink } from '../act/go.tsx'
import { SearchBox, type SearchBoxProps } from '../layer/search-box.tsx'
import { Sheet } from '../layer/sheet.tsx'
import { Switcher, type SwitcherProps } from '../layer/switcher.tsx'
import { DeskNav, type Me, type NavGroup } from './desk-nav.tsx'
import { Wordmark } from './mark.tsx'
import { SkipLink } from './page-head.tsx'

export interface DeskShellProps {
  brand: { name: string; href: string }
  groups: readonly NavGroup[]
  /** Key of the place where we are. */
  current: string
  me: Me
  /** Rete, Lavori per, and the project when there is more than one. */
  switchers: readonly SwitcherProps[]
  search: SearchBoxProps
  /** A SavedState. */
  saved?: ReactNode
  /** Long jobs that can be left. */
  tray?: ReactNode
  help: { label: string; onOpen: () => void }
  onNavigate?: Navigate
  /** edge: maps and planners touch the borders. */
  measure?: 'page' | 'edge'
  words: { skip: string; nav: string; openNav: string; closeNav: string }
  children: ReactNode
}

function TopBar({ shell, onMenu }: { shell: DeskShellProps; onMenu: () => void }) {
  const { switchers, search, saved, tray, help, words } = shell
  return (
    <header className="ui-top">
      <span className="ui-top-menu">
        <IconButton icon="menu" label={words.openNav} onClick={onMenu} />
      </span>
      <div className="ui-switchers">
        {switchers.map((switcher) => (
          <Switcher key={switcher.kicker} {...switcher} />
        ))}
      </div>
      <div className="ui-top-search">
        <SearchBox {...search} />
      </div>
      {tray}
      {saved && <div className="ui-top-saved">{saved}</div>}
      <IconButton icon="help" label={help.label} onClick={help.onOpen} />
    </header>
  )
}

export function DeskShell(shell: DeskShellProps) {
  const { brand, groups, current, me, onNavigate, words, measure = 'page', children } = shell
  const [navOpen, setNavOpen] = useState(false)
  const goAndClose = (href: string) => {
    setNavOpen(false)
    onNavigate?.(href)
  }
  const follow = onNavigate ? goAndClose : undefined
  const nav = { label: words.nav, groups, current, me, onNavigate: follow }
  return (
    <NavigateProvider value={onNavigate}>
      <div className="ui-desk ui-ground">
        <SkipLink label={words.skip} />
        <div className="ui-side">
          <DeskNav {...nav}>
            <TextLink href={brand.href} className="ui-brand">
              <Wordmark name={brand.name} />
            </TextLink>
          </DeskNav>
        </div>
        <div className="ui-desk-body">
          <TopBar shell={shell} onMenu={() => setNavOpen(true)} />
          <main id="main" tabIndex={-1} className={`ui-main ui-main-${measure}`}>
            {children}
          </main>
        </div>
        <Sheet
          open={navOpen}
          onClose={() => setNavOpen(false)}
          side="start"
          title={<Wordmark name={brand.name} />}
          close={words.closeNav}
        >
          <DeskNav {...nav} />
        </Sheet>
      </div>
    </NavigateProvider>
  )
}

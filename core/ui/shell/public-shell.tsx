// The open door: numbers to call first, then what anybody may find, in the language they read.
import type { ReactNode } from 'react'
import { type Navigate, NavigateProvider, TextLink } from '../act/go.tsx'
import { Icon } from '../icons/icon.tsx'
import { Menu, type MenuItem } from '../layer/menu.tsx'
import { Wordmark } from './mark.tsx'
import { SkipLink } from './page-head.tsx'

export interface PublicLink {
  key: string
  label: string
  href: string
}

export interface PublicShellProps {
  brand: { name: string; href: string }
  links: readonly PublicLink[]
  /** Key of the link where we are. */
  current?: string
  /** "Italiano", and the other languages each in its own name (MenuItem.lang). */
  language: { label: string; current: string; items: readonly MenuItem[] }
  urgent: { lead: string; numbers: readonly { number: string; label: string }[] }
  footer: {
    label: string
    /** Accessibility, privacy, legal notes, open data. */
    links: readonly PublicLink[]
    /** Who stands behind: the network, the institutions. */
    end?: ReactNode
    /** The network's own mark, a funder's line. */
    above?: ReactNode
  }
  onNavigate?: Navigate
  words: { skip: string; nav: string; urgent: string }
  children: ReactNode
}

function Urgent({ urgent, label }: { urgent: PublicShellProps['urgent']; label: string }) {
  return (
    <section className="ui-urgent" aria-label={label}>
      <div className="ui-public-measure ui-urgent-row">
        <span>{urgent.lead}</span>
        <ul className="ui-urgent-list">
          {urgent.numbers.map((line) => (
            <li key={line.number}>
              <a href={`tel:${line.number}`}>
                <bdi>{line.number}</bdi> {line.label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Header({ shell }: { shell: PublicShellProps }) {
  const { brand, links, current, language, words } = shell
  return (
    <header className="ui-public-head">
      <div className="ui-public-measure ui-public-bar">
        <TextLink href={brand.href} className="ui-brand">
          <Wordmark name={brand.name} />
        </TextLink>
        <nav aria-label={words.nav} className="ui-public-nav">
          <ul className="ui-public-links">
            {links.map((link) => (
              <li key={link.key}>
                <TextLink href={link.href} className="ui-public-link" current={link.key === current}>
                  {link.label}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
        <Menu label={`${language.label}: `} items={language.items} align="end">
          <Icon name="comment" />
          <span>{language.current}</span>
          <Icon name="chevron-down" size={16} />
        </Menu>
      </div>
    </header>
  )
}

export function PublicShell(shell: PublicShellProps) {
  const { footer, urgent, words, onNavigate, children } = shell
  return (
    <NavigateProvider value={onNavigate}>
      <div className="ui-public ui-ground">
        <SkipLink label={words.skip} />
        <Urgent urgent={urgent} label={words.urgent} />
        <Header shell={shell} />
        <main id="main" tabIndex={-1} className="ui-public-main ui-public-measure">
          {children}
        </main>
        <footer className="ui-public-foot">
          <div className="ui-public-measure">
            {footer.above}
            <div className="ui-public-foot-row">
              <nav aria-label={footer.label}>
                <ul className="ui-public-foot-links">
                  {footer.links.map((link) => (
                    <li key={link.key}>
                      <TextLink href={link.href} className="ui-foot-link">
                        {link.label}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              </nav>
              {footer.end && <div>{footer.end}</div>}
            </div>
          </div>
        </footer>
      </div>
    </NavigateProvider>
  )
}

// What I do, grouped as people say it (street, community, knowing), with how many things wait for me.
import type { ReactNode } from 'react'
import { type Navigate, useGo } from '../act/go.tsx'
import { Avatar } from '../data/avatar.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'
import { Menu, type MenuItem } from '../layer/menu.tsx'

export interface NavItem {
  key: string
  label: string
  icon: IconName
  href: string
  /** How many wait for me, never a total. */
  count?: number
  /** "7 ti aspettano", for those who listen. */
  countLabel?: string
}
export interface NavGroup {
  key: string
  /** The first group has none. */
  title?: string
  items: readonly NavItem[]
}
export interface Me {
  name: string
  role: string
  /** Leave, change language, day and night… */
  items: readonly MenuItem[]
  /** Name of that menu: "Il tuo profilo". */
  label: string
}

interface NavLinkProps {
  item: NavItem
  current: boolean
  onNavigate?: Navigate
}

function NavLink({ item, current, onNavigate }: NavLinkProps) {
  const go = useGo(item.href, onNavigate)
  return (
    <li>
      <a href={item.href} onClick={go} className="ui-nav-link" aria-current={current ? 'page' : undefined}>
        <Icon name={item.icon} />
        <span className="ui-nav-word">{item.label}</span>
        {item.count ? (
          <>
            <span className="ui-nav-count" aria-hidden="true">
              {item.count}
            </span>
            <span className="ui-heard">{item.countLabel ?? item.count}</span>
          </>
        ) : null}
      </a>
    </li>
  )
}

export interface DeskNavProps {
  label: string
  groups: readonly NavGroup[]
  current: string
  me: Me
  onNavigate?: Navigate
  /** The mark, at the top. */
  children?: ReactNode
}

export function DeskNav({ label, groups, current, me, onNavigate, children }: DeskNavProps) {
  return (
    <nav className="ui-nav-whole" aria-label={label}>
      {children}
      <div className="ui-nav">
        {groups.map((group) => (
          <div key={group.key} className="ui-nav-group">
            {group.title && (
              <div className="ui-nav-title" id={`nav-${group.key}`}>
                {group.title}
              </div>
            )}
            <ul className="ui-nav-list" aria-labelledby={group.title ? `nav-${group.key}` : undefined}>
              {group.items.map((item) => (
                <NavLink key={item.key} item={item} current={item.key === current} onNavigate={onNavigate} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="ui-me">
        <Menu label={me.label} items={me.items} className="ui-me-button" opens="up">
          <Avatar name={me.name} size={28} silent />
          <span className="ui-me-words">
            <b>{me.name}</b>
            <small>{me.role}</small>
          </span>
        </Menu>
      </div>
    </nav>
  )
}

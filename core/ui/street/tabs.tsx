// The four places of the field app, under the thumb. The amber number is what is only on this phone.
import { type Navigate, useGo } from '../act/go.tsx'
import { Icon, type IconName } from '../icons/icon.tsx'

export interface TabItem {
  key: string
  label: string
  icon: IconName
  href: string
  count?: number
  /** "6 solo su questo telefono", for those who listen. */
  countLabel?: string
}

export interface TabsProps {
  label: string
  items: readonly TabItem[]
  current: string
  onNavigate?: Navigate
}

function Tab({ item, current, onNavigate }: { item: TabItem; current: boolean; onNavigate?: Navigate }) {
  const go = useGo(item.href, onNavigate)
  return (
    <li>
      <a href={item.href} onClick={go} className="ui-tab" aria-current={current ? 'page' : undefined}>
        <span className="ui-tab-icon">
          <Icon name={item.icon} size={24} />
          {item.count ? (
            <span className="ui-tab-count" aria-hidden="true">
              {item.count}
            </span>
          ) : null}
        </span>
        <span>{item.label}</span>
        {item.count ? <span className="ui-heard">{item.countLabel}</span> : null}
      </a>
    </li>
  )
}

export function Tabs({ label, items, current, onNavigate }: TabsProps) {
  return (
    <nav className="ui-tabs" aria-label={label}>
      <ul className="ui-tabs-list">
        {items.map((item) => (
          <Tab key={item.key} item={item} current={item.key === current} onNavigate={onNavigate} />
        ))}
      </ul>
    </nav>
  )
}

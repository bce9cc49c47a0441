// Where I am in the network and for whom I work; the same words open the way to the other places.
import { Icon } from '../icons/icon.tsx'
import { Menu, type MenuItem } from './menu.tsx'

export interface SwitcherProps {
  /** "Rete", "Lavori per" */
  kicker: string
  /** Where I am now. */
  current: string
  /** Other places; empty when there is only this one. */
  items: readonly MenuItem[]
}

/** Changing network or organisation is a page change, never silent. */
export function Switcher({ kicker, current, items }: SwitcherProps) {
  const face = (
    <span className="ui-switcher">
      <span className="ui-switcher-kicker">{kicker} </span>
      <span className="ui-switcher-name">
        <span>{current}</span>
        {items.length > 1 && <Icon name="chevron-down" size={16} />}
      </span>
    </span>
  )
  if (items.length < 2) return face
  return (
    <Menu label={`${kicker}: ${current}`} items={items} className="ui-switcher-button" spoken>
      {face}
    </Menu>
  )
}

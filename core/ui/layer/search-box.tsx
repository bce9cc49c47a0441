// The quiet box of the top bar: it looks like a place to write, and opens the search panel.
import { Icon } from '../icons/icon.tsx'

export interface SearchBoxProps {
  /** "Cerca persone, luoghi, uscite…" */
  label: string
  /** "Ctrl K" */
  keys: string
  onOpen: () => void
}

/** The quiet box in the top bar that opens the panel. */
export function SearchBox({ label, keys, onOpen }: SearchBoxProps) {
  return (
    <button type="button" className="ui-search-box" onClick={onOpen} aria-haspopup="dialog">
      <Icon name="search" />
      <span className="ui-search-box-word">{label}</span>
      <kbd>{keys}</kbd>
    </button>
  )
}

// Finding a person, a place, an outing by what one remembers. Only among what I may see, and it says so.
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../icons/icon.tsx'
import { useLayer } from './dialog.tsx'
import { Found } from './found.tsx'
import type { SearchGroup, SearchResult } from './search-results.ts'

export type { SearchGroup, SearchResult }

export interface SearchPanelProps {
  open: boolean
  onClose: () => void
  query: string
  onQuery: (query: string) => void
  groups: readonly SearchGroup[]
  onOpenResult?: (result: SearchResult) => void
  words: {
    label: string
    /** "scegli", "apri" beside their keys */
    choose: string
    open: string
    enter: string
    close: string
    /** "Cerchi solo tra ciò che puoi vedere" */
    within: string
    /** "18 risultati", also said aloud */
    found: (count: number) => string
    /** What to do when nothing is found. */
    none: ReactNode
  }
}

function useChoice(count: number, query: string) {
  const [at, setAt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts again from the first result
  useEffect(() => setAt(0), [query])
  const move = (step: number) => setAt((now) => (count === 0 ? 0 : (now + step + count) % count))
  return { at: Math.min(at, Math.max(0, count - 1)), move, setAt }
}

interface HeadProps {
  panel: SearchPanelProps
  input: RefObject<HTMLInputElement | null>
  listId: string
  chosen: SearchResult | undefined
  onMove: (step: number) => void
}

function Head({ panel, input, listId, chosen, onMove }: HeadProps) {
  const { words, query, onQuery, onClose } = panel
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step && event.key !== 'Enter') return
    event.preventDefault()
    if (step) onMove(step)
    else if (chosen) document.getElementById(`${listId}-${chosen.id}`)?.click()
  }
  return (
    <div className="ui-search-head">
      <Icon name="search" size={24} />
      <input
        ref={input}
        type="text"
        className="ui-search-input"
        role="combobox"
        aria-label={words.label}
        aria-expanded={chosen !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.label}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="ui-search-esc" onClick={onClose}>
        <kbd>Esc</kbd>
        <span className="ui-heard"> {words.close}</span>
      </button>
    </div>
  )
}

function Foot({ words }: Pick<SearchPanelProps, 'words'>) {
  return (
    <div className="ui-search-foot">
      <span className="ui-search-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> {words.choose} <kbd>{words.enter}</kbd> {words.open}
      </span>
      <span>
        <Icon name="locked" size={16} /> {words.within}
      </span>
    </div>
  )
}

export function SearchPanel(panel: SearchPanelProps) {
  const { open, onClose, query, groups, onOpenResult, words } = panel
  const input = useRef<HTMLInputElement>(null)
  const wires = useLayer({ open, onClose, focus: input })
  const listId = useId()
  const results = groups.flatMap((group) => group.results)
  const choice = useChoice(results.length, query)
  const chosen = results[choice.at]
  if (!open) return null
  const openResult = (result: SearchResult) => {
    onClose()
    onOpenResult?.(result)
  }
  const typed = query.trim() !== ''
  return (
    <dialog
      ref={wires.layer}
      className="ui-search"
      aria-label={words.label}
      onCancel={wires.onCancel}
      onClose={wires.onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <Head panel={panel} input={input} listId={listId} chosen={chosen} onMove={choice.move} />
      <Found
        id={listId}
        groups={groups}
        query={query}
        chosen={chosen?.id}
        label={words.label}
        onPoint={(id) => choice.setAt(results.findIndex((result) => result.id === id))}
        onOpen={openResult}
      />
      {typed && results.length === 0 && <div className="ui-search-none">{words.none}</div>}
      <Foot words={words} />
      <span className="ui-heard" role="status">
        {typed ? words.found(results.length) : ''}
      </span>
    </dialog>
  )
}

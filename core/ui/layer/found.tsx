// What the search found, in groups, with the matching letters marked and the acts last.
import { Fragment, type ReactNode } from 'react'
import { useGo } from '../act/go.tsx'
import { Icon } from '../icons/icon.tsx'
import type { SearchGroup, SearchResult } from './search-results.ts'

/** Marks the typed letters inside a text, without minding capitals. */
export function Marked({ text, query }: { text: string; query: string }): ReactNode {
  const wanted = query.trim().toLocaleLowerCase()
  if (wanted === '') return text
  const at = text.toLocaleLowerCase().indexOf(wanted)
  if (at < 0) return text
  return (
    <Fragment>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </Fragment>
  )
}

interface FoundProps {
  id: string
  groups: readonly SearchGroup[]
  query: string
  chosen: string | undefined
  label: string
  onPoint: (id: string) => void
  onOpen: (result: SearchResult) => void
}

function Result({ found, result }: { found: FoundProps; result: SearchResult }) {
  const go = useGo(result.href)
  return (
    <a
      id={`${found.id}-${result.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={result.id === found.chosen}
      className="ui-found"
      href={result.href}
      onClick={(event) => {
        go?.(event)
        found.onOpen(result)
      }}
      onMouseMove={() => found.onPoint(result.id)}
    >
      {result.tile ?? (
        <span className="ui-tile">
          <Icon name={result.icon ?? 'file'} />
        </span>
      )}
      <span className="ui-found-words">
        <b>
          <Marked text={result.title} query={found.query} />
        </b>{' '}
        {result.context && <Marked text={result.context} query={found.query} />}
      </span>
      {result.badge}
    </a>
  )
}

export function Found(found: FoundProps) {
  return (
    <div id={found.id} role="listbox" aria-label={found.label} className="ui-search-list">
      {found.groups
        .filter((group) => group.results.length > 0)
        .map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${found.id}-g-${group.key}`}>
            <div id={`${found.id}-g-${group.key}`} className="ui-search-group" role="presentation">
              {group.title}
            </div>
            {group.results.map((result) => (
              <Result key={result.id} found={found} result={result} />
            ))}
          </div>
        ))}
    </div>
  )
}

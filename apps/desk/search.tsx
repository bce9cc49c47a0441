// Ctrl K: what people remember, found among what they may see. Places to go first, then what the rooms know.
import { useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import { type SearchGroup, SearchPanel } from '#core/ui'
import { findEverywhere } from './finding.ts'
import { placesFor } from './nav.ts'
import type { DeskMe } from './session.tsx'
import { texts } from './texts/index.ts'

interface DeskSearchProps {
  open: boolean
  onClose: () => void
  onGo: (href: string) => void
  me: DeskMe
}

const pause_ms = 200

function useFindings(query: string, me: DeskMe): SearchGroup[] {
  const [found, setFound] = useState<SearchGroup[]>([])
  const t = useText(texts)
  useEffect(() => {
    let isMine = true
    const timer = setTimeout(() => {
      void findEverywhere(query, me.verbs).then((groups) => {
        if (isMine) setFound(groups.map((group) => ({ ...group, title: t(`search_words.${group.key}`) })))
      })
    }, pause_ms)
    return () => {
      isMine = false
      clearTimeout(timer)
    }
  }, [query, me, t])
  return found
}

export function DeskSearch({ open, onClose, onGo, me }: DeskSearchProps) {
  const t = useText(texts)
  const [query, setQuery] = useState('')
  const found = useFindings(query, me)
  const acts = placesFor(me.verbs)
    .map((place) => ({ id: place.key, title: t(`place.${place.key}`), icon: place.icon, href: place.href }))
    .filter((place) => place.title.toLowerCase().includes(query.trim().toLowerCase()))
  const groups = [...found, { key: 'acts', title: t('search_words.acts'), results: acts }].filter((group) => group.results.length > 0)
  const close = () => {
    setQuery('')
    onClose()
  }
  return (
    <SearchPanel
      open={open}
      onClose={close}
      query={query}
      onQuery={setQuery}
      groups={groups}
      onOpenResult={(result) => {
        close()
        onGo(result.href)
      }}
      words={{
        label: t('search_words.label'),
        choose: t('search_words.choose'),
        open: t('search_words.open'),
        enter: t('search_words.enter'),
        close: t('search_words.close'),
        within: t('search_words.scope'),
        found: (count) => t('search_words.found', { count }),
        none: t('search_words.nothing'),
      }}
    />
  )
}

// Ctrl K: what people remember, found among what they may see. What the rooms know first, then places to go and acts.
import { useEffect, useState } from 'react'
import { useLanguage, useText } from '#core/i18n/web'
import { PersonTile, type SearchGroup, SearchPanel, type SearchResult } from '#core/ui'
import { findEverywhere } from './finding.ts'
import { matches } from './matching.ts'
import { actsFor, placesFor } from './nav.ts'
import type { DeskMe } from './session.tsx'
import { texts } from './texts/index.ts'

interface DeskSearchProps {
  open: boolean
  onClose: () => void
  onGo: (href: string) => void
  me: DeskMe
}

const pause_ms = 200

const withTile = (result: SearchResult): SearchResult =>
  result.tile ? { ...result, tile: <PersonTile nickname={String(result.tile)} /> } : result

function useFindings(query: string, me: DeskMe): SearchGroup[] {
  const [found, setFound] = useState<SearchGroup[]>([])
  const t = useText(texts)
  const { locale } = useLanguage()
  useEffect(() => {
    let isMine = true
    const timer = setTimeout(() => {
      void findEverywhere(query, { verbs: me.verbs, locale }).then((groups) => {
        const told = groups.map(({ key, results }) => ({
          key,
          title: t(`search_words.${key}`),
          results: results.map(withTile),
        }))
        if (isMine) setFound(told)
      })
    }, pause_ms)
    return () => {
      isMine = false
      clearTimeout(timer)
    }
  }, [query, me, locale, t])
  return found
}

export function DeskSearch({ open, onClose, onGo, me }: DeskSearchProps) {
  const t = useText(texts)
  const [query, setQuery] = useState('')
  const found = useFindings(open ? query : '', me)
  const acts = actsFor(me).map((act) => ({
    id: `act-${act.key}`,
    title: t(`act.${act.key}`),
    icon: act.icon,
    href: act.href,
  }))
  const goings = placesFor(me).map((place) => ({
    id: place.key,
    title: t(`place.${place.key}`),
    icon: place.icon,
    href: place.href,
  }))
  const wanted = [...acts, ...goings].filter((each) => matches(query, each.title))
  const groups = [...found, { key: 'acts', title: t('search_words.acts'), results: wanted }].filter(
    (group) => group.results.length > 0,
  )
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

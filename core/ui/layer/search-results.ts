// What a search found, in groups.
import type { ReactNode } from 'react'
import type { IconName } from '../icons/icon.tsx'

export interface SearchResult {
  id: string
  title: string
  context?: string
  icon?: IconName
  /** First letter tile for a person, instead of an icon. */
  tile?: ReactNode
  badge?: ReactNode
  href: string
}
export interface SearchGroup {
  key: string
  title: string
  results: readonly SearchResult[]
}

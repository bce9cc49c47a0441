// What rooms above hang on the page of a person. People knows none of them: each room gives a slot from its web door, the
// desk puts them in a row (apps/desk/person-page.tsx). A slot shows only what its own questions may show; where there is
// nothing to see it hangs nothing, so that an empty place tells nothing either.
import type { ComponentType } from 'react'
import type { IconName } from '#core/ui'

/** One moment of the story, whoever tells it. */
export interface TimelineEntry {
  key: string
  /** An instant, or a day. */
  at: string
  icon: IconName
  title: string
  text?: string
  /** Who was there. */
  by?: string
  href?: string
  /** Met in person: drawn stronger. */
  isMeeting?: boolean
}

export interface PersonSlot {
  key: string
  /** A hook: the word of the filter above the story. */
  useLabel(): string
  /** A hook: moments for the story, in any order; or that they did not come, so that a story with a hole says so. */
  useEntries?(person_id: string): readonly TimelineEntry[] | 'missing'
  /** A card at the side; it draws itself with `Card`, or nothing. `label`: nickname or code, never the name. */
  Panel?: ComponentType<{ person_id: string; label: string }>
  /** Buttons in the head of the page. */
  Acts?: ComponentType<{ person_id: string }>
}

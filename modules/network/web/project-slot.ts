// What a room above tells on the page of a project. Network does not know it: the room gives a slot from its web door, the desk
// puts it in its place (apps/desk/project-page.tsx).
import type { ReactNode } from 'react'

export interface ProjectSlot {
  /** A hook: how far each indicator is, by its key, under the word of its column; nothing while it arrives or where it may not be read. */
  useProgress(project_id: string, mayRead: boolean): { title: string; of(key: string): ReactNode } | undefined
}

export type Progress = ReturnType<ProjectSlot['useProgress']>

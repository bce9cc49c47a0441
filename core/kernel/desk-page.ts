// Where a record is found at the desk, said by the room whose page it is: so that a list made elsewhere (what stands behind a
// figure) can lead there, and only those whom the page would let in.
import type { Noun } from './noun.ts'

export interface DeskPage {
  noun: Noun
  /** Who may open the page. */
  verb: string
  /** null: it is seen in a list of its day and has no page of its own. */
  address(id: string, on_day: string): string | null
}

export const deskPage = (noun: unknown, page: Omit<DeskPage, 'noun'>): DeskPage => ({
  noun: noun as Noun,
  ...page,
})

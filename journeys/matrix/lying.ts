// What lies in one of the four places of the matrix.
import type { Row } from '#core/kernel'
import type { Place } from './ground.ts'

/** The rows of one place, by table, and their ids by the name they have in words. */
export interface Lying {
  place: Place
  row(table: string): Row
  ids: Row
}

// What the reference says of one room, told in a file of its own: who reads, bears and changes each table, who may do
// each deed and ask each question, and with which words.
import type { Row } from '#core/kernel'
import type { Lying } from '../lying.ts'
import type { Road } from '../reference.ts'

export interface Table {
  select: Road[]
  insert: Road[]
  update: Road[]
}

export interface Asking {
  roads: Road[]
  /** The one row it is about: who may not read it gets nothing. */
  shows?: string
  /** Rows whose bare id it may tell. */
  names?: string | string[]
  /** Asked about a place by these words. */
  about?: string[]
}

export interface RoomReference {
  /** In the order in which one needs the other. */
  tables: Record<string, Table>
  /** Tables no person has a way to, and why. */
  shut: Record<string, string>
  deeds: Record<string, Road[]>
  questions: Record<string, Asking>
  /** Deeds of the network of who does them, wherever the rest lies. */
  placeless: string[]
  /** Allowed, and then stopped by a rule on every ground of the matrix: why. */
  waiting: Record<string, string>
  /** Words a deed or a question needs beside the plain ones. */
  words: Record<string, (lying: Lying) => Row>
  /** The id a word names, and the table it is the key of. */
  named: Record<string, string>
  /** Fields of planted rows that constraints or rules ask for. */
  untold: Record<string, Row>
}

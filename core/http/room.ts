// What a room gives to the server: its questions with their SQL, what a phone may carry of it, how it reacts
// to what happened elsewhere. Its actions come by being imported.
import type { FastifyInstance } from 'fastify'
import type { Database } from '#core/db'
import type { FileStore } from '#core/files'
import type { Answering, Clock, Me, Noun, Row, Statement } from '#core/kernel'

export interface CarryContext {
  network_id: string
  worker_id: string
  unit_ids: string[]
  now: string
  /** Whose phone it is: what only some roles may need is carried for them alone. */
  me: Me
}

/** Rows of one noun for the satchel, whole, under the row policies of who asks. */
export interface Carry {
  noun: Noun
  statement(context: CarryContext): Statement
}

export interface Happened {
  network_id: string
  seq: number
  name: string
  data: Row
}

/** Runs after commit, at least once, in commit order for its network. */
export interface Reaction {
  name: string
  on: string
  run(happened: Happened, house: House): Promise<void>
}

/** Runs after commit, at least once, when records of these nouns changed; ids are the first part of their keys. */
export interface Watch {
  name: string
  nouns: readonly string[]
  run(changed: { network_id: string; ids: ReadonlyMap<string, string[]> }, house: House): Promise<void>
}

/** Work of the clock: every so many seconds, in slices that let people go first. */
export interface Chore {
  name: string
  every_s: number
  run(house: House): Promise<void>
}

export interface House {
  /** The https address people use, without a slash at its end: links in letters and on paper begin with it. */
  public_url: string
  /** The folder that holds `content`; the one we run in when not said. */
  root?: string
  database: Database
  clock: Clock
  tell: Messenger
  /** Where papers rest; absent where a house keeps none. */
  files?: FileStore
}

export interface Messenger {
  is_available: boolean
  send(message: { to: string; subject: string; text: string }): Promise<void>
}

export interface Room {
  name: string
  answerings?: Answering[]
  carry?: Carry[]
  /** Small ids and codes the phone keeps in clear, to record when its store is locked. */
  open?(records: Record<string, Row[]>): Record<string, string | null | string[]>
  reactions?: Reaction[]
  watches?: Watch[]
  chores?: Chore[]
  /** Pages and files that are neither action nor query: a PDF, a public page's data. */
  routes?(server: FastifyInstance, house: House): void
}

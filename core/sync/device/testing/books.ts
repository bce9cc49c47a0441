// The books of the rehearsed server: what is true, what it answered, and the log that phones hear.
import { type Change, nounNamed, type Row, World } from '../../../kernel/index.ts'
import type { PushAnswer } from '../../wire.ts'
import { keyRow } from '../shelves.ts'
import { Note, Round, Tally } from './town.ts'

export interface Told {
  print: string
  answer: PushAnswer
}
interface Heard {
  seq: number
  noun: string
  first: string
}
export interface Memory {
  rows: Record<string, Row[]>
  told: Map<string, Told>
  log: Heard[]
  seq: number
}

const nouns = [Round, Note, Tally]
const firstOf = (name: string, row: Row): string => String(row[nounNamed(name).key[0] as string])

export class Books {
  world = new World()
  told = new Map<string, Told>()
  seq = 0
  private log: Heard[] = []

  rows(noun: { name: string }): Row[] {
    return this.world.find(nounNamed(noun.name), {})
  }

  allRows(): Record<string, Row[]> {
    return Object.fromEntries(nouns.map((noun) => [noun.name, this.rows(noun)]))
  }

  /** One commit: its changes are already in the world. */
  commit(changes: Change[]): void {
    this.seq += 1
    for (const change of changes) this.hear(change.noun, firstOf(change.noun, keyRow(change)))
  }

  forget(name: string, first: string): void {
    const rest = this.rows({ name }).filter((row) => firstOf(name, row) !== first)
    this.fill({ ...this.allRows(), [name]: rest })
    this.seq += 1
    this.hear(name, first)
  }

  remember(): Memory {
    return { rows: this.allRows(), told: new Map(this.told), log: [...this.log], seq: this.seq }
  }

  restore(memory: Memory): void {
    this.fill(memory.rows)
    this.told = new Map(memory.told)
    this.log = [...memory.log]
    this.seq = memory.seq
  }

  page(since: number, limit: number) {
    const fresh = this.log.filter((heard) => heard.seq > since)
    const next = fresh[limit - 1]?.seq ?? this.seq
    const records: Record<string, Row[]> = {}
    const gone: Record<string, string[]> = {}
    for (const { noun, first } of fresh.filter((heard) => heard.seq <= next)) {
      const rows = this.rows({ name: noun }).filter((row) => firstOf(noun, row) === first)
      if (rows.length === 0) gone[noun] = [...(gone[noun] ?? []), first]
      const others = (records[noun] ?? []).filter((row) => firstOf(noun, row) !== first)
      records[noun] = [...others, ...rows]
    }
    return { next, records, gone }
  }

  private fill(rows: Record<string, Row[]>): void {
    this.world = new World()
    for (const [name, some] of Object.entries(rows)) this.world.put(nounNamed(name), some)
  }

  private hear(noun: string, first: string): void {
    this.log.push({ seq: this.seq, noun, first })
  }
}

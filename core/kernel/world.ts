// The records an intent can see while it is judged: loaded from Postgres on the server, from the phone's
// store at night. Both apply the same changes, so the second intent of a batch sees what the first did.
import { keyOf, type Noun, nounNamed, type Of, type Row } from './noun.ts'

export type Change =
  | { kind: 'insert'; noun: string; record: Row }
  | { kind: 'update'; noun: string; key: Row; fields: Row }
  /** Adds amounts to a counter row, which is made when absent. Commutative: order does not matter. */
  | { kind: 'add'; noun: string; record: Row; amounts: Record<string, number> }

export type Where = Record<string, string | string[] | null | undefined>

export interface Need {
  noun: Noun
  where: Where
  lock: boolean
  /** A missing record ends the intent with "not found". */
  required: boolean
  single: boolean
}

const need = (noun: Noun, where: Where, rest: Partial<Need>): Need => ({
  noun,
  where,
  lock: false,
  required: false,
  single: false,
  ...rest,
})
/** Exactly one record by its key columns; hidden or missing ends the intent. */
export const one = <N extends Noun>(noun: N, where: Where) =>
  need(noun, where, { single: true, required: true }) as Need & { yields?: Of<N> }
export const maybe = <N extends Noun>(noun: N, where: Where) =>
  need(noun, where, { single: true }) as Need & { yields?: Of<N> | undefined }
export const all = <N extends Noun>(noun: N, where: Where) =>
  need(noun, where, {}) as Need & { yields?: Of<N>[] }
/** Like `all`, and nobody else may change these rows until the commit. */
export const locked = <N extends Noun>(noun: N, where: Where) =>
  need(noun, where, { lock: true }) as Need & { yields?: Of<N>[] }

export type Needs = Record<string, Need>
export type Loaded<N extends Needs> = {
  [K in keyof N]: N[K] extends { yields?: infer Y } ? Y : never
}

const matches = (row: Row, where: Where): boolean =>
  Object.entries(where).every(([column, wanted]) =>
    Array.isArray(wanted) ? wanted.includes(String(row[column])) : row[column] === wanted,
  )

export class World {
  private readonly shelves = new Map<string, Map<string, Row>>()

  put(noun: Noun, rows: Row[]): void {
    const shelf = this.shelf(noun.name)
    for (const row of rows) shelf.set(keyOf(noun, row), row)
  }

  find(noun: Noun, where: Where): Row[] {
    const shelf = this.shelf(noun.name)
    const exact = noun.key.length === 1 ? where[noun.key[0] as string] : undefined
    if (typeof exact === 'string') {
      const row = shelf.get(exact)
      return row && matches(row, where) ? [row] : []
    }
    return [...shelf.values()].filter((row) => matches(row, where))
  }

  apply(changes: Change[]): void {
    for (const change of changes) this.applyOne(change)
  }

  private applyOne(change: Change): void {
    const noun = nounNamed(change.noun)
    const shelf = this.shelf(noun.name)
    if (change.kind === 'insert') {
      shelf.set(keyOf(noun, change.record), change.record)
      return
    }
    if (change.kind === 'update') {
      const key = keyOf(noun, change.key)
      shelf.set(key, { ...shelf.get(key), ...change.fields })
      return
    }
    const key = keyOf(noun, change.record)
    const before = shelf.get(key) ?? { ...change.record }
    const after: Row = { ...before }
    for (const [column, amount] of Object.entries(change.amounts)) {
      after[column] = Number(shelf.has(key) ? (before[column] ?? 0) : 0) + amount
    }
    shelf.set(key, after)
  }

  private shelf(name: string): Map<string, Row> {
    const found = this.shelves.get(name)
    if (found) return found
    const made = new Map<string, Row>()
    this.shelves.set(name, made)
    return made
  }
}

export const insert = <N extends Noun>(noun: N, record: Of<N>): Change => ({
  kind: 'insert',
  noun: noun.name,
  record: record as Row,
})
export const update = <N extends Noun>(noun: N, key: Partial<Of<N>>, fields: Partial<Of<N>>): Change => ({
  kind: 'update',
  noun: noun.name,
  key: key as Row,
  fields: fields as Row,
})
export const add = <N extends Noun>(noun: N, record: Of<N>, amounts: Record<string, number>): Change => ({
  kind: 'add',
  noun: noun.name,
  record: record as Row,
  amounts,
})

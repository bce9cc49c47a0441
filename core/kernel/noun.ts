// A noun is a kind of record: its table, its shape and who hears of it. The same noun feeds Postgres,
// the phone's store and the API document, so a field has one name from the table to the screen.
import { z } from 'zod'

export type Row = Record<string, unknown>

/** Whose record it is; the row policy of the same name holds it in the database. `file`: of who works on one file. */
export type By = 'network' | 'organisation' | 'unit' | 'self' | 'person' | 'file'
/** Conflict word of architecture section 7. */
export type ConflictWord = 'append' | 'latest' | 'ask'

export interface Column {
  name: string
  sql: string
}

export interface Noun<S extends z.ZodObject = z.ZodObject> {
  name: string
  table: string
  schema: S
  /** Key columns without network_id; the first one groups what a phone replaces together. */
  key: string[]
  by: By
  conflict: ConflictWord
  columns: Column[]
  /** Text columns that reach the database only under the key of their person or file. */
  sealed: readonly string[]
  /** Text columns kept as a keyed hash: they find the same word again and tell nothing. */
  hashed: readonly string[]
  /** Columns that name further units whose phones hear of a change: the hub a request is made to. */
  heard_by: readonly string[]
}

export type Of<N extends Noun> = z.infer<N['schema']>

interface NounOptions {
  table: string
  key: string | string[]
  by: By
  conflict?: ConflictWord
  sealed?: readonly string[]
  hashed?: readonly string[]
  heard_by?: readonly string[]
}

const nouns = new Map<string, Noun>()

export const noun = <S extends z.ZodObject>(name: string, options: NounOptions, schema: S): Noun<S> => {
  const made: Noun<S> = {
    name,
    table: options.table,
    schema,
    key: Array.isArray(options.key) ? options.key : [options.key],
    by: options.by,
    conflict: options.conflict ?? 'append',
    sealed: options.sealed ?? [],
    hashed: options.hashed ?? [],
    heard_by: options.heard_by ?? [],
    columns: Object.entries(schema.shape).map(([column, type]) => ({ name: column, sql: sqlType(type) })),
  }
  nouns.set(name, made as unknown as Noun)
  return made
}

export const nounNamed = (name: string): Noun => {
  const found = nouns.get(name)
  if (!found) throw new Error(`No noun is called ${name}`)
  return found
}

/** Position in the order in which nouns were made: floors from below, parents before children. */
export const orderOf = (name: string): number => [...nouns.keys()].indexOf(name)

export const everyNoun = (): Noun[] => [...nouns.values()]

/** The person or the file a record belongs to: the subject of who may see it, and of its key. */
export const subjectOf = (of: Noun, row: Row): string =>
  String(of.by === 'file' ? row.file_id : row.person_id)

export const keyOf = (of: Noun, row: Row): string => of.key.map((column) => String(row[column])).join('/')

/** Field types with their column type. Instants are ISO strings in UTC, days are `YYYY-MM-DD`. */
export const id = () => z.uuid()
export const instantText = () => z.iso.datetime({ offset: true })
export const dayText = () => z.iso.date()
export const count = () => z.int().min(0).max(100_000)
/** Money, in whole cents. */
export const cents = () => z.int().min(0).max(1_000_000_000)
export const code = () => z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
export const line = (max = 200) => z.string().max(max)
export const codes = () => z.array(code()).max(30)

const sqlType = (type: unknown): string => {
  const def = (type as z.ZodType).def as {
    type: string
    innerType?: z.ZodType
    element?: z.ZodType
    format?: string
  }
  if (def.innerType) return sqlType(def.innerType)
  if (def.type === 'array') {
    const element = sqlType(def.element)
    return element === 'jsonb' ? 'jsonb' : `${element}[]`
  }
  const named: Record<string, string> = {
    boolean: 'boolean',
    bigint: 'bigint',
    enum: 'text',
    literal: 'text',
  }
  if (def.type === 'string') return stringType(type as z.ZodType)
  if (def.type === 'number')
    return (type as z.ZodNumber).format === 'safeint' ? 'integer' : 'double precision'
  return named[def.type] ?? 'jsonb'
}

const stringType = (type: z.ZodType): string => {
  const format = (type as unknown as { format?: string }).format
  if (format === 'uuid') return 'uuid'
  if (format === 'datetime') return 'timestamptz'
  if (format === 'date') return 'date'
  return 'text'
}

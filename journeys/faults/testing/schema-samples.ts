// From the API's own document: words that would be right, the same with one field of a wrong kind, and the same with
// one field that is of the right kind and strange all the same.
import { newId, timelessId } from '#core/kernel'

export interface Schema {
  type?: string | string[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: Schema[]
  minimum?: number
  minItems?: number
  minLength?: number
  pattern?: string
  maxLength?: number
}

/** The id or code a field of this name should hold; undefined when any will do. */
export type IdFor = (name: string) => string | undefined
export type Words = Record<string, unknown>

/** Born without a moment in it, where the product asks for that. */
const freshId = (name: string): string => (/seed|hiv/.test(name) ? timelessId() : newId())

const byPattern: [string, string][] = [
  ['[0-9a-f]{64}', 'a'.repeat(64)],
  ['[0-9a-f]{15}', '8a1f9a000000fff'],
  ['[0-9a-f]{8}$', 'a'.repeat(8)],
  ['[1-4]$', '2026-Q3'],
  ['^\\d{4}(-', '2026'],
  ['^\\d{3}$', '016'],
  ['^\\d{6}$', '016120'],
  ['{2,3}', 'it'],
  ['^[A-Za-z]', 'A1'],
  ['^[a-z]', 'other'],
]

const millisOfDay = 86_400_000
/** What is due or ends is still to come; the rest was today. */
const dayFor = (name: string): string =>
  new Date(Date.now() + (/due|end|last/.test(name) ? 20 * millisOfDay : 0)).toISOString().slice(0, 10)

const texts = (schema: Schema, name: string, idFor: IdFor): string => {
  if (schema.format === 'uuid') return idFor(name) ?? freshId(name)
  if (schema.format === 'date') return dayFor(name)
  if (schema.format === 'date-time') return `${dayFor('')}T${name.startsWith('end') ? '23' : '20'}:00:00.000Z`
  if (schema.format === 'email') return 'nessuno@example.org'
  const { pattern } = schema
  if (pattern) return idFor(name) ?? byPattern.find(([part]) => pattern.includes(part))?.[1] ?? '016120'
  return 'Prova'.padEnd(schema.minLength ?? 0, '.')
}

const typeOf = (schema: Schema): string | undefined =>
  Array.isArray(schema.type) ? schema.type[0] : schema.type

const sample = (schema: Schema, name: string, idFor: IdFor): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, name, idFor)
  const type = typeOf(schema)
  if (type === 'string') return texts(schema, name, idFor)
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (type === 'boolean') return true
  if (type === 'array') return [sample(schema.items ?? {}, name, idFor)]
  if (type === 'object' || schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([field, each]) => [field, sample(each, field, idFor)]),
    )
  }
  return null
}

export const sampleOf = (schema: Schema, idFor: IdFor = () => undefined): Words =>
  (sample(schema, '', idFor) ?? {}) as Words

const kindOf = (schema: Schema): string => {
  if (schema.anyOf) return kindOf(schema.anyOf[0] ?? {})
  return schema.enum ? 'enum' : (typeOf(schema) ?? '')
}

/** Values no schema of this kind takes. */
const wrongFor: Record<string, unknown[]> = {
  string: [5, { x: 1 }, ['x']],
  enum: ['no_such_word', 7],
  integer: ['five', 1.5, 1e300, { x: 1 }],
  number: ['five', { x: 1 }],
  boolean: ['yes', 3],
  array: ['x', { length: 3 }, 4],
  object: ['x', 4],
}

export interface Mutation {
  field: string
  what: string
  body: Words
}

const withField = (right: Words, field: string, value: unknown): Mutation => ({
  field,
  what: `${field}=${(JSON.stringify(value) ?? '').slice(0, 40)}`,
  body: { ...right, [field]: value },
})

export const mutationsOf = (schema: Schema): Mutation[] => {
  const right = sampleOf(schema)
  return Object.entries(schema.properties ?? {}).flatMap(([field, each]) =>
    (wrongFor[kindOf(each)] ?? []).map((wrong) => withField(right, field, wrong)),
  )
}

/** No column of text takes this, whatever a schema says. */
export const noLetter = '\u0000'

const strangeTexts = (schema: Schema): unknown[] => {
  if (schema.format === 'uuid')
    return ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  if (schema.format === 'date') return ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '2025-02-29']
  if (schema.format === 'date-time')
    return ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2026-11-20T21:00:00.123456789+14:00']
  if (schema.format === 'email') return ["o'x@example.org", `${'x'.repeat(190)}@example.org`]
  if (schema.pattern) return []
  const long = Math.min(schema.maxLength ?? 200, 60_000)
  const letters = [noLetter, '\ud800', '\uffff\u202e', '\u{1f6b2}'.repeat(long / 2), "'; drop table x; --"]
  return letters.map((text) => text.padEnd(schema.minLength ?? 0, '.'))
}

/** Of the right kind, and yet what a table or a sum may choke on. */
const strangeFor = (schema: Schema, right: unknown): unknown[] => {
  if (schema.anyOf) return strangeFor(schema.anyOf[0] ?? {}, right)
  const kind = kindOf(schema)
  if (kind === 'string') return strangeTexts(schema)
  if (kind === 'integer') return [0, -1, 2_147_483_648, Number.MAX_SAFE_INTEGER]
  if (kind === 'number') return [-0.0000001, 1e308, 5e-324]
  if (kind === 'array') return [[], Array.from({ length: 3000 }, () => (right as unknown[])[0])]
  return []
}

type Path = (string | number)[]

/** Fields within fields too, one at a time. */
const strangeIn = (schema: Schema, right: unknown, path: Path): { path: Path; value: unknown }[] => {
  if (schema.anyOf) return strangeIn(schema.anyOf[0] ?? {}, right, path)
  const here = strangeFor(schema, right).map((value) => ({ path, value }))
  if (schema.items) return [...here, ...strangeIn(schema.items, (right as unknown[])[0], [...path, 0])]
  const fields = Object.entries(schema.properties ?? {})
  return [
    ...here,
    ...fields.flatMap(([name, each]) => strangeIn(each, (right as Words)[name], [...path, name])),
  ]
}

const putAt = (body: Words, path: Path, value: unknown): Words => {
  let at = body as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = value
  return body
}

/** With ids anew for every one: what is born of one must not stand in the way of the next. */
export const strangeOf = (schema: Schema, idFor: IdFor = () => undefined): Mutation[] =>
  strangeIn(schema, sampleOf(schema), []).map(({ path, value }) => ({
    field: path.join('.'),
    what: `${path.join('.')}=${(JSON.stringify(value) ?? '').slice(0, 40)}`,
    body: putAt(sampleOf(schema, idFor), path, value),
  }))

/** Names of the fields that hold an id, within lists and objects too. */
export const idFieldsOf = (schema: Schema, name = ''): string[] => {
  if (schema.anyOf) return idFieldsOf(schema.anyOf[0] ?? {}, name)
  if (schema.format === 'uuid') return [name]
  if (schema.items) return idFieldsOf(schema.items, name)
  const inside = Object.entries(schema.properties ?? {}).flatMap(([field, each]) => idFieldsOf(each, field))
  return [...new Set(inside)]
}

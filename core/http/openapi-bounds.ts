// Every schema of the document says where it ends: numbers with a format and edges, lists and texts with a length. What a
// schema says itself stands; the rest gets the edge the house has anyway.
type Schema = Record<string, unknown>

const isOf = ({ type }: Schema, name: string): boolean =>
  Array.isArray(type) ? type.includes(name) : type === name

const set = (schema: Schema, name: string, value: unknown): void => {
  if (schema[name] === undefined) schema[name] = value
}

const mostItems = 50_000
const longestText = 10_000

const boundNumber = (schema: Schema, edge: number): void => {
  if (schema.exclusiveMinimum === undefined) set(schema, 'minimum', -edge)
  if (schema.exclusiveMaximum === undefined) set(schema, 'maximum', edge)
}

const bound = (schema: Schema): void => {
  // A list of values is an end in itself.
  if (schema.enum !== undefined || schema.const !== undefined) return
  if (isOf(schema, 'integer')) {
    set(schema, 'format', 'int64')
    boundNumber(schema, Number.MAX_SAFE_INTEGER)
  }
  if (isOf(schema, 'number')) {
    set(schema, 'format', 'double')
    boundNumber(schema, Number.MAX_VALUE)
  }
  if (isOf(schema, 'array')) {
    set(schema, 'minItems', 0)
    set(schema, 'maxItems', mostItems)
  }
  if (isOf(schema, 'string') && !schema.format) set(schema, 'maxLength', longestText)
}

export const bounded = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(bounded)
  if (node === null || typeof node !== 'object') return node
  const schema = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, bounded(value)]),
  ) as Schema
  bound(schema)
  delete schema.$schema
  return schema
}

// Words of an address are text; a query's input has numbers, flags and lists. The schema says which is which.
import type { z } from 'zod'

const inner = (type: z.ZodType): z.ZodType => {
  const def = type.def as { innerType?: z.ZodType }
  return def.innerType ? inner(def.innerType) : type
}

const readOne = (type: z.ZodType | undefined, value: unknown): unknown => {
  if (!type || value === undefined) return value
  const kind = (inner(type).def as { type: string }).type
  if (kind === 'number') return typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (kind === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  if (kind === 'array') return Array.isArray(value) ? value : String(value).split(',').filter(Boolean)
  return value
}

export const readParams = (schema: z.ZodType, params: Record<string, unknown>): Record<string, unknown> => {
  const shape = (schema as z.ZodObject).shape as Record<string, z.ZodType> | undefined
  // Own fields only: an address may name what every object inherits.
  const typeOf = (name: string) => (shape && Object.hasOwn(shape, name) ? shape[name] : undefined)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, readOne(typeOf(name), value)]),
  )
}

// What every schema of an API must bound, so that nobody can send or be sent without end: numbers with a format and
// edges, lists with an end, texts with a length or a shape.
import type { Oas3Rule } from '@redocly/openapi-core'

type Schema = Record<string, unknown>

const isOf = ({ type }: Schema, name: string): boolean =>
  Array.isArray(type) ? type.includes(name) : type === name

const everySchema = (fault: (schema: Schema) => string | false): Oas3Rule =>
  (() => ({
    Schema: {
      enter(schema: Schema, { report }: { report(problem: { message: string }): void }) {
        const message = fault(schema)
        if (message) report({ message })
      },
    },
  })) as unknown as Oas3Rule

const isListed = (schema: Schema): boolean => schema.enum !== undefined || schema.const !== undefined
const has = (schema: Schema, ...names: string[]): boolean => names.some((name) => schema[name] !== undefined)
const numberFormats = ['decimal32', 'decimal64', 'float', 'double', 'decimal128']

export const schemaErrors: Record<string, Oas3Rule> = {
  'number-format': everySchema(
    (schema) =>
      isOf(schema, 'number') && !numberFormats.includes(String(schema.format)) && 'A number needs a format.',
  ),
  'integer-format': everySchema(
    (schema) =>
      isOf(schema, 'integer') && !/^int(32|64)$/.test(String(schema.format)) && 'An integer needs a format.',
  ),
  'sec-array-boundaries': everySchema(
    (schema) => isOf(schema, 'array') && schema.maxItems === undefined && 'A list needs maxItems.',
  ),
  'sec-string-bounds': everySchema(
    (schema) =>
      isOf(schema, 'string') &&
      !isListed(schema) &&
      !has(schema, 'maxLength', 'pattern', 'format') &&
      'A text needs maxLength, pattern, format or enum.',
  ),
  'sec-number-boundaries': everySchema(
    (schema) =>
      (isOf(schema, 'number') || isOf(schema, 'integer')) &&
      !isListed(schema) &&
      !(has(schema, 'minimum', 'exclusiveMinimum') && has(schema, 'maximum', 'exclusiveMaximum')) &&
      'A number needs minimum and maximum.',
  ),
}

export const schemaWarnings: Record<string, Oas3Rule> = {
  'sec-array-min-items': everySchema(
    (schema) => isOf(schema, 'array') && schema.minItems === undefined && 'A list should say minItems.',
  ),
  'sec-string-maxlength': everySchema(
    (schema) =>
      isOf(schema, 'string') &&
      !isListed(schema) &&
      !has(schema, 'format', 'maxLength') &&
      'A text should say maxLength.',
  ),
  'sec-no-additional-properties': everySchema(
    (schema) =>
      isOf(schema, 'object') &&
      (schema.additionalProperties === undefined ||
        (schema.additionalProperties !== false && schema.maxProperties === undefined)) &&
      'An object should say which other properties it takes.',
  ),
}

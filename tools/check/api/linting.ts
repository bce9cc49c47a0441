// Reads one API document with the national rules and the ordinary ones of OpenAPI.
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { errors, warnings } from './national-rules.ts'
import { schemaErrors, schemaWarnings } from './schema-rules.ts'

const own = 'national'
const levels = (rules: object, level: 'error' | 'warn') =>
  Object.fromEntries(Object.keys(rules).map((name) => [`${own}/${name}`, level]))

/** Of OpenAPI itself: a document of another shape, or that points nowhere, cannot be held to anything. */
const ordinary = {
  struct: 'error',
  'no-unresolved-refs': 'error',
  'operation-operationId-unique': 'error',
  'operation-parameters-unique': 'error',
  'path-parameters-defined': 'error',
  'no-invalid-media-type-examples': 'error',
  'security-defined': 'error',
} as const

export interface Fault {
  rule: string
  level: 'error' | 'warn'
  pointer: string
  message: string
}

export const lint = async (document: unknown): Promise<Fault[]> => {
  const all = { ...errors, ...schemaErrors, ...warnings, ...schemaWarnings }
  const config = await createConfig({
    plugins: [{ id: own, rules: { oas3: all } }],
    rules: {
      ...ordinary,
      ...levels({ ...errors, ...schemaErrors }, 'error'),
      ...levels({ ...warnings, ...schemaWarnings }, 'warn'),
    },
  })
  const found = await lintFromString({ source: JSON.stringify(document), config })
  return found.map(({ ruleId, severity, message, location }) => ({
    rule: ruleId.replace(`${own}/`, ''),
    level: severity,
    pointer: location[0]?.pointer ?? '#/',
    message: message.trim(),
  }))
}

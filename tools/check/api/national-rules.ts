// The rules Italian administrations ask of every API, told again as visitors of the linter: what an error, a limit, a
// header or a server must say. What breaks one of `errors` fails the check; `warnings` are counted.
import type { Oas3Rule } from '@redocly/openapi-core'

type Node = Record<string, unknown>
interface Place {
  report(problem: { message: string }): void
  key: string | number
}

const entries = (node: unknown): [string, Node][] => Object.entries((node ?? {}) as Record<string, Node>)
const says = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const isFailure = (status: string): boolean => /^(4|5|default)/.test(status)
const problemTypes = ['application/problem+json', 'application/problem+xml']
const rateHeaders = ['Limit', 'Remaining', 'Reset']
const ratePrefixes = ['RateLimit-', 'X-RateLimit-']

/** A rule that looks at one kind of node and says what is wrong with it, if anything. */
const about = (kind: string, fault: (node: Node, place: Place) => string | false | undefined): Oas3Rule =>
  (() => ({
    [kind]: {
      enter(node: Node, place: Place) {
        const message = fault(node, place)
        if (message) place.report({ message })
      },
    },
  })) as unknown as Oas3Rule

const everyResponse = (fault: (status: string, response: Node) => string | false | undefined): Oas3Rule =>
  about('Responses', (responses) =>
    entries(responses)
      .map(([status, response]) => fault(status, response))
      .find((message) => message),
  )

const headersOf = (response: Node): string[] => entries(response.headers).map(([name]) => name)
const isPartOfRate = (name: string): boolean => ratePrefixes.some((prefix) => name.startsWith(prefix))
const isWholeRate = (names: string[]): boolean =>
  ratePrefixes.filter((prefix) => names.some((name) => name.startsWith(prefix))).length === 1 &&
  ratePrefixes.some((prefix) => rateHeaders.every((part) => names.includes(prefix + part)))

const statusFault = (paths: Node): string | undefined => {
  const status = paths['/status'] as Node | undefined
  const responses = (status?.get as Node | undefined)?.responses as Record<string, Node> | undefined
  if (!responses) return 'GET /status must be there, to ask whether the service is well.'
  const good = entries(responses[200]?.content).map(([type]) => type)
  if (good.length === 0 || good.some((type) => !/^application\/(problem\+)?json$/.test(type)))
    return 'GET /status must answer 200 with application/json.'
  const bad = entries(responses).filter(([code]) => /^(4|5)/.test(code))
  const isTold = bad.every(([, response]) =>
    entries(response.content).every(([type]) => type === problemTypes[0]),
  )
  return isTold ? undefined : 'GET /status must tell every failure as application/problem+json.'
}

const forbidden = /^(accept|content-type|authorization)$/i
const credentials = /password|secret|apikey/i
const isXHeader = (name: string): boolean =>
  /^x-/i.test(name) && !/RateLimit-|Correlation-ID|ReplyTo/i.test(name)

export const errors: Record<string, Oas3Rule> = {
  'no-swagger-2': about(
    'Root',
    ({ openapi }) => !/^3\./.test(String(openapi)) && 'The document must be OpenAPI 3.',
  ),
  'paths-status': about('Paths', statusFault),
  'use-problem-json-for-errors': everyResponse((status, response) => {
    if (!isFailure(status)) return
    const types = entries(response.content).map(([type]) => type)
    if (types.length === 0 || types.some((type) => !problemTypes.includes(type)))
      return `The answer ${status} must be application/problem+json.`
  }),
  'problem-says-what': about('MediaType', ({ schema }, { key }) => {
    const properties = (schema as Node | undefined)?.properties as Node | undefined
    const isLocal = key === problemTypes[0] && properties
    const missing = ['type', 'title', 'status', 'detail'].filter((name) => isLocal && !properties?.[name])
    return missing.length > 0 && `A problem must tell ${missing.join(', ')}.`
  }),
  'servers-use-https': about(
    'Server',
    ({ url }) => !/^https:\/\//.test(String(url)) && `${url} must be https.`,
  ),
  'servers-description': about(
    'Server',
    ({ description }) => !says(description) && 'A server must be described.',
  ),
  'servers-present': about(
    'Root',
    ({ servers }) => (!Array.isArray(servers) || servers.length === 0) && 'The document must name a server.',
  ),
  'has-contact': about('Info', ({ contact }) => {
    const { email, url } = (contact ?? {}) as Node
    return !says(email) && !says(url) && 'info.contact must give an address of mail or of a page.'
  }),
  'has-x-summary': about(
    'Info',
    (info) =>
      !says(info.summary) && !says(info['x-summary']) && 'info.summary must say in a line what it is for.',
  ),
  'use-semver': about(
    'Info',
    ({ version }) =>
      !/^\d+\.\d+\.\d+(-[a-z0-9+.-]+)?$/.test(String(version)) &&
      `The version “${version}” must be like 1.0.0.`,
  ),
  'no-forbidden-headers': about(
    'Parameter',
    (parameter) =>
      parameter.in === 'header' &&
      forbidden.test(String(parameter.name)) &&
      `${parameter.name} is no parameter.`,
  ),
  'no-forbidden-response-headers': everyResponse((status, response) => {
    const name = headersOf(response).find((each) => forbidden.test(each))
    return name && `${name} must not stand among the headers of ${status}.`
  }),
  'http-response-no-content-204-205': everyResponse(
    (status, response) =>
      /^(204|205)$/.test(status) && response.content !== undefined && `${status} has no content.`,
  ),
  'http-request-get-no-body': about('PathItem', (path) => {
    const { requestBody } = (path.get ?? {}) as Node
    return requestBody !== undefined && 'GET must not have a body.'
  }),
  'patch-media-type': about('PathItem', ({ patch }) => {
    if (!patch) return
    const body = (patch as Node).requestBody as Node | undefined
    if (!body?.required) return 'PATCH must ask for a body.'
    const types = entries(body.content).map(([type]) => type)
    return (
      types.includes('application/json') && 'PATCH must name a patch type, like application/merge-patch+json.'
    )
  }),
  'sec-apikeys': about(
    'SecurityScheme',
    ({ type, in: where }) => type === 'apiKey' && where !== 'header' && `A key must not travel in ${where}.`,
  ),
  'sec-auth-insecure-schemes': about(
    'SecurityScheme',
    ({ type, scheme }) =>
      type === 'http' && /^(negotiate|oauth)$/i.test(String(scheme)) && `${scheme} is not safe.`,
  ),
  'sec-credentials-parameters': about(
    'Parameter',
    ({ in: where, name }) =>
      /^(query|path)$/.test(String(where)) &&
      credentials.test(String(name)) &&
      `${name} must not be in an address.`,
  ),
  'ratelimit-429-completeness': everyResponse((status, response) => {
    const rates = headersOf(response).filter(isPartOfRate)
    return (
      status === '429' &&
      rates.length > 0 &&
      !isWholeRate(rates) &&
      '429 must tell limit, remaining and reset.'
    )
  }),
}

export const warnings: Record<string, Oas3Rule> = {
  'paths-kebab-case': about('PathItem', (_, { key }) => {
    const isKebab = /^(\/[a-z0-9-.]+|\/\{[a-zA-Z0-9_]+\})+$/.test(String(key)) || key === '/'
    return !isKebab && `${key} is not kebab-case.`
  }),
  'missing-ratelimit': everyResponse((status, response) => {
    const isAsked = /^(2|4)/.test(status) && status !== '429' && response.headers !== undefined
    return (
      isAsked && !isWholeRate(headersOf(response).filter(isPartOfRate)) && `${status} tells no rate limit.`
    )
  }),
  'missing-retry-after': everyResponse(
    (status, response) =>
      /^(429|503)$/.test(status) &&
      !headersOf(response).includes('Retry-After') &&
      `${status} needs Retry-After.`,
  ),
  'no-x-headers': about(
    'Parameter',
    ({ in: where, name }) =>
      where === 'header' && isXHeader(String(name)) && `${name} must not begin with X-.`,
  ),
  'has-terms-of-service': about(
    'Info',
    (info) => !says(info.termsOfService) && 'info.termsOfService is missing.',
  ),
  'has-x-api-id': about('Info', (info) => !says(info['x-api-id']) && 'info.x-api-id is missing.'),
  'cache-control-undocumented': everyResponse((status, response) => {
    const told = (response.headers as Record<string, Node> | undefined)?.['Cache-Control']
    const isTold = /max-age|private|no-store|no-cache/.test(String(told?.description))
    return /^2/.test(status) && !isTold && `${status} must say how long an answer may be kept.`
  }),
  'headers-train-case': everyResponse((status, response) => {
    const name = headersOf(response).find((each) => !/^([A-Z][A-Za-z0-9]*)(-[A-Z][A-Za-z0-9]*)*$/.test(each))
    return name && `${name} of ${status} is not Train-Case.`
  }),
  'schemas-pascal-case': about('NamedSchemas', (schemas) => {
    const name = Object.keys(schemas).find((each) => !/^[A-Z][A-Za-z0-9]*$/.test(each))
    return name && `${name} is not PascalCase.`
  }),
  'operation-id-without-verb': about(
    'Operation',
    ({ operationId }) =>
      /^(get|post|put|patch|delete)/i.test(String(operationId)) && `${operationId} holds a method.`,
  ),
  'response-with-json-object': about('MediaType', ({ schema }, { key }) => {
    const type = (schema as Node | undefined)?.type
    return /json$/.test(String(key)) && type === 'array' && 'A JSON answer should be an object.'
  }),
}

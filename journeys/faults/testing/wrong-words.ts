// Says something wrong to the built server, and judges the answer: a problem in its one shape, never an error of ours.
import { createHash } from 'node:crypto'
import { Agent } from 'node:http'
import { connect } from 'node:net'
import type { Row } from '#core/kernel'
import type { Built, Person } from './built.ts'
import type { Told } from './phone.ts'
import type { Route } from './routes.ts'

export interface Sent {
  route: Route
  what: string
  body?: unknown
  query?: string
  headers?: Record<string, string>
  person?: Person
  /** Set when nothing about the words is wrong enough to be refused everywhere. */
  mayPass?: boolean
  /** The field that must be named in the refusal. */
  field?: string
  /** Asks from an address of its own, so that what is counted for each address begins anew. */
  isApart?: boolean
}

/** What ends something comes last, or little would be left to ask about. */
export const isEnding = ({ path }: Route): number =>
  /end-|close|cancel|annul|validate|revoke|settle|interrupt|discard|adopt|clearance/.test(path) ? 1 : 0

export interface Problem {
  type?: string
  title?: string
  code?: string
  status?: number
  fields?: Record<string, string>
}

const isProblem = ({ type, status, body }: Told): boolean => {
  const problem = body as Problem
  return (
    type?.startsWith('application/problem+json') === true &&
    typeof problem?.code === 'string' &&
    typeof problem.title === 'string' &&
    problem.type === `urn:prossima:problem:${problem.code}` &&
    problem.status === status
  )
}

/** Empty when the answer is as it should be; a sentence otherwise. */
export const faultOf = (told: Told, { route, what, mayPass, field }: Sent): string[] => {
  const where = `${route.method} ${route.path} ${what}`
  if (told.status >= 500) return [`${where}: ${told.status} ${JSON.stringify(told.body).slice(0, 120)}`]
  if (told.status < 400) return mayPass ? [] : [`${where}: accepted with ${told.status}`]
  if (!isProblem(told)) return [`${where}: ${told.status} is no problem document (${told.type})`]
  const { code, fields } = told.body as Problem
  // Refused for something else would prove nothing of this field.
  const isNamed = !field || Object.keys(fields ?? {}).some((name) => name.split('.')[0] === field)
  return isNamed ? [] : [`${where}: ${told.status} ${code} does not name the field`]
}

let neighbours = 0
/** Only Linux answers to the whole of 127.0.0.0/8 unasked. */
export const agentApart = (): Agent | undefined => {
  if (process.platform !== 'linux') return undefined
  neighbours++
  return new Agent({ localAddress: `127.1.${Math.floor(neighbours / 250)}.${1 + (neighbours % 250)}` })
}

export const ask = (built: Built, each: Sent): Promise<Told> => {
  const { route, body, query = '', headers, person = 'coordinator' } = each
  return built.as(person, each.isApart ? { agent: agentApart() } : {})(
    route.method,
    route.path + query,
    route.method === 'POST' ? (body ?? {}) : undefined,
    headers,
  )
}

/** Eight at a time; what has no answer at all is a fault, too. */
export const faultsIn = async (
  built: Built,
  all: Sent[],
  judge: (told: Told, each: Sent) => string[] = faultOf,
): Promise<string[]> => {
  const faults: string[] = []
  const one = (each: Sent) =>
    ask(built, each).then(
      (told) => judge(told, each),
      (problem: Error) => [`${each.route.method} ${each.route.path} ${each.what}: ${problem.message}`],
    )
  for (let from = 0; from < all.length; from += 8)
    faults.push(...(await Promise.all(all.slice(from, from + 8).map(one))).flat())
  return faults
}

const begun = (port: number, path: string, cookie: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    `origin: http://localhost:${port}`,
    `cookie: ${cookie}`,
    'content-type: application/json',
    '',
  ].join('\r\n')

/** What comes back on a bare line, and how many bytes went out before it did. */
const onLine = (port: number, first: string, piece = ''): Promise<{ heard: string; poured: number }> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    let poured = 0
    const pour = (): void => {
      if (heard !== '' || piece === '' || poured > 60_000_000 || socket.destroyed) return
      poured += piece.length
      socket.write(piece, () => setImmediate(pour))
    }
    socket.setTimeout(20_000, () => socket.destroy(new Error(`no answer after ${poured} bytes`)))
    socket.on('data', (bytes) => {
      heard += bytes.toString()
      if (/\r\n\r\n.*}/s.test(heard)) socket.destroy()
    })
    // The other side may hang up while we still pour: that, too, is an end.
    socket.on('error', (problem) => (poured > 0 ? undefined : reject(problem)))
    socket.on('close', () => resolve({ heard, poured }))
    socket.on('connect', () => socket.write(first, pour))
  })

/** Says that so many bytes will come, and sends a few. */
export const announceTo = (port: number, path: string, cookie: string) =>
  onLine(port, `${begun(port, path, cookie)}content-length: 13000000\r\n\r\n{"note": "xxxx`)

/** Says nothing of how much will come, and does not stop. */
export const pourInto = (port: number, path: string, cookie: string) =>
  onLine(
    port,
    `${begun(port, path, cookie)}transfer-encoding: chunked\r\n\r\n`,
    `10000\r\n${'x'.repeat(65_536)}\r\n`,
  )

/** Moved by the server's own clock, whoever asks what: alarms, how far jobs have read, when a session was seen. */
const ownWork =
  /^(people\.(match_cursors|match_runs|retention_runs|retention_items)|outreach\.alarms|sync\.cursors|access\.session_context)$/

/** A print of every table: same rows, same print. */
export const printsOf = async (built: Built, network_id?: string): Promise<Record<string, string>> => {
  const tables = await built.look(
    `select n.nspname || '.' || c.relname as name,
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'network_id' and not a.attisdropped) as is_of_network
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const asked = tables.filter(
    ({ name, is_of_network }) => !ownWork.test(String(name)) && (!network_id || is_of_network === true),
  )
  const where = network_id ? `where t.network_id = '${network_id}'` : ''
  const rows = await built.look(
    asked
      .map(
        ({ name }) =>
          `select '${name}' as name, (select coalesce(string_agg(t::text, ' ' order by t::text), '') from ${name} t ${where}) as words`,
      )
      .join(' union all '),
  )
  const hash = (row: Row) => createHash('sha256').update(String(row.words)).digest('hex')
  return Object.fromEntries(rows.map((row) => [String(row.name), hash(row)]))
}

export const changedBetween = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => after[table] !== before[table])

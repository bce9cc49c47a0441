// How a table of Prossima is born: every key carries its network, every constraint has a name people may meet
// as a problem code, and it is protected in the file that makes it.
import { insideBrackets, type Statement, splitAtCommas, withoutComments } from './statements.ts'

export interface Table {
  name: string
  offset: number
  /** The items between the brackets, and where they stand in the file. */
  items: { offset: number; code: string }[]
  /** A code list that belongs to no network; said by the comment `-- reference table` above it. */
  isReference: boolean
  isPartition: boolean
}

export interface Fault {
  offset: number
  sentence: string
}

const createTable =
  /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)(\s+partition\s+of\b)?/
const housekeeping = /^(auth|jobs|migrations)\./
const namedConstraint = /^\s*constraint\s+(\w+)\s+(.*)$/s
const constraintWord = /^\s*(primary\s+key|unique|exclude|foreign\s+key|check)\b/
const inlineConstraint = /\b(constraint\s+\w+\s+)?(primary\s+key|unique|references|check\s*\()/g

export function readTable(statement: Statement): Table | undefined {
  const match = statement.code.match(createTable)
  if (!match?.[1]) return undefined
  const begin = match.index ?? 0
  const open = statement.code.indexOf('(', begin)
  const body = open < 0 ? '' : insideBrackets(statement.code, open)
  return {
    name: match[1].replaceAll('"', ''),
    offset: statement.offset + begin,
    items: splitAtCommas(body).map((item) => ({
      ...item,
      offset: statement.offset + open + 1 + item.offset,
    })),
    isReference: /--\s*reference table\b/i.test(statement.written.slice(0, begin)),
    isPartition: match[2] !== undefined,
  }
}

export function faultsOfTable(table: Table, text: string, references: Set<string>): Fault[] {
  if (table.isPartition || housekeeping.test(table.name)) return []
  return [...faultsOfProtection(table, text), ...faultsOfKeys(table, references)]
}

function faultsOfProtection({ name, offset }: Table, text: string): Fault[] {
  const call = new RegExp(`access\\.(protect|protect_kept|publish)\\(\\s*'${name.replace('.', '\\.')}'`, 'i')
  if (call.test(withoutComments(text))) return []
  return [
    { offset, sentence: `Nobody protects ${name}: add SELECT access.protect('${name}', …) in this file.` },
  ]
}

function faultsOfKeys(table: Table, references: Set<string>): Fault[] {
  const faults: Fault[] = []
  let hasPrimaryKey = false
  for (const item of table.items) {
    const offset = item.offset + item.code.search(/\S/)
    const named = item.code.match(namedConstraint)
    const rule = named?.[2] ?? ''
    hasPrimaryKey ||= /\bprimary\s+key\b/.test(item.code)
    const sentences = named
      ? faultsOfKey(rule, table.isReference, references)
      : faultsOfColumn(item.code, table.isReference)
    faults.push(...sentences.map((sentence) => ({ offset, sentence })))
  }
  if (hasPrimaryKey) return faults
  return [...faults, { offset: table.offset, sentence: `${table.name} has no primary key.` }]
}

function faultsOfColumn(code: string, isReference: boolean): string[] {
  if (constraintWord.test(code)) return ['This constraint has no name: write `constraint <name> …`.']
  const column = code.trim().split(/\s/)[0]
  return [...code.matchAll(inlineConstraint)].flatMap(([, name, kind = '']) => {
    if (!name)
      return [
        `The ${kind.replace('(', '').trim()} of ${column} has no name: write it as \`constraint <name> …\`.`,
      ]
    const isKey = !kind.startsWith('check')
    return isKey && !isReference && column !== 'network_id'
      ? [`The ${kind} of ${column} lacks network_id.`]
      : []
  })
}

/** A key as in `primary key (network_id, file_id)`; also used for constraints added later. */
export function faultsOfKey(rule: string, isReference: boolean, references: Set<string>): string[] {
  const kind = rule.match(/^(primary\s+key|unique|exclude|foreign\s+key)\b/)?.[1]
  if (!kind || isReference) return []
  const target = rule.match(/\breferences\s+([\w.]+)/)?.[1]
  if (target && references.has(target)) return []
  const columns = insideBrackets(rule, rule.indexOf('('))
  return /\bnetwork_id\b/.test(columns) ? [] : [`The ${kind.replace(/\s+/, ' ')} lacks network_id.`]
}

// What no statement of ours may do, because one of the three engines refuses it, or hides rows from nobody.
import type { Statement } from './statements.ts'
import { type Fault, faultsOfKey } from './tables.ts'

type Habit = [pattern: RegExp, sentence: string]

const everywhere: Habit[] = [
  [/\bmerge\s+into\b/g, 'MERGE is refused on a distributed database: write INSERT … ON CONFLICT.'],
  [
    /\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/g,
    'No triggers: call a function in the same transaction.',
  ],
  [/\bcreate\s+(?:or\s+replace\s+)?rule\b/g, 'No rules: call a function in the same transaction.'],
  [/(?<!\bnot\s+)\bdeferrable\b|\binitially\s+deferred\b/g, 'No deferrable constraints.'],
  [/\bon\s+(?:delete|update)\s+set\s+(?:null|default)\b/g, 'No SET NULL or SET DEFAULT on keys.'],
  [/(?<!\bnot\s+)\bleakproof\b/g, 'No function of ours is LEAKPROOF.'],
  [/\bset_config\s*\(/g, 'SET LOCAL, never set_config: it does not reach every node.'],
  [/\bpg_(?:try_)?advisory_/g, 'Locks are rows, never advisory: those hold on one node only.'],
  [
    /\bcreate\s+materialized\s+view\b/g,
    'A materialized view carries no row policy: write a table and derive it.',
  ],
  [/^\s*copy\s/g, 'No COPY in a migration: write INSERT … VALUES.'],
  [/\balter\s+table\s+[^;]*\brename\b/g, 'Names are final: a rename fails on a distributed table.'],
  [/\bconstraint\s+\w+_\d+\b/g, 'A constraint name must not end in _ and digits: those mark shards.'],
]
const unstable =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|random|gen_random_uuid|uuidv7|nextval|current_setting)\s*\(|\b(?:current_timestamp|current_date|localtimestamp)\b/
const setting =
  /\bset\s+((?!local\b|search_path\b|role\b|constraints\b)[\s\S]*?)(?=\bwhere\b|\breturning\b|$)/
const insertSelect = /\binsert\s+into\s+[\w.]+(?:\s+as\s+\w+)?\s*(?:\([^)]*\))?\s*(?:select|with)\b/

export function faultsOfStatement(statement: Statement): Fault[] {
  const { code, offset } = statement
  const found = everywhere.flatMap(([pattern, sentence]) =>
    [...code.matchAll(pattern)].map((match) => ({ offset: offset + indexOfWord(match), sentence })),
  )
  return [...found, ...faultsOfWriting(statement)]
}

function faultsOfWriting({ code, offset }: Statement): Fault[] {
  const faults: Fault[] = []
  const copying = code.match(insertSelect)
  if (copying && !/\breturning\b|\bon\s+conflict\b/.test(code))
    faults.push({
      offset: offset + indexOfWord(copying),
      sentence: 'INSERT … SELECT needs RETURNING or ON CONFLICT.',
    })
  const updating = code.search(/\bupdate\s+(?:[\w.]+\s+(?:as\s+)?(?:\w+\s+)?)?set\b/)
  const values = updating < 0 ? undefined : code.slice(updating).match(setting)?.[1]
  if (values && unstable.test(values))
    faults.push({
      offset: offset + updating,
      sentence: 'UPDATE SET takes the instant and the ids as parameters.',
    })
  return faults
}

/** What only a statement of the migration itself can do wrong, not one inside a function. */
export function faultsOfDefinition(statement: Statement, references: Set<string>): Fault[] {
  const begin = statement.offset + statement.code.search(/\S/)
  return definitionFaults(statement.code.trim(), references).map((sentence) => ({ offset: begin, sentence }))
}

function definitionFaults(code: string, references: Set<string>): string[] {
  if (/^create\s+(?:or\s+replace\s+)?function\b/.test(code)) return faultsOfFunction(code)
  if (/^create\s+(?:or\s+replace\s+)?view\b/.test(code))
    return /\bsecurity_invoker\b/.test(code) ? [] : ['A view must say WITH (security_invoker = true).']
  if (/^create\s+unique\s+index\b/.test(code))
    return /\([^)]*\bnetwork_id\b/.test(code) ? [] : ['A unique index lacks network_id.']
  if (/^alter\s+table\b/.test(code)) return faultsOfAlter(code, references)
  return []
}

function faultsOfFunction(code: string): string[] {
  if (!/\bsecurity\s+definer\b/.test(code)) return []
  const faults = /\bset\s+search_path\b/.test(code)
    ? []
    : ['A SECURITY DEFINER function must pin it: SET search_path = ….']
  const hasInput = !/\bfunction\s+[\w.]+\s*\(\s*\)/.test(code)
  if (/\blanguage\s+sql\b/.test(code) && hasInput)
    faults.push('A SECURITY DEFINER function with input is written in plpgsql: SQL ones fail on workers.')
  return faults
}

function faultsOfAlter(code: string, references: Set<string>): string[] {
  const outside = code.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()')
  const faults = outside.includes(',') ? ['One subcommand per ALTER TABLE.'] : []
  if (/\badd\s+(?:primary|unique|foreign|exclude|check)\b/.test(outside))
    faults.push('This constraint has no name.')
  const added = code.match(/\badd\s+constraint\s+\w+\s+([\s\S]*)$/)?.[1]
  const isHouse = /^alter\s+table\s+(?:only\s+)?(auth|jobs|migrations)\./.test(code)
  const isReference = references.has(code.match(/^alter\s+table\s+(?:only\s+)?([\w.]+)/)?.[1] ?? '')
  return added && !isHouse ? [...faults, ...faultsOfKey(added, isReference, references)] : faults
}

function indexOfWord(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].search(/\S/)
}

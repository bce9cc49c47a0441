// Holds every migration to the rules that keep one SQL text running embedded, on a server and distributed,
// with nobody seeing a row that is not theirs.
import { type Finding, lineAt, type Source } from '../finding.ts'
import { faultsOfDefinition, faultsOfStatement } from './habits.ts'
import { readBodies, readStatements, type Statement } from './statements.ts'
import { type Fault, faultsOfTable, readTable, type Table } from './tables.ts'

const place = /^(?:modules|core)\/(?:[^/]+\/)+migrations\/([^/]+)\.sql$/
const accessFolder = 'core/access/migrations/'
const timedName = /^\d{8}-\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*$/

interface Migration extends Source {
  statements: Statement[]
  tables: Table[]
}

export function checkMigrations(sources: Source[]): Finding[] {
  const migrations = sources.filter(({ file }) => place.test(file)).map(readMigration)
  const tables = migrations.flatMap((migration) => migration.tables)
  const references = new Set(tables.filter((table) => table.isReference).map((table) => table.name))
  const partitions = tables.filter((table) => table.isPartition).map((table) => table.name)
  // Core protects its own tables once the conditions are there: one file later, in the same folder.
  const ofAccess = migrations
    .filter(({ file }) => file.startsWith(accessFolder))
    .map(({ text }) => text)
    .join('\n')
  return migrations.flatMap((migration) => {
    const protection = migration.file.startsWith(accessFolder) ? ofAccess : migration.text
    const faults = [
      ...faultsOf(migration, { references, protection }),
      ...faultsOfGrants(migration, partitions),
    ]
    const findings = faults.map(({ offset, sentence }) => ({
      file: migration.file,
      line: lineAt(migration.text, offset),
      sentence,
    }))
    return [...nameFaults(migration.file), ...findings.sort((a, b) => a.line - b.line)]
  })
}

function readMigration(source: Source): Migration {
  const statements = readStatements(source.text)
  return { ...source, statements, tables: statements.flatMap((statement) => readTable(statement) ?? []) }
}

interface Around {
  references: Set<string>
  /** Text in which tables must be protected. */
  protection: string
}

function faultsOf(
  { file, text, statements, tables }: Migration,
  { references, protection }: Around,
): Fault[] {
  return [
    ...tables.flatMap((table) => faultsOfTable(table, protection, references)),
    ...statements.flatMap((statement) => faultsOfDefinition(statement, references)),
    ...[...statements, ...readBodies(text)].flatMap(faultsOfStatement),
    ...(file.startsWith(accessFolder) ? [] : statements.flatMap(faultsOfPolicies)),
  ]
}

function faultsOfPolicies({ code, offset }: Statement): Fault[] {
  return [...code.matchAll(/\b(?:create|alter)\s+policy\b/g)].map((match) => ({
    offset: offset + match.index,
    sentence: 'Row policies are made by access.protect only, never by hand.',
  }))
}

function faultsOfGrants({ statements }: Migration, partitions: string[]): Fault[] {
  return statements
    .filter(({ code }) => /^\s*grant\b/.test(code) && partitions.some((name) => code.includes(name)))
    .map(({ code, offset }) => ({
      offset: offset + code.search(/\S/),
      sentence: 'Grants go to the parent table only: a partition carries no policy.',
    }))
}

function nameFaults(file: string): Finding[] {
  const name = file.match(place)?.[1] ?? ''
  if (timedName.test(name)) return []
  return [
    { file, line: 1, sentence: 'A migration is named by UTC time and deed: 20261201-1030-create-cases.sql.' },
  ]
}

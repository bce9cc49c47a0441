// Bringing the database to the shape of this version: plain SQL files beside each room, merged into one
// queue by their UTC time, applied once, forward only, each in its own transaction.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from './engine/session.ts'

export interface Migration {
  name: string
  path: string
  text: string
  checksum: string
}

export class NewerDatabase extends Error {
  constructor(name: string) {
    super(
      `The database has the migration ${name}, which this version of Prossima does not know. Start the newer version, or restore a backup made by this one.`,
    )
  }
}

const folders = (root: string): string[] =>
  ['core', 'modules'].flatMap((floor) => {
    const rooms = existsSync(join(root, floor)) ? readdirSync(join(root, floor)).sort() : []
    return rooms.map((room) => join(root, floor, room, 'migrations')).filter(existsSync)
  })

/** Every migration of the project in order. `root` is the folder of the project. */
export const readMigrations = (root: string): Migration[] =>
  folders(root)
    .flatMap((folder) => readdirSync(folder).map((file) => ({ file, path: join(folder, file) })))
    .filter(({ file }) => file.endsWith('.sql'))
    .map(({ file, path }) => {
      const text = readFileSync(path, 'utf8')
      return {
        name: file.slice(0, -4),
        path,
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))

const book = `
  create schema if not exists migrations;
  create table if not exists migrations.applied (
    name text primary key, checksum text not null, applied_at timestamptz not null);
  create table if not exists migrations.turn (one int primary key check (one = 1));
  insert into migrations.turn values (1) on conflict do nothing;
  grant usage on schema migrations to public;
  grant select on migrations.applied to public;`

const run = async (session: Session, text: string) => (await session.send([{ text }]))[0]?.rows ?? []

export const appliedMigrations = async (session: Session): Promise<Map<string, string>> => {
  const there = await run(session, `select to_regclass('migrations.applied') is not null as is_there`)
  if (!there[0]?.is_there) return new Map()
  const rows = await run(session, 'select name, checksum from migrations.applied order by name')
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]))
}

export const pendingMigrations = (known: Migration[], applied: Map<string, string>): Migration[] => {
  const names = new Set(known.map((migration) => migration.name))
  for (const name of applied.keys()) if (!names.has(name)) throw new NewerDatabase(name)
  for (const migration of known) {
    const before = applied.get(migration.name)
    if (before && before !== migration.checksum) {
      throw new Error(
        `The migration ${migration.name} was changed after it was applied. Put its text back and write a new one.`,
      )
    }
  }
  return known.filter((migration) => !applied.has(migration.name))
}

/** Applies what is missing as the owner of the tables. `rolesSql` makes the roles and is repeatable. */
export const migrate = async (
  session: Session,
  root: string,
  tell: (done: number, of: number, name: string) => void = () => {},
): Promise<number> => {
  await run(session, readFileSync(join(root, 'database/roles.sql'), 'utf8'))
  await run(session, book)
  const pending = pendingMigrations(readMigrations(root), await appliedMigrations(session))
  for (const [i, migration] of pending.entries()) {
    tell(i + 1, pending.length, migration.name)
    await applyOne(session, migration)
  }
  return pending.length
}

const applyOne = async (session: Session, migration: Migration): Promise<void> => {
  try {
    await run(session, 'begin; select 1 from migrations.turn for update')
    const done = await run(session, `select 1 from migrations.applied where name = '${migration.name}'`)
    if (done.length === 0) {
      await run(session, `set local role prossima_owner;\n${migration.text}`)
      await run(
        session,
        `reset role; insert into migrations.applied values ('${migration.name}', '${migration.checksum}', now())`,
      )
    }
    await run(session, 'commit')
  } catch (error) {
    await run(session, 'rollback')
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}

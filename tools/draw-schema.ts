// Draws the whole database as one readable text, `database/schema.sql`, and its register of tables for who answers for privacy,
// `docs/privacy/every-table.md`, from what the migrations really made.
// With --check it says where drawing and truth differ, and what in the truth must not be so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openMemory } from '#core/db/testing'
import { projectRoot } from './project-root.ts'
import { drawDatabase } from './schema/drawing.ts'
import { everyTable } from './schema/every-table.ts'
import { guardDatabase } from './schema/guards.ts'

const place = 'database/schema.sql'

const database = await openMemory()
const ask = (text: string) => database.query(text)
const drawing = await drawDatabase(ask)
const faults = await guardDatabase(ask)
await database.close()
/** Each text by its place. */
const drawn = { [place]: drawing, 'docs/privacy/every-table.md': everyTable(drawing) }
process.exit(process.argv.includes('--check') ? check() : write())

function write(): number {
  for (const [at, text] of Object.entries(drawn)) {
    writeFileSync(join(projectRoot, at), text)
    console.log(`Drawn: ${at}`)
  }
  return 0
}

function check(): number {
  const found = [
    ...faults.map((sentence) => `${place}:${lineOf(sentence)}: ${sentence}`),
    ...Object.entries(drawn).flatMap(([at, text]) => drift(at, text)),
  ]
  for (const sentence of found) console.log(sentence)
  return found.length === 0 ? 0 : 1
}

function lineOf(sentence: string): number {
  const [name] = sentence.split(' ')
  const found = drawing
    .split('\n')
    .findIndex((line) => /^create (table|view|function) /.test(line) && line.includes(` ${name}`))
  return found + 1
}

function drift(of: string, truth: string): string[] {
  const path = join(projectRoot, of)
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (committed === truth) return []
  const before = committed.split('\n')
  const now = truth.split('\n')
  const different = now.findIndex((text, at) => text !== before[at])
  const at = different < 0 ? now.length : different
  const facts = `drawn “${before[at] ?? 'nothing'}”, in the database “${now[at] ?? 'nothing'}”`
  return [`${of}:${at + 1}: ${facts}; draw again with \`node tools/run.mjs tools/draw-schema.ts\`.`]
}

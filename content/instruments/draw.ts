// Carries the instruments to the room that uses them: the screens and the pure rules cannot read files. Run it after
// changing one: `node tools/run.mjs content/instruments/draw.ts`. A test compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { Instrument } from './schema.ts'

const here = import.meta.dirname
export const carriedFile = fileURLToPath(
  new URL('../../modules/cases/domain/instruments.json', import.meta.url),
)

export const readInstruments = (): Instrument[] =>
  readdirSync(here)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => Instrument.parse(parse(readFileSync(join(here, file), 'utf8'))))

export const drawn = (): string => `${JSON.stringify(readInstruments(), null, 2)}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(carriedFile, drawn())
  console.log(`Drawn: ${carriedFile}`)
}

// `npm run bench`: every bar of speed, on both engines, as ratios taken inside one run. Prints a table, writes
// bench/results.json, and ends with 1 when a figure is missing or a bar is missed.
// Options: --only P1,P4   --engine embedded|server   --quick   --report (missed bars do not end with 1)
import { fork } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from '../tools/project-root.ts'
import type { EngineName, Result } from './result.ts'
import { tableOf } from './table.ts'
import type { Word, Work } from './work.ts'

/** What the run must answer for each engine. */
const named = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P11',
  'P12',
  'P14',
  'P15',
  'P16',
  'PAGE',
  'IMPORT',
  'PAST',
  'ALLOCATE',
  'EXPIRE',
  'G3',
  'G7',
  'REPORT',
]
const engines: EngineName[] = ['embedded', 'server']

class WrongOption extends Error {}

interface Options {
  ids: string[]
  engines: EngineName[]
  isQuick: boolean
  isReport: boolean
}

const listFrom = <T extends string>(name: string, given: string | undefined, known: readonly T[]): T[] => {
  const wanted = (given ?? '').split(',').filter(Boolean)
  const strange = wanted.find((each) => !known.includes(each as T))
  if (wanted.length === 0 || strange !== undefined)
    throw new WrongOption(`${name} takes ${known.join(', ')}${strange ? `, not ${strange}` : ''}.`)
  return wanted as T[]
}

const optionsFrom = (args: string[]): Options => {
  const options: Options = { ids: named, engines, isQuick: false, isReport: false }
  const left = [...args]
  while (left.length > 0) {
    const word = left.shift()
    if (word === '--quick') options.isQuick = true
    else if (word === '--report') options.isReport = true
    else if (word === '--only') options.ids = listFrom(word, left.shift(), named)
    else if (word === '--engine') options.engines = listFrom(word, left.shift(), engines)
    else throw new WrongOption(`Unknown option ${word}: there are --only, --engine, --quick and --report.`)
  }
  return options
}

// Two floors below node_modules, so that programs find packages and the project where they expect them.
const workshop = join(projectRoot, 'node_modules', '.cache', 'bench')

/** What is measured is what people run: bundled as the server is, never through a loader. */
const bundle = async (): Promise<void> => {
  mkdirSync(workshop, { recursive: true })
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['bench/work.ts', 'bench/serve.ts'],
    outdir: workshop,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    jsx: 'automatic',
    logLevel: 'warning',
  })
  cpSync(join(projectRoot, 'core/db/engine/pglite-worker.mjs'), join(workshop, 'pglite-worker.mjs'))
}

const workOn = (engine: EngineName, options: Options): Promise<Result[]> =>
  new Promise((resolve, reject) => {
    const work: Work = { engine, ids: options.ids, isQuick: options.isQuick }
    const child = fork(join(workshop, 'work.js'), {
      execArgv: ['--enable-source-maps', '--preserve-symlinks-main'],
      env: { ...process.env, PROSSIMA_BENCH_WORK: JSON.stringify(work) },
    })
    const end = () => child.kill('SIGTERM')
    process.once('exit', end)
    const results: Result[] = []
    child.on('message', (word: Word) => {
      if ('line' in word) console.log(word.line)
      else if ('result' in word) results.push(word.result)
      else console.error(`${word.failed.id} on ${engine} could not be measured:\n${word.failed.why}`)
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', end)
      if (code !== 0) console.error(`The work on ${engine} ended with code ${code}.`)
      resolve(results)
    })
  })

const absentIn = (results: Result[], options: Options): string[] =>
  options.engines.flatMap((engine) =>
    options.ids
      .filter((id) => !results.some((result) => result.id === id && result.engine === engine))
      .map((id) => `${id} on ${engine}`),
  )

const run = async (): Promise<number> => {
  const options = optionsFrom(process.argv.slice(2))
  await bundle()
  const results: Result[] = []
  const load = loadavg()[0] ?? 0
  for (const engine of options.engines) results.push(...(await workOn(engine, options)))
  const told = { taken_at: new Date().toISOString(), node: process.version, load, is_quick: options.isQuick }
  const isWhole = options.ids === named && options.engines === engines && !options.isQuick
  const file = join(isWhole ? join(projectRoot, 'bench') : workshop, 'results.json')
  writeFileSync(file, `${JSON.stringify({ ...told, results }, null, 2)}\n`)
  console.log(tableOf(results))
  console.log(`\nLoad when it began: ${load.toFixed(1)}. Written to ${file}.`)
  const absent = absentIn(results, options)
  if (absent.length > 0) console.error(`Absent: ${absent.join(', ')}.`)
  const missed = results.filter((result) => !result.pass)
  return absent.length > 0 || (missed.length > 0 && !options.isReport) ? 1 : 0
}

run()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(error instanceof WrongOption ? error.message : error)
    process.exit(1)
  })

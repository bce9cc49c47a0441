// Everything that proves Prossima, in one go: rules, data on both engines, journeys and faults in a real browser.
// `npm test modules/goods` runs only what lies there. PG=skip leaves the real PostgreSQL out, and says so.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#core/testing'
import { toldDemo } from '../../journeys/support/demo-folder.ts'
import { onScreen } from '../child.ts'
import { projectRoot } from '../project-root.ts'
import { getBrowser } from './get-browser.ts'
import { emptyTally, readTally, sentence, type Tally } from './tally.ts'

const withoutPostgres = process.env.PG === 'skip'
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
const paths = process.argv.slice(2)
const kinds = ['unit', 'data', 'postgres', 'journeys', 'faults'].filter(
  (kind) => kind !== 'postgres' || !withoutPostgres,
)

process.exit(await main())

async function main(): Promise<number> {
  const browser = await getBrowser()
  if (!browser)
    return refuse('No browser: install Chromium, or name one in PROSSIMA_BROWSER; the journeys need it.')
  process.env.PROSSIMA_BROWSER = browser
  if (withoutPostgres) console.log('The real PostgreSQL is left out, because PG=skip.')
  else if (!(await getPostgres())) return 1
  const built = await onScreen(process.execPath, [join(projectRoot, 'tools', 'build.mjs')])
  if (built !== 0) return refuse('The build failed, so nothing was tested.')
  const reports = mkdtempSync(join(tmpdir(), 'prossima-reports-'))
  const tally = await runAll(reports)
  rmSync(reports, { recursive: true, force: true })
  for (const failure of tally.failures) console.log(`\nfailed: ${failure}`)
  console.log(`\n${sentence(tally)}`)
  if (tally.passed + tally.failed === 0) return refuse('Nothing was tested.')
  return tally.failed > 0 || !tally.clean ? 1 : 0
}

async function runAll(reports: string): Promise<Tally> {
  const total = emptyTally()
  const telling = tellDemoBeside()
  for (const kind of kinds) {
    if (kind === 'journeys') await telling
    const report = join(reports, `${kind}.json`)
    const code = await onScreen(process.execPath, [vitest, 'run', ...paths, ...reporting(kind, report)])
    const part = readTally(report)
    total.passed += part.passed
    total.failed += part.failed
    total.skipped += part.skipped
    total.failures.push(...part.failures)
    total.clean &&= part.clean && code === 0
  }
  return total
}

/**
 * Telling the demo keeps one processor busy for more than a minute: it begins beside the first tests, so that the
 * other one need not wait for it. Should it fail here, the journeys tell it again and say why.
 */
async function tellDemoBeside(): Promise<void> {
  if (paths.length > 0) return
  await toldDemo().catch(() => undefined)
}

function reporting(kind: string, report: string): string[] {
  return [
    '--project',
    kind,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
}

/** One server for the whole run; it ends with this process. */
async function getPostgres(): Promise<boolean> {
  try {
    process.env.PROSSIMA_TEST_PG = (await startPostgres()).ownerUrl
    return true
  } catch (problem) {
    refuse(
      `${problem instanceof Error ? problem.message : problem} The tests need one; PG=skip leaves them out.`,
    )
    return false
  }
}

function refuse(reason: string): number {
  console.error(reason)
  return 1
}

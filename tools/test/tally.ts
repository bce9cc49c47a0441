// How many proofs held, failed or were left out, read from the runner's report.
import { existsSync, readFileSync } from 'node:fs'

export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** False when the runner itself stumbled: no report, an error outside every test. */
  clean: boolean
}

interface Report {
  success: boolean
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0, clean: true }
}

/** A file that could not even be read counts as one failure. */
export function readTally(path: string): Tally {
  if (!existsSync(path)) return { ...emptyTally(), clean: false }
  const report: Report = JSON.parse(readFileSync(path, 'utf8'))
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    clean: report.success || report.testResults.length === 0,
  }
}

export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

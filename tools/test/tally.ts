// How many proofs held, failed or were left out, read from the runner's report.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { projectRoot } from '../project-root.ts'

export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** What failed, a line each: its file, its name, what it said first. */
  failures: string[]
  /** False when the runner itself stumbled: no report, an error outside every test. */
  clean: boolean
}

interface Report {
  success: boolean
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  numFailedTests: number
  testResults: FileReport[]
}

interface FileReport {
  name: string
  status: string
  message: string
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0, failures: [], clean: true }
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
    failures: report.testResults.flatMap(failuresOf),
    clean: report.success || report.testResults.length === 0,
  }
}

function failuresOf(file: FileReport): string[] {
  const place = relative(projectRoot, file.name)
  const failed = file.assertionResults.filter((test) => test.status === 'failed')
  if (failed.length > 0)
    return failed.map((test) => `${place} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  return file.status === 'failed' ? [`${place}: ${firstLine(file.message)}`] : []
}

function firstLine(words = ''): string {
  return words.split('\n', 1)[0] ?? ''
}

export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

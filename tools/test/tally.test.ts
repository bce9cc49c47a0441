// The closing line of `npm test` must not hide a failure.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import { readTally, sentence } from './tally.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prossima-tally-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function report(facts: object): string {
  const path = join(folder, 'report.json')
  const none = { numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, numFailedTests: 0, testResults: [] }
  writeFileSync(path, JSON.stringify({ success: false, ...none, ...facts }))
  return path
}

function fileWith(assertionResults: object[]) {
  return {
    name: join(projectRoot, 'van.test.ts'),
    status: 'failed',
    message: 'no such module\n at …',
    assertionResults,
  }
}

test('passed, failed, skipped and postponed tests are counted', () => {
  const failing = fileWith([
    { status: 'failed', fullName: 'the van gives ten kits', failureMessages: ['expected 9 to be 10\n at …'] },
  ])
  const path = report({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [failing],
  })
  expect(sentence(readTally(path))).toBe('5 passed, 1 failed, 3 skipped')
  expect(readTally(path).clean).toBe(false)
  expect(readTally(path).failures).toEqual(['van.test.ts > the van gives ten kits: expected 9 to be 10'])
})

test('a file that cannot be read counts as a failure', () => {
  const tally = readTally(report({ testResults: [fileWith([])] }))
  expect(tally.failed).toBe(1)
  expect(tally.failures).toEqual(['van.test.ts: no such module'])
})

test('a missing report is never a success', () => {
  expect(readTally(join(folder, 'absent.json')).clean).toBe(false)
})

test('a kind of proof without files is clean', () => {
  expect(readTally(report({ success: false })).clean).toBe(true)
})

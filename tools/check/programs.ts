// The checks other people's programs make: types and style. Their words are turned into ours.
import { relative } from 'node:path'
import { type Outcome, packageProgram, projectProgram } from '../child.ts'
import { projectRoot } from '../project-root.ts'
import type { Finding } from './finding.ts'

const typeError = /^(.+?)\((\d+),\d+\): error (TS\d+: .+)$/
const styleError = /^::(?:error|warning) title=([^,]*),file=([^,]+),line=(\d+)[^:]*::(.*)$/
const schemaError = /^(database\/schema\.sql):(\d+): (.+)$/

export async function checkTypes(): Promise<Finding[]> {
  const outcome = await packageProgram('typescript', 'bin/tsc', ['--noEmit', '--pretty', 'false'])
  const findings = collect(outcome.printed, typeError, ([, file = '', line, sentence = '']) => [
    file,
    line,
    sentence,
  ])
  return orElse(findings, { ...outcome, file: 'tsconfig.json' })
}

export async function checkStyle(): Promise<Finding[]> {
  const args = [
    'ci',
    '--reporter=github',
    '--error-on-warnings',
    '--max-diagnostics=500',
    '--colors=off',
    '.',
  ]
  const outcome = await packageProgram('@biomejs/biome', 'bin/biome', args)
  const findings = collect(outcome.printed, styleError, ([, rule, file = '', line, words = '']) => [
    relative(projectRoot, file),
    line,
    `${rule}: ${words.split('%0A')[0]}`,
  ])
  return orElse(findings, { ...outcome, file: 'biome.json' })
}

export async function checkSchema(): Promise<Finding[]> {
  const outcome = await projectProgram('tools/draw-schema.ts', ['--check'])
  const findings = collect(outcome.printed, schemaError, ([, file = '', line, sentence = '']) => [
    file,
    line,
    sentence,
  ])
  return orElse(findings, { ...outcome, file: 'database/schema.sql' })
}

type Parts = [file: string, line: string | undefined, sentence: string]

function collect(printed: string, pattern: RegExp, read: (match: RegExpMatchArray) => Parts): Finding[] {
  return printed.split('\n').flatMap((words) => {
    const match = words.match(pattern)
    if (!match) return []
    const [file, line, sentence] = read(match)
    return [{ file: file.replace(/^\.\//, ''), line: Number(line ?? 1), sentence: sentence.trim() }]
  })
}

/** A program that failed without a readable word must still fail the check. */
function orElse(findings: Finding[], { code, printed, file }: Outcome & { file: string }): Finding[] {
  if (code === 0) return []
  if (findings.length > 0) return findings
  const words = printed.trim().split('\n').slice(-6).join(' ').slice(0, 600)
  return [{ file, line: 1, sentence: words || `The program ended with code ${code}.` }]
}

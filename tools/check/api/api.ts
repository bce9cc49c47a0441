// The check on the documents of our interfaces: a program of its own, because it needs every room.
import { projectProgram } from '../../child.ts'
import type { Finding } from '../finding.ts'

const told = /^([^#\s][^:]*):(\d+): (.+)$/

export async function checkApi(): Promise<Finding[]> {
  const { code, printed } = await projectProgram('tools/check/api/main.ts', [])
  const lines = printed.trim().split('\n')
  for (const line of lines.filter((each) => each.startsWith('# '))) console.log(`  ${line.slice(2)}`)
  const findings = lines.flatMap((line) => {
    const [, file, at, sentence] = line.match(told) ?? []
    return file && sentence ? [{ file, line: Number(at), sentence }] : []
  })
  if (code === 0 || findings.length > 0) return findings
  return [{ file: 'tools/check/api/main.ts', line: 1, sentence: lines.slice(-6).join(' ').slice(0, 600) }]
}

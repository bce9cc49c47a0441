// Who may know whom, held by dependency-cruiser with the rules of .dependency-cruiser.cjs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainProgram } from '../child.ts'
import type { Finding } from './finding.ts'

interface Cruise {
  cruised: number
  violations: { from: string; to: string; rule: string; why: string; written: string }[]
}

/** Findings of the tree under `root`; none looked at is a finding too. */
export async function checkFloors(root: string): Promise<Finding[]> {
  const { code, printed } = await plainProgram('tools/check/cruise.mjs', [root])
  if (code !== 0) throw new Error(printed.trim().slice(0, 600))
  const { cruised, violations }: Cruise = JSON.parse(printed)
  if (cruised === 0)
    return [{ file: '.dependency-cruiser.cjs', line: 1, sentence: 'No module was looked at.' }]
  return violations.map(({ from, to, rule, why, written }) => ({
    file: from,
    line: lineOf(root, from, written),
    sentence: `${from} → ${to} breaks “${rule}”: ${why}.`,
  }))
}

function lineOf(root: string, file: string, specifier: string): number {
  if (!existsSync(join(root, file))) return 1
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  return Math.max(1, lines.findIndex((line) => line.includes(`'${specifier}'`)) + 1)
}

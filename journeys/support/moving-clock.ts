// A server whose clock can be moved on while it runs: ten minutes of a night pass without waiting for them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const minute_ms = 60_000
/** Loaded by the server before its own first line. */
const loader = (file: string): string => `
import { readFileSync } from 'node:fs'
const real = Date.now
let ahead = 0
const look = () => { ahead = Number(readFileSync(${JSON.stringify(file)}, 'utf8')) }
look()
setInterval(look, 100).unref()
Date.now = () => real() + ahead
`

export interface MovingClock {
  /** For the environment of the server. */
  env: Record<string, string>
  /** So many minutes after the real time, from now on. */
  ahead: (minutes: number) => void
  close: () => void
}

export const movingClock = (): MovingClock => {
  const folder = mkdtempSync(join(tmpdir(), 'prossima-clock-'))
  const [told, module] = [join(folder, 'ahead'), join(folder, 'clock.mjs')]
  const ahead = (minutes: number) => writeFileSync(told, String(minutes * minute_ms))
  ahead(0)
  writeFileSync(module, loader(told))
  return {
    env: { NODE_OPTIONS: `--import ${module}` },
    ahead,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

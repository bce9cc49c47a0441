// The promise on reading: every colour of text stands out on every ground it is used on, by day and by night.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readClock } from './state/clock-reading.ts'
import { safetyState } from './street/safety-ring.tsx'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function block(start: string): Record<string, string> {
  const from = css.indexOf(start)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

const themes = { day: block(':root,\n.day {'), night: block('\n.night {') }

function light(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string | undefined, b: string | undefined): number {
  const lights = [light(a ?? ''), light(b ?? '')]
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05)
}

const grounds = ['surface', 'canvas', 'sunken', 'raised']
const meanings = ['ok', 'att', 'dang', 'info', 'neu', 'sens']
const textPairs = [
  ...grounds.flatMap((ground) => ['ink', 'ink2', 'ink3'].map((ink) => [ink, ground] as const)),
  ...meanings.map((meaning) => [meaning, `${meaning}-g`] as const),
  ...meanings.map((meaning) => [meaning, 'surface'] as const),
  ...['surface', 'canvas', 'blue50'].map((ground) => ['blue', ground] as const),
  ...['ink', 'ink2', 'blue-d'].map((ink) => [ink, 'blue50'] as const),
  ['blue-dd', 'blue100'],
  ['on-blue', 'blue'],
  ['on-blue', 'blue-d'],
  ['on-chosen', 'blue-dd'],
  ['on-ok', 'ok'],
  ['on-mark-b', 'mark-b'],
  ['ink', 'found'],
  ['toast-i', 'toast-g'],
  ['toast-a', 'toast-g'],
] as const

describe.each(['day', 'night'] as const)('%s', (theme) => {
  const tokens = themes[theme]
  it.each(textPairs)('%s reads on %s', (ink, ground) => {
    expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['surface', 'canvas'])('edges of fields and the focus ring are seen on %s', (ground) => {
    expect(contrast(tokens.ctl, tokens[ground])).toBeGreaterThanOrEqual(3)
    expect(contrast(tokens.blue, tokens[ground])).toBeGreaterThanOrEqual(3)
  })
})

describe('night', () => {
  it('is the same whether chosen by hand or by the device', () => {
    expect(block('[data-theme="auto"] {')).toEqual(themes.night)
    expect(Object.keys(themes.night).sort()).toEqual(Object.keys(themes.day).sort())
  })
})

describe('clocks', () => {
  const now = new Date('2026-11-21T22:00:00Z')
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  it('is calm, then soon in the last day or the last fifth, then late', () => {
    expect(readClock({ due: later(72), now }).state).toBe('calm')
    expect(readClock({ due: later(23), now }).state).toBe('soon')
    expect(readClock({ due: later(48), now, from: later(-240) }).state).toBe('soon')
    expect(readClock({ due: later(48), now, from: later(-48) })).toEqual({ state: 'calm', filled: 0.5 })
    expect(readClock({ due: later(-1), now }).state).toBe('late')
  })
  it('warns the crew at five minutes and at zero', () => {
    expect([18, 6, 5, 1, 0, -3].map(safetyState)).toEqual(['calm', 'calm', 'soon', 'soon', 'late', 'late'])
  })
})

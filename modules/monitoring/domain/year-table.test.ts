// Whoever looks at one district over any months, and at all of them, and at their neighbours, never works out a month of few.
import { expect, test } from 'vitest'
import { type PartsByMonth, toldOfPart } from './year-table.ts'

const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
const table = (rows: Record<string, number[]>): PartsByMonth =>
  new Map(
    Object.entries(rows).map(([part, values]) => [
      part,
      new Map(months.map((month, at) => [month, values[at] ?? 0])),
    ]),
  )
const threshold = 3
const of = (parts: PartsByMonth, part: string, from: number, to: number) =>
  toldOfPart(parts, { part, months: months.slice(from - 1, to), threshold })

const north = [9, 8, 7, 9, 8, 1, 9, 8, 7, 9, 8, 9]
const south = [12, 14, 11, 12, 13, 12, 14, 11, 12, 13, 12, 14]
const parts = table({ north, south })

test('where nothing small lies near, every number of a part is exact', () => {
  const many = table({ north: north.map((value) => value + 3), south })
  expect(of(many, 'north', 1, 6)).toMatchObject({ value: 60, is_about: false })
  expect(of(many, 'north', 6, 6).value).toBe(4)
})

test('a month of few is not told, nor worked out from two spans that differ by it', () => {
  expect(of(parts, 'north', 6, 6).value).toBeNull()
  const [five, six] = [of(parts, 'north', 1, 5), of(parts, 'north', 1, 6)]
  expect([five.is_about, six.is_about]).toContain(true)
  for (const one of [five, six]) if (one.is_about) expect((one.value ?? 0) % 5).toBe(0)
  // The year holds all that is kept back, so it is exact.
  expect(of(parts, 'north', 1, 12)).toMatchObject({ value: 92, is_about: false })
})

test('whatever spans are asked of every part, the exact ones never differ by few', () => {
  const exact = new Map<string, number>()
  for (const part of parts.keys())
    for (let from = 1; from <= 12; from++)
      for (let to = from; to <= 12; to++) {
        const { value, is_about } = of(parts, part, from, to)
        if (value !== null && !is_about) exact.set(`${part} ${from} ${to}`, value)
      }
  const told = (part: string, from: number, to: number) => exact.get(`${part} ${from} ${to}`)
  let compared = 0
  for (const part of parts.keys())
    for (let from = 1; from <= 12; from++)
      for (let to = from; to < 12; to++)
        for (let more = to + 1; more <= 12; more++) {
          const [short, long] = [told(part, from, to), told(part, from, more)]
          if (short === undefined || long === undefined) continue
          compared++
          expect(long - short === 0 || long - short >= threshold).toBe(true)
        }
  expect(compared).toBeGreaterThan(100)
})

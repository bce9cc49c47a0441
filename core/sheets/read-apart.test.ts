// A list of fifty thousand lines is read while everybody else is served: between its parts others get their turn.
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { inSlices, readSheet } from './index.ts'
import { readSheetHere } from './reading.ts'

/** How often others had their turn while something was done. */
const turnsDuring = async <Answer>(doing: () => Promise<Answer>): Promise<[Answer, number]> => {
  const told = { turns: 0, isOver: false }
  const turn = () => {
    told.turns += 1
    if (!told.isOver) setImmediate(turn)
  }
  setImmediate(turn)
  const answer = await doing()
  told.isOver = true
  return [answer, told.turns]
}

const rows = [
  ['Nucleo', 'Persona', 'Relazione'],
  ...Array.from({ length: 50_000 }, (_, i) => [`N${i >> 2}`, `P${i}`, i % 4 ? 'Figlio' : 'Intestatario']),
]

test('fifty thousand lines of a spreadsheet and of a CSV, the same as read at once, and others are served', async () => {
  const xlsx = Uint8Array.from(await writeXlsx({ sheets: [{ name: 'Nuclei', rows }] }))
  const csv = new TextEncoder().encode(rows.map((row) => row.join(';')).join('\n'))
  const atOnce = await readSheetHere(csv)
  if ('problem' in atOnce) throw new Error(atOnce.problem)
  expect(atOnce.lines).toHaveLength(50_000)
  for (const bytes of [xlsx, csv]) {
    const [apart, turns] = await turnsDuring(() => readSheet(bytes))
    expect(apart).toEqual(atOnce)
    // A hundred parts are asked for, one by one; read at once there is one turn or two.
    expect(turns).toBeGreaterThan(100)
  }
}, 120_000)

test('two long lists at once, one of them too long and one that is none: each gets its own answer', async () => {
  const text = (words: string) => new TextEncoder().encode(words)
  const [one, tooLong, none] = await Promise.all([
    readSheet(text(`a;b\n${'1;2\n'.repeat(20_000)}`)),
    readSheet(text(`a\n${'1\n'.repeat(50_001)}`)),
    readSheet(text('\0'.repeat(100_000))),
  ])
  expect('lines' in one && one.lines.length).toBe(20_000)
  expect(tooLong).toEqual({ problem: 'too_many_lines' })
  expect(none).toEqual({ problem: 'unreadable' })
}, 120_000)

test('a long computation is walked in short breaths, and its answer is its own', async () => {
  function* counting(): Generator<void, number> {
    let sum = 0
    for (let i = 0; i < 60; i++) {
      for (const until = performance.now() + 2; performance.now() < until; ) sum += 0
      sum += i
      yield
    }
    return sum
  }
  const [sum, turns] = await turnsDuring(() => inSlices(counting()))
  expect(sum).toBe(1770)
  expect(turns).toBeGreaterThan(5)
})

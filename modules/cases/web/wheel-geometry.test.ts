// The wheel tells the truth: as many cells as steps, entry and gain told apart, difficulty marked, nothing summed.
import { expect, test } from 'vitest'
import { type Instrument, instrumentOf, slicesOf } from '../domain/instruments.ts'
import { cellsOf, labelsOf, paintOf, ringPath } from './wheel-geometry.ts'

const matrix = instrumentOf('am_it') as Instrument
const steps = matrix.scale.map((step) => step.value)
const slices = slicesOf(
  matrix,
  { income: 1, housing: 2, work: 4, health: 5 },
  { income: 3, housing: 2, work: 3, health: 5 },
)
const painted = (area: string) => {
  const slice = slices.find((each) => each.area === area)
  return slice ? steps.map((step) => paintOf(slice, step)).join(' ') : ''
}

test('entry, gain, loss and difficulty are told apart', () => {
  expect(painted('income')).toBe('entry gained gained empty empty')
  expect(painted('housing')).toBe('hard hard empty empty empty')
  expect(painted('work')).toBe('entry entry entry lost empty')
  expect(painted('health')).toBe('entry entry entry entry entry')
  expect(painted('parenting')).toBe('empty empty empty empty empty')
})

test('seventy-five cells, fifteen labels, each on its side', () => {
  expect(cellsOf(slices, steps)).toHaveLength(75)
  const labels = labelsOf(slices)
  expect(labels).toHaveLength(15)
  expect(labels[0]?.anchor).toBe('start')
  expect(labels[14]?.anchor).toBe('end')
  expect(labels.filter((label) => label.is_hard).map((label) => label.area)).toEqual(['housing'])
})

test('paths are closed and hold numbers only', () => {
  expect(ringPath(26, 50, [0, 0.4])).toMatch(/^M[-\d. ]+L[-\d. ]+A[-\d. ]+L[-\d. ]+A[-\d. ]+Z$/)
})

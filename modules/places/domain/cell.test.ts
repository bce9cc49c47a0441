import { cellToParent, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { coarseCellOf, isCoarseCell, isFineCell } from './cell.ts'

test('the name of a cell says its parent, as the geometry does', () => {
  for (let step = 0; step < 400; step++) {
    const [lat, lon] = [45 + (step % 20) * 0.071, 8.6 + Math.floor(step / 20) * 0.113]
    const fine = latLngToCell(lat, lon, 9)
    expect(isFineCell(fine)).toBe(true)
    expect(coarseCellOf(fine)).toBe(cellToParent(fine, 7))
    expect(isCoarseCell(coarseCellOf(fine))).toBe(true)
  }
})

test('cells of other sizes are not taken for a fine one', () => {
  const sizes = [0, 3, 7, 8, 10, 11, 15].map((size) => latLngToCell(45.6, 9.8, size))
  expect(sizes.filter(isFineCell)).toEqual([])
  expect(['', '89', 'x'.repeat(15)].filter(isFineCell)).toEqual([])
})

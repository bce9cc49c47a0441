// The drawing of the network: everybody inside the frame, the lead on top, there and back on two lines.
import { expect, test } from 'vitest'
import { arrowPath, standsOf } from './graph-layout.ts'

const frame = { width: 720, height: 420, margin: { x: 170, y: 50 } }

test('the first partner stands on top and everybody inside the frame, each in a place of their own', () => {
  const stands = standsOf(
    Array.from({ length: 13 }, (_, i) => `partner ${i}`),
    frame,
  )
  expect(stands[0]).toMatchObject({ x: 360, y: 50, side: 'middle', below: false })
  for (const { x, y } of stands) {
    expect(x).toBeGreaterThanOrEqual(170)
    expect(x).toBeLessThanOrEqual(550)
    expect(y).toBeGreaterThanOrEqual(50)
    expect(y).toBeLessThanOrEqual(370)
  }
  expect(new Set(stands.map(({ x, y }) => `${x} ${y}`)).size).toBe(13)
})

test('names are written away from the circle', () => {
  const stands = standsOf(['top', 'right', 'bottom', 'left'], frame)
  expect(stands.map(({ side }) => side)).toEqual(['middle', 'start', 'middle', 'end'])
  expect(stands[2]?.below).toBe(true)
})

test('there and back are two lines', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]
  expect(arrowPath(a, b)).not.toBe(arrowPath(b, a))
  expect(arrowPath(a, b)).toBe('M13.5 3.8 Q50 14 86.5 3.8')
})

import { expect, test } from 'vitest'
import { isStrokePath } from './strokes.ts'

test('a drawn name is lines and nothing else', () => {
  expect(isStrokePath('M1 2 L3 4 L5 6 M10 10 L12 14')).toBe(true)
  for (const wrong of ['', 'M1 2', '<svg/>', 'M1 2 L3 4 url(#x)', 'M-1 2 L3 4', 'M1 2 C3 4 5 6 7 8'])
    expect(isStrokePath(wrong)).toBe(false)
})

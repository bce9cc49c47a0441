import { expect, test } from 'vitest'
import { homeSpot, isDark, sunHeight } from './sun.ts'

const dark = (iso: string, spot = homeSpot) => isDark(Date.parse(iso), spot)

// Sunset and sunrise at Bergamo as printed in almanacs, to within ten minutes.
test.each([
  ['winter sunset', '2026-12-21T16:40:00+01:00', '2026-12-21T16:30:00+01:00'],
  ['summer sunset', '2026-06-21T21:23:00+02:00', '2026-06-21T21:03:00+02:00'],
  ['spring sunset', '2026-03-20T18:46:00+01:00', '2026-03-20T18:22:00+01:00'],
  ['winter sunrise', '2026-12-21T07:50:00+01:00', '2026-12-21T08:10:00+01:00'],
])('%s', (_, night, day) => {
  expect(dark(night)).toBe(true)
  expect(dark(day)).toBe(false)
})

test('at noon the sun stands where the seasons put it', () => {
  expect(sunHeight(Date.parse('2026-06-21T13:20:00+02:00'), homeSpot)).toBeCloseTo(67.7, 0)
  expect(sunHeight(Date.parse('2026-12-21T12:20:00+01:00'), homeSpot)).toBeCloseTo(20.9, 0)
})

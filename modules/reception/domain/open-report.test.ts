import { expect, it } from 'vitest'
import { codeFrom, readCode } from './open-report.ts'

it('a code has twelve signs that are not mistaken for each other, and is read back as typed by hand', () => {
  const code = codeFrom(new Uint8Array([0, 29, 30, 255, 7, 8, 9, 10, 11, 12, 13, 14]))
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(readCode(code)).toBe(code)
  expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
})

it('what cannot be a code is none', () => {
  for (const typed of ['', 'ABCD', 'ABCD-EFGH-JKLM-N', '<script>']) expect(readCode(typed)).toBeNull()
})

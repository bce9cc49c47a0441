// Whose files the list opens on.
import { expect, test } from 'vitest'
import { ownBy } from './caseload-page.tsx'

test('everybody finds their own first: files followed, files of the unit, files they were called to', () => {
  expect(ownBy(['case.see', 'case.open', 'case.manage'])).toBe('mine')
  expect(ownBy(['case.see', 'case.open', 'case.decide'])).toBe('unit')
  expect(ownBy(['case.see', 'case.write'])).toBe('team')
})

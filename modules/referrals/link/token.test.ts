// The signed letter: whole it opens one referral; with one sign changed, cut, or out of time it opens nothing.
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId, Refusal } from '#core/kernel'
import { type Linked, readLink, signLink } from './token.ts'

const key = randomBytes(32)
const now = '2026-11-22T10:00:00.000Z'
const linked: Linked = {
  network_id: newId(),
  referral_id: newId(),
  version: 3,
  expires_at: '2026-12-22T10:00:00.000Z',
}
const code = (reading: () => unknown): string | undefined => {
  try {
    reading()
  } catch (error) {
    return error instanceof Refusal ? error.problem.code : String(error)
  }
  return undefined
}

test('what was signed is what is read', () => {
  expect(readLink(key, signLink(key, linked), now)).toEqual(linked)
})

test('every changed sign, every cut and every other key is refused alike', () => {
  const token = signLink(key, linked)
  for (let i = 0; i < token.length; i++) {
    const other = token[i] === 'A' ? 'B' : 'A'
    expect(
      code(() => readLink(key, token.slice(0, i) + other + token.slice(i + 1), now)),
      `sign ${i}`,
    ).toBe('referrals.link-altered')
  }
  for (const wrong of ['', 'a', token.slice(1), token.slice(0, -1), `${token}A`, `${token}=`])
    expect(code(() => readLink(key, wrong, now))).toBe('referrals.link-altered')
  expect(code(() => readLink(randomBytes(32), token, now))).toBe('referrals.link-altered')
})

test('a day later it is told that it is over', () => {
  const token = signLink(key, linked)
  expect(code(() => readLink(key, token, '2026-12-22T10:00:00.000Z'))).toBe('referrals.link-expired')
  expect(code(() => readLink(key, token, '2026-12-22T09:59:59.000Z'))).toBeUndefined()
})

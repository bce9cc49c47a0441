// The link a person answers with: it says nothing, and nothing in it can be changed.
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '#core/kernel'
import { secretsFrom } from '#core/secrets'
import { codeHash, isSealed, linkToken, newCode, readToken } from './link.ts'

const secrets = secretsFrom(randomBytes(32))
const key = { network_id: newId(), link_id: newId() }
const page = 'a'.repeat(64)
const token = linkToken(secrets, key, page)
const read = (text: string) => readToken(text) ?? expect.fail('not read')

test('a link opens as it was made, for the page it was made for', () => {
  expect(read(token)).toMatchObject(key)
  expect(isSealed(secrets, read(token), page)).toBe(true)
  expect(isSealed(secrets, read(token), 'b'.repeat(64))).toBe(false)
  expect(isSealed(secretsFrom(randomBytes(32)), read(token), page)).toBe(false)
})

test('another sign in any of its three parts breaks the seal', () => {
  for (const at of [3, 30, 70]) {
    const other = token[at] === 'A' ? 'B' : 'A'
    const changed = readToken(token.slice(0, at) + other + token.slice(at + 1))
    expect(changed && isSealed(secrets, changed, page)).toBeFalsy()
  }
  const last = token.slice(-1).charCodeAt(0)
  const twin = token.slice(0, -1) + String.fromCharCode(last + 1)
  for (const wrong of [twin, '', 'a.b.c', `${token}x`, token.slice(1), `${token}.x`])
    expect(readToken(wrong)).toBeUndefined()
})

test('the number has six figures, and its fingerprint is of one link only', () => {
  const code = newCode()
  expect(code).toMatch(/^\d{6}$/)
  expect(codeHash(secrets, key.link_id, code)).not.toBe(codeHash(secrets, newId(), code))
  expect(codeHash(secrets, key.link_id, code)).not.toContain(code)
})

// The small judges at the door: whose page asks, whose token it is, which password is refused.
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#core/kernel'
import { deviceWords } from './device-words.ts'
import { refuseForeignOrigin } from './foreign-origin.ts'
import { mustBeStrong } from './passwords.ts'
import { tokenOf } from './session.ts'

const codeOf = (act: () => void): string => {
  try {
    act()
    return 'passed'
  } catch (error) {
    return isRefusal(error) ? error.problem.code : String(error)
  }
}

describe('a page that asks', () => {
  const here = 'https://prossima.example'
  const asks = (headers: Record<string, string>, method = 'POST') =>
    codeOf(() => refuseForeignOrigin({ method, headers }, here))

  it('is ours when origin or the browser says so', () => {
    expect(asks({ origin: here })).toBe('passed')
    expect(asks({ 'sec-fetch-site': 'same-origin' })).toBe('passed')
  })

  it('is foreign in every other case', () => {
    expect(asks({})).toBe('core.foreign-origin')
    expect(asks({ origin: 'null' })).toBe('core.foreign-origin')
    expect(asks({ origin: 'https://prossima.example.evil.example' })).toBe('core.foreign-origin')
    expect(asks({ origin: here, 'sec-fetch-site': 'cross-site' })).toBe('core.foreign-origin')
    expect(asks({ 'sec-fetch-site': 'none' })).toBe('core.foreign-origin')
  })

  it('is ours by number too on one’s own machine, and only there', () => {
    const home = 'http://localhost:8080'
    const from = (origin: string, publicUrl: string) =>
      codeOf(() => refuseForeignOrigin({ method: 'POST', headers: { origin } }, publicUrl))
    expect(from('http://127.0.0.1:8080', home)).toBe('passed')
    expect(from('http://127.0.0.1:8081', home)).toBe('core.foreign-origin')
    expect(from('https://127.0.0.1', here)).toBe('core.foreign-origin')
  })

  it('may read, and a machine with its token may write', () => {
    expect(asks({}, 'GET')).toBe('passed')
    expect(asks({ authorization: 'Bearer abc' })).toBe('passed')
    expect(asks({ authorization: 'Bearer abc', cookie: 'prossima=x' })).toBe('core.foreign-origin')
  })

  it('sends JSON, the bytes of a file, or nothing', () => {
    expect(asks({ origin: here, 'content-length': '3', 'content-type': 'application/octet-stream' })).toBe(
      'passed',
    )
    for (const kind of ['text/plain', 'multipart/form-data; boundary=x', 'image/png'])
      expect(asks({ origin: here, 'content-length': '3', 'content-type': kind })).toBe('core.not-json')
    expect(
      asks({ origin: here, 'content-length': '3', 'content-type': 'application/json; charset=utf-8' }),
    ).toBe('passed')
    expect(
      asks({ origin: here, 'content-length': '3', 'content-type': 'application/x-www-form-urlencoded' }),
    ).toBe('core.not-json')
    expect(asks({ origin: here, 'transfer-encoding': 'chunked' })).toBe('core.not-json')
  })
})

describe('a token', () => {
  const network = '0190a0a0-0000-7000-8000-000000000001'
  const secret = 'ab'.repeat(32)

  it('is read from the cookie or the header, as a hash', () => {
    const fromCookie = tokenOf({ headers: { cookie: `a=1; prossima=${network}.${secret}; b=2` } })
    expect(fromCookie).toEqual(tokenOf({ headers: { authorization: `Bearer ${network}.${secret}` } }))
    expect(fromCookie?.network_id).toBe(network)
    expect(fromCookie?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(fromCookie?.hash).not.toBe(secret)
  })

  it('is nothing when its shape is wrong', () => {
    for (const value of ['', 'x', `${network}.${secret}0`, `${network}.'; drop`, secret, `${network}`]) {
      expect(tokenOf({ headers: { cookie: `prossima=${value}` } })).toBeUndefined()
      expect(tokenOf({ headers: { authorization: `Bearer ${value}` } })).toBeUndefined()
    }
  })
})

describe('a password', () => {
  it.each([
    ['undici lett', 'auth.password-too-short'],
    ['x'.repeat(200), 'auth.password-too-long'],
    ['passwordpassword', 'auth.password-too-common'],
    ['Juventus123456', 'auth.password-too-common'],
    ['123456789012', 'auth.password-too-common'],
    ['aaaaaaaaaaaaaa', 'auth.password-too-common'],
    ['elenasala2024', 'auth.password-like-you'],
    ['tre lampioni sul fiume', 'passed'],
    ['kR8#vv2pQz!x9', 'passed'],
  ])('%s: %s', (password, code) => {
    expect(codeOf(() => mustBeStrong(password, { email: 'elena.sala@esempio.it', name: 'Elena Sala' }))).toBe(
      code,
    )
  })
})

it('a device is told in words people recognise', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  expect(deviceWords(firefox)).toEqual({ browser: 'Firefox', system: 'Linux' })
  expect(deviceWords(iphone)).toEqual({ browser: 'Safari', system: 'iPhone' })
  expect(deviceWords(null)).toEqual({ browser: null, system: null })
})

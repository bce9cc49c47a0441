// Readers we may meet, and hands: who is told from whom.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hear, isTooFast, type KeyHeard, type Scan, silence } from './burst.ts'

const american: Record<string, [code: string, shift: boolean]> = {
  '(': ['Digit9', true],
  ')': ['Digit0', true],
  '-': ['Minus', false],
  ']': ['BracketRight', false],
  '/': ['Slash', false],
  ':': ['Semicolon', true],
  '?': ['Slash', true],
  '=': ['Equal', false],
  '.': ['Period', false],
}
/** What an Italian keyboard makes of the keys an American one would press. */
const italian: Record<string, string> = {
  '(': ')',
  ')': '=',
  '-': "'",
  ']': '+',
  '/': '-',
  ':': 'ç',
  '?': '_',
  '=': 'ì',
}

const press = (sign: string, at: number, country: 'us' | 'it'): KeyHeard => {
  const none = { ctrlKey: false, altKey: false, repeat: false, at }
  if (sign === '\u001d') return { ...none, ctrlKey: true, shiftKey: false, key: ']', code: 'BracketRight' }
  if (/\d/.test(sign)) return { ...none, key: sign, code: `Digit${sign}`, shiftKey: false }
  if (/[a-z]/i.test(sign))
    return { ...none, key: sign, code: `Key${sign.toUpperCase()}`, shiftKey: /[A-Z]/.test(sign) }
  const [code, shiftKey] = american[sign] ?? ['', false]
  return { ...none, key: country === 'it' ? (italian[sign] ?? sign) : sign, code, shiftKey }
}

const enter = (at: number): KeyHeard => ({
  key: 'Enter',
  code: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  repeat: false,
  at,
})

const played = (keys: KeyHeard[]): Scan[] => {
  let burst = silence
  const scans: Scan[] = []
  for (const key of keys) {
    const heard = hear(burst, key)
    burst = heard.burst
    if (heard.scan) scans.push(heard.scan)
  }
  return scans
}
const typed = (text: string, gap: number, country: 'us' | 'it' = 'us'): KeyHeard[] => [
  ...[...text].map((sign, i) => press(sign, i * gap, country)),
  enter(text.length * gap),
]

test('a reader is heard, with its separators', () => {
  expect(played(typed('4006381333931', 8))).toEqual([{ text: '4006381333931', as_american: '4006381333931' }])
  expect(played(typed(']d20104006381333931\u001d10A', 12))[0]?.text).toBe(']d20104006381333931\u001d10A')
})

test('who selects what is in the field just before a scan adds no letter to it', () => {
  const all: KeyHeard = { ...press('a', -5, 'us'), ctrlKey: true }
  expect(played([all, ...typed('L-4K9QXM2', 5)]).map(({ text }) => text)).toEqual(['L-4K9QXM2'])
})

test('a reader set for America on an Italian keyboard: the keys tell what was meant', () => {
  for (const code of [
    'L-4K9QXM2',
    ']C10104006381333931',
    '(01)04006381333931(10)A',
    'https://a.it/01/04006381333931?17=270101',
  ]) {
    const [scan] = played(typed(code, 10, 'it'))
    expect(scan?.as_american).toBe(code)
    expect(scan?.text).not.toBe(code)
  }
})

test('the separator as Alt with 0029 on the number pad', () => {
  const pad = [...'0029'].map((digit, i) => ({
    ...press(digit, 20 + i * 5, 'us'),
    altKey: true,
    code: `Numpad${digit}`,
  }))
  const keys = [
    press('1', 0, 'us'),
    press('0', 8, 'us'),
    press('A', 15, 'us'),
    ...pad,
    press('3', 44, 'us'),
    enter(50),
  ]
  expect(played(keys)[0]?.text).toBe('10A\u001d3')
})

test('a hand is not a reader, nor a key that is held', () => {
  expect(played(typed('4006381333931', 90))).toEqual([])
  expect(played(typed('coperta', 60))).toEqual([])
  expect(played(typed('ok', 10))).toEqual([])
  const held = [...'aaaaaaaa'].map((sign, i) => ({ ...press(sign, i * 30, 'us'), repeat: i > 0 }))
  expect(played([...held, enter(240)])).toEqual([])
})

test('whatever a hand typed before, the scan is the burst alone', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[0-9A-Z]{3,30}$/), (words, code) => {
      const hand = [...words].map((sign, i) => press(sign, i * 120, 'us'))
      const begin = words.length * 120 + 200
      const reader = typed(code, 9).map((key) => ({ ...key, at: key.at + begin }))
      expect(played([...hand, ...reader]).map((scan) => scan.text)).toEqual([code])
    }),
  )
})

test('keys faster than a hand are kept from shortcuts, a hand keeps its own', () => {
  const fast = (gap: number) => {
    const first = hear(silence, press('G', 0, 'us')).burst
    return isTooFast(first, hear(first, press('C', gap, 'us')).burst)
  }
  expect(fast(10)).toBe(true)
  expect(fast(120)).toBe(false)
})

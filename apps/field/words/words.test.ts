import { expect, test } from 'vitest'
import { speak } from './words.ts'

const italian = {
  hello: 'Ciao {{name}}',
  stops_one: '{{count}} tappa',
  stops_other: '{{count}} tappe',
  deep: { only: 'Solo qui' },
}
const english = {
  hello: 'Hello {{name}}',
  stops_one: '{{count}} stop',
  stops_other: '{{count}} stops',
  deep: { only: 'Only here' },
}
const it = speak<typeof italian>(italian, 'it')

test('words are found by path, and follow the number', () => {
  expect(it('deep.only')).toBe('Solo qui')
  expect([0, 1, 2].map((count) => it('stops', { count }))).toEqual(['0 tappe', '1 tappa', '2 tappe'])
  expect(speak<typeof italian>(english, 'en')('stops', { count: 1 })).toBe('1 stop')
})

test('what somebody typed is put in as it is', () => {
  expect(it('hello', { name: '{{count}} <b>' })).toBe('Ciao {{count}} <b>')
})
